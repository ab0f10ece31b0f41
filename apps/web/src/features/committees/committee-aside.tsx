import './committee-aside.css';
import type { Committee, CommitteeHistory } from '@zhicheng/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { minuteOf } from '../../platform/clock.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { DayInput } from '../../ui/day-input/day-input.tsx';
import { standingLabels } from './committee-words.ts';

type Props = {
  readonly committee: Committee | null;
  readonly history: CommitteeHistory;
  readonly onChanged: () => void;
};

/** Beside the form: how it stands, 续期, 停用, and its history. */
export function CommitteeAside({ committee, history, onChanged }: Props) {
  if (!committee) {
    return (
      <div className="committee-aside">
        <h2>核准备案</h2>
        <p>评审委员会经核准备案后登记，有效期最长3年。未经备案或到期的，评审结果不予认可。</p>
        <p>登记后请在用户管理中为办事机构的用户分配高/中/初评办角色，否则评审通知不能发布。</p>
      </div>
    );
  }
  return (
    <div className="committee-aside">
      <h2>{standingLabels[committee.standing]}</h2>
      <p>
        备案至 {committee.validTo}；{committee.notices} 份已发布的通知由它评审。
      </p>
      {committee.mine && <Renew committee={committee} onChanged={onChanged} />}
      {committee.mine && committee.state === 'active' && <Stop committee={committee} onChanged={onChanged} />}
      <h2>历史</h2>
      <ol>
        {history.map(({ at, by, what, details }, index) => (
          <li key={index}>
            <span className="numeric">{minuteOf(at)}</span> {by} <b>{what}</b>
            {details !== null && <span className="cell-sub">{details}</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}

type ActProps = { readonly committee: Committee; readonly onChanged: () => void };

function Renew({ committee, onChanged }: ActProps) {
  const [filingNo, setFilingNo] = useState('');
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [validTo, setValidTo] = useState<string | null>(null);
  const renew = useAct('committees.renew', { onSuccess: onChanged });
  const errors = renew.error ? problemOf(renew.error).errors : [];
  return (
    <section aria-label="续期">
      <h2>续期</h2>
      {errors.length === 0 && <ProblemAlert error={renew.error} />}
      <p>
        <Input
          aria-label="新的备案文号"
          placeholder="新的备案文号"
          value={filingNo}
          onChange={(event) => {
            setFilingNo(event.target.value);
          }}
        />
      </p>
      <p>
        <DayInput id="renew-from" label="新的有效期起" value={validFrom} onChange={setValidFrom} />
      </p>
      <p>
        <DayInput id="renew-to" label="新的有效期止" value={validTo} onChange={setValidTo} />
      </p>
      {errors.map(({ message }) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
      <Button
        disabled={filingNo.trim() === '' || validFrom === null || validTo === null}
        loading={renew.isPending}
        onClick={() => {
          if (validFrom === null || validTo === null) return;
          renew.mutate({ params: { committeeId: committee.id }, body: { filingNo, validFrom, validTo } });
        }}
      >
        续期
      </Button>
    </section>
  );
}

function Stop({ committee, onChanged }: ActProps) {
  const [reason, setReason] = useState('');
  const stop = useAct('committees.stop', { onSuccess: onChanged });
  return (
    <section aria-label="停用">
      <h2>停用</h2>
      <ProblemAlert error={stop.error} />
      <p>
        <Input
          aria-label="停用原因"
          placeholder="停用原因"
          value={reason}
          maxLength={500}
          onChange={(event) => {
            setReason(event.target.value);
          }}
        />
      </p>
      <Button
        danger
        disabled={reason.trim() === ''}
        loading={stop.isPending}
        onClick={() => {
          stop.mutate({ params: { committeeId: committee.id }, body: { reason } });
        }}
      >
        停用
      </Button>
    </section>
  );
}
