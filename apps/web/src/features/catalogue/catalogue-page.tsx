import './catalogue.css';
import { keepPreviousData, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { Catalogue } from '@zhicheng/contract';
import { levelName } from '@zhicheng/domain';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { sessionQuery } from '../../app/session.ts';
import { ask } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { Page, Panel } from '../../ui/page/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { DraftBar } from './draft-bar.tsx';
import { ProfessionTable } from './profession-table.tsx';

const route = getRouteApi('/shell/catalogue');

type Series = Catalogue['series'][number];

/** 专业目录: the series, their titles and professions; versions by year, the one that is being made among them. */
export function CataloguePage() {
  const search = route.useSearch();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [words, setWords] = useState(search.search ?? '');
  const query = search.version === undefined ? {} : { version: Number(search.version) };
  const { data, error, refetch } = useQuery({
    ...ask('catalogue.read', { query }),
    placeholderData: keepPreviousData,
  });
  const to = (next: typeof search): void => {
    void navigate({ to: '/catalogue', search: next });
  };
  const changed = (version: number | null): void => {
    void queries.invalidateQueries({ queryKey: ['catalogue.read'] });
    const { version: _before, ...rest } = search;
    to(version === null ? rest : { ...rest, version: String(version) });
  };
  const begin = useAct('catalogue.begin', {
    onSuccess: ({ version }) => {
      changed(version);
    },
  });
  if (error) return <PageProblem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton rows={12} />;
  const manages = session.capabilities.includes('manage-catalogue');
  const shown = data.versions.find(({ version }) => version === data.version);
  const draft = data.versions.find(({ state }) => state === 'draft');
  const editing = manages && shown?.state === 'draft';
  const found = data.series.flatMap((series) => matching(series, search.search ?? ''));
  const series = search.search === undefined ? (found.find(({ code }) => code === search.series) ?? found[0]) : null;
  return (
    <Page
      title="专业目录"
      actions={
        manages &&
        !draft && (
          <Button
            loading={begin.isPending}
            onClick={() => {
              begin.mutate({});
            }}
          >
            新建版本
          </Button>
        )
      }
    >
      <ProblemAlert error={begin.error} />
      <form
        className="catalogue-query"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          const { search: _before, ...rest } = search;
          to(words.trim() === '' ? rest : { ...rest, search: words.trim() });
        }}
      >
        <Select
          aria-label="目录版本"
          style={{ width: 340 }}
          value={data.version}
          options={data.versions.map(({ version, name, validFrom, state, inForce }) => ({
            value: version,
            label: `${name}${state === 'draft' ? '（草稿）' : inForce ? '（现行）' : `（${validFrom} 起）`}`,
          }))}
          onChange={(version: number) => {
            to({ ...search, version: String(version) });
          }}
        />
        <Input
          aria-label="系列、专业、资格名称或主管部门"
          placeholder="系列、专业、资格名称或主管部门"
          allowClear
          style={{ width: 280 }}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
          }}
        />
        <Button htmlType="submit">查询</Button>
        <span className="catalogue-note">行业主管部门仅供参考，以单位管理中的“主管行业”为准。</span>
      </form>
      {editing && <DraftBar name={shown.name} onDone={changed} />}
      <div className="catalogue">
        <nav className="panel catalogue-series" aria-label="职称系列">
          <ul>
            {found.map(({ code, name, professions }) => (
              <li key={code}>
                <button
                  type="button"
                  aria-current={series?.code === code ? 'true' : undefined}
                  onClick={() => {
                    const { search: _words, ...rest } = search;
                    setWords('');
                    to({ ...rest, series: code });
                  }}
                >
                  <span className="numeric">{code}</span> {name}
                  <small>{professions.length}</small>
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="catalogue-main">
          {found.length === 0 && <p className="panel panel-body">没有包含“{search.search}”的系列、专业或资格名称。</p>}
          {(series ? [series] : found).map((one) => (
            <SeriesPanel key={one.code} series={one} editing={editing} />
          ))}
        </div>
      </div>
    </Page>
  );
}

function SeriesPanel({ series, editing }: { series: Series; editing: boolean }) {
  return (
    <Panel title={series.name} flush>
      <dl className="catalogue-titles">
        {series.titles.map(({ rank, names }) => (
          <div key={rank}>
            <dt>{levelName(rank)}</dt>
            <dd>{names.join('、')}</dd>
          </div>
        ))}
      </dl>
      <ProfessionTable series={series} editing={editing} />
    </Panel>
  );
}

/** The series with those of its professions that hold the words; all of them where its own name or a title does. */
function matching(series: Series, words: string): Series[] {
  if (words === '') return [series];
  const whole =
    series.name.includes(words) || series.titles.some(({ names }) => names.some((name) => name.includes(words)));
  if (whole) return [series];
  const professions = series.professions.filter(({ code, name, field, localDepartment, provinceDepartment }) =>
    [code, name, field, localDepartment, provinceDepartment].some((text) => text.includes(words)),
  );
  return professions.length === 0 ? [] : [{ ...series, professions }];
}
