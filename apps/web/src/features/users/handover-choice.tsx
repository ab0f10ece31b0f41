import type { Handover, VisitsNeedHandler } from '@zhicheng/contract';
import { Radio, Select } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';

/** What a refusal says of visits that would lie with nobody; null where it is another refusal. */
export function strandedBy(error: unknown): VisitsNeedHandler | null {
  const { code, facts } = problemOf(error);
  return code === 'visits-need-handler' ? (facts as unknown as VisitsNeedHandler) : null;
}

type Props = {
  readonly visits: VisitsNeedHandler;
  readonly value: Handover | null;
  readonly onChange: (handover: Handover | null) => void;
};

/** 未办结的业务: nothing may lie with nobody, so a colleague takes it over, or the unit above acts (代行). */
export function HandoverChoice({ visits, value, onChange }: Props) {
  const { count, colleagues, superiorName } = visits;
  const [way, setWay] = useState<Handover['to'] | null>(value?.to ?? null);
  return (
    <section aria-label="未办结的业务">
      <p>
        还有 <b>{count}</b> 项待办业务没有其他人办理，请先交给谁：
      </p>
      <ul className="users-visits">
        {visits.visits.map(({ number, applicantName, stepName, unitName }) => (
          <li key={`${number}-${stepName}`}>
            {applicantName}（{number}）· {stepName} · {unitName}
          </li>
        ))}
        {count > visits.visits.length && <li>…… 共 {count} 项</li>}
      </ul>
      <Radio.Group
        className="users-ways"
        aria-label="交给谁"
        value={way}
        onChange={(event) => {
          const to = event.target.value as Handover['to'];
          setWay(to);
          // A colleague is chosen by name, so that nobody is given the roles by a slip.
          onChange(to === 'superior' ? { to } : null);
        }}
        options={[
          {
            value: 'colleague',
            label: colleagues.length
              ? '交给本单位同事（同时授予所需角色）'
              : '交给本单位同事（没有可以接手的同事，可先添加用户）',
            disabled: !colleagues.length,
          },
          {
            value: 'superior',
            label:
              superiorName === null ? '由上级机构代行（上级机构没有可以代行的人）' : `由上级机构代行：${superiorName}`,
            disabled: superiorName === null,
          },
        ]}
      />
      {way === 'colleague' && (
        <Select
          aria-label="接手的同事"
          style={{ width: '100%', marginTop: 8 }}
          virtual={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={colleagues.map(({ membershipId, name }) => ({ value: membershipId, label: name }))}
          placeholder="请选择接手的同事"
          value={value?.to === 'colleague' ? value.membershipId : null}
          onChange={(membershipId: string) => {
            onChange({ to: 'colleague', membershipId });
          }}
        />
      )}
    </section>
  );
}
