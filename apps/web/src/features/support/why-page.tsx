import './support.css';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { ask, call } from '../../platform/api/call.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { WhyAnswer } from './why-answer.tsx';

const route = getRouteApi('/shell/support/why');

/** 为什么不在待办里？: a person and an application, and every check between them. */
export function WhyPage() {
  const search = route.useSearch();
  const [person, setPerson] = useState('');
  const [application, setApplication] = useState('');
  const find = useMutation({
    mutationFn: (body: { person: string; application: string }) => call('support.find', { body }),
  });
  const found = find.data;
  return (
    <Page title="为什么不在待办里？">
      <Panel>
        <p className="muted">
          某位经办人员或申报人说看不到一份申报时，在这里查原因。只显示姓名、单位和状态，不显示申报材料。
        </p>
        <form
          role="search"
          className="support-query"
          onSubmit={(event) => {
            event.preventDefault();
            find.mutate({ person, application });
          }}
        >
          <div>
            <label htmlFor="why-person">谁看不到（姓名或身份证号码）</label>
            <Input
              id="why-person"
              style={{ width: 240 }}
              value={person}
              onChange={(event) => {
                setPerson(event.target.value);
              }}
            />
          </div>
          <div>
            <label htmlFor="why-application">哪份申报（编号、申报人姓名或身份证号码）</label>
            <Input
              id="why-application"
              style={{ width: 300 }}
              value={application}
              onChange={(event) => {
                setApplication(event.target.value);
              }}
            />
          </div>
          <Button
            type="primary"
            htmlType="submit"
            loading={find.isPending}
            disabled={!person.trim() && !application.trim()}
          >
            查询
          </Button>
        </form>
        <ProblemAlert error={find.error} />
        {found && (
          <div className="support-choices">
            <Choices
              title="选择人员"
              empty="没有找到：请核对姓名，或该人员不在您的支持范围内。"
              lines={found.people.map((one) => ({
                id: one.personId,
                words: [one.personName, one.maskedNumber, one.unitNames.join('、')].filter(Boolean).join(' · '),
                search: { ...search, person: one.personId },
              }))}
              chosen={search.person}
            />
            <Choices
              title="选择申报"
              empty="没有找到：请核对编号或申报人姓名，或该申报不在您的支持范围内。"
              lines={found.applications.map((one) => ({
                id: one.applicationId,
                words: [one.personName, one.number ?? '未编号', one.unitName, one.statusLabel].join(' · '),
                search: { ...search, application: one.applicationId },
              }))}
              chosen={search.application}
            />
          </div>
        )}
      </Panel>
      {search.person !== undefined && search.application !== undefined && (
        <Answer personId={search.person} applicationId={search.application} />
      )}
    </Page>
  );
}

type Line = {
  readonly id: string;
  readonly words: string;
  readonly search: { readonly person?: string; readonly application?: string };
};

function Choices(props: { title: string; empty: string; lines: readonly Line[]; chosen: string | undefined }) {
  const { title, empty, lines, chosen } = props;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {lines.length === 0 && <p className="muted">{empty}</p>}
      <ul>
        {lines.map(({ id, words, search }) => (
          <li key={id}>
            <Link to="/support/why" search={search} aria-current={id === chosen ? 'true' : undefined}>
              {id === chosen ? `✔ ${words}` : words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ personId, applicationId }: { personId: string; applicationId: string }) {
  const { data, error } = useQuery(ask('support.why', { params: { personId, applicationId } }));
  if (error) return <ProblemAlert error={error} />;
  if (!data) return <Skeleton rows={8} />;
  return <WhyAnswer answer={data} />;
}
