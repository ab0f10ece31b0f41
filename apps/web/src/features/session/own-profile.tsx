import './own-profile.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { OwnProfile as Profile } from '@zhicheng/contract';
import { lastDayOf, readPhone, roleFacts, standInStateLabels, userFields } from '@zhicheng/domain';
import { App, Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { ask, call } from '../../platform/api/call.ts';
import { minuteOf } from '../../platform/clock.ts';
import { problemOf, type FieldProblem } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { HintField } from '../../ui/form-layer/hint-field.tsx';
import { Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const own = ask('users.readOwn', {});

/** 个人信息: phone and mail are one's own to correct; name and number a clerk's. */
export function OwnProfile() {
  const { data, error } = useQuery({ ...own, refetchOnWindowFocus: false });
  return (
    <Panel title="个人信息">
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton rows={6} />}
      {data && (
        <div className="own-profile">
          <Facts profile={data} />
          <ContactForm profile={data} />
        </div>
      )}
    </Panel>
  );
}

function Facts({ profile }: { profile: Profile }) {
  const { name, maskedNumber, login, memberships, standIns } = profile;
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['姓名', name],
    ['身份证', maskedNumber ?? '未登记'],
    ['登录名', login.isIdentityNumber ? '本人身份证号' : login.shown],
    [
      '所在单位',
      memberships.map(({ membershipId, unit, roles }) => (
        <span key={membershipId}>
          {unit.name}
          <small>{roles.map((role) => roleFacts[role].label).join('、') || '没有角色'}</small>
        </span>
      )),
    ],
    [
      '代办',
      standIns.length > 0 &&
        standIns.map(({ id, standInName, absentName, roles, from, to, state }) => (
          <span key={id}>
            {standInName} 代 {absentName}
            <small>
              {roles.map((role) => roleFacts[role].label).join('、')} · {minuteOf(from).slice(0, 10)} 至 {lastDayOf(to)}
              {' · '}
              {standInStateLabels[state]}
            </small>
          </span>
        )),
    ],
  ];
  return (
    <div>
      <dl className="own-facts">
        {lines
          .filter(([, value]) => value !== false)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="muted">姓名或身份证号有误，请联系本单位经办人员更正；账号和历次申报不变。</p>
    </div>
  );
}

function ContactForm({ profile }: { profile: Profile }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [phone, setPhone] = useState(profile.phone ?? '');
  const [mail, setMail] = useState(profile.mail ?? '');
  const [revision, setRevision] = useState(profile.revision);
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const act = useAct('users.updateOwn', {
    onSuccess: (saved) => {
      queries.setQueryData(own.queryKey, saved);
      setRevision(saved.revision);
      setPhone(saved.phone ?? '');
      setMail(saved.mail ?? '');
      void message.success('已保存');
    },
    onError: (error) => {
      const problem = problemOf(error);
      setErrors(problem.errors);
      // A clerk was faster: the next 保存 means what stands here.
      if (problem.code === 'user-changed')
        void call('users.readOwn', {}).then((latest) => {
          setRevision(latest.revision);
        });
    },
  });
  const save = (): void => {
    const read = phone.trim() === '' ? null : readPhone(phone);
    const found = read?.ok === false ? [{ field: 'phone', message: read.refusal.message }] : [];
    setErrors(found);
    if (found.length || act.isPending) return;
    act.mutate({
      body: { revision, phone: phone.trim() === '' ? null : phone, mail: mail.trim() === '' ? null : mail },
    });
  };
  const errorOf = (name: string): string | undefined => errors.find(({ field }) => field === name)?.message;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {act.isError && !problemOf(act.error).errors.length && <ProblemAlert error={act.error} />}
      <ErrorSummary errors={errors} idOf={(field) => `own-${field}`} />
      <HintField id="own-phone" {...userFields.phone} width="medium" error={errorOf('phone')}>
        {(control) => (
          <Input
            {...control}
            inputMode="tel"
            autoComplete="tel"
            value={phone}
            onChange={(event) => {
              setPhone(event.target.value);
            }}
          />
        )}
      </HintField>
      <HintField id="own-mail" {...userFields.mail} width="medium" error={errorOf('mail')}>
        {(control) => (
          <Input
            {...control}
            inputMode="email"
            autoComplete="email"
            value={mail}
            onChange={(event) => {
              setMail(event.target.value);
            }}
          />
        )}
      </HintField>
      <Button type="primary" htmlType="submit" loading={act.isPending}>
        保存
      </Button>
    </form>
  );
}
