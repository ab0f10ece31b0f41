import './checkup.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { CheckupFinding } from '@zhicheng/contract';
import { checkupFacts, unitClassFacts, type CheckupKind } from '@zhicheng/domain';
import { useMemo, useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { countWords } from '../../../ui/list/count-words.ts';
import { ListFooter } from '../../../ui/list/list-footer.tsx';
import { narrowed } from '../../../ui/list/list-address.ts';
import { ListPanel } from '../../../ui/list/list-panel.tsx';
import { RowTable, type Column } from '../../../ui/list/row-table.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { MendLink } from './mend-link.tsx';

const route = getRouteApi('/shell/units/checkup');

/** 单位体检: what in the records of units would make reviews get stuck, by kind; each finding with what mends it. */
export function CheckupPage() {
  const { kind, unit, after } = route.useSearch();
  const under = unit === undefined ? {} : { under: unit };
  const { data, error } = useQuery(ask('units.checkup', { query: under }));
  const shown = kind ?? data?.kinds.find(({ count }) => count.value > 0)?.kind;
  return (
    <Page title="单位体检" actions={<Link to="/units">单位管理</Link>}>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton rows={4} />}
      {data && (
        <ul className="checkup-kinds" aria-label="检查项目">
          {data.kinds.map(({ kind: one, count }) => (
            <li key={one}>
              <Link
                to="/units/checkup"
                search={{ kind: one, ...(unit === undefined ? {} : { unit }) }}
                className={`checkup-kind${one === shown ? ' is-shown' : ''}${count.value === 0 ? ' is-fine' : ''}`}
                aria-current={one === shown ? 'true' : undefined}
              >
                <b>{countWords(count)}</b>
                {checkupFacts[one].label}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {data && !shown && <p className="checkup-why">没有发现问题：每个单位都有经办人员，资料齐全。</p>}
      {shown && <Findings kind={shown} under={unit} after={after} />}
    </Page>
  );
}

type CheckupSearch = { kind?: CheckupKind; unit?: string; after?: string };

type FindingsProps = {
  readonly kind: CheckupKind;
  readonly under: string | undefined;
  readonly after: string | undefined;
};

function Findings({ kind, under, after }: FindingsProps) {
  const navigate = useNavigate();
  const [row, setRow] = useState<string>();
  const { data, error, isFetching } = useQuery({
    ...ask('units.checkup', {
      query: {
        kind,
        ...(under === undefined ? {} : { under }),
        ...(after === undefined ? {} : { after }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => columnsOf(kind), [kind]);
  return (
    <>
      <p className="checkup-why">
        <b>{checkupFacts[kind].label}</b>：{checkupFacts[kind].why}
      </p>
      <ProblemAlert error={error} />
      <ListPanel
        table={
          <RowTable
            caption={checkupFacts[kind].label}
            columns={columns}
            rows={data?.items}
            rowId={({ unit }) => unit.id}
            nameOf={({ unit }) => unit.name}
            selected={row}
            onSelect={setRow}
            onOpen={({ unit }) => void navigate({ to: '/units/$unitId', params: { unitId: unit.id } })}
            click="opens"
            refetching={isFetching}
            empty="这一项没有发现问题。"
          />
        }
        footer={
          <ListFooter
            count={data?.kinds.find((one) => one.kind === kind)?.count}
            after={after}
            next={data?.next}
            onTurn={(next) =>
              void navigate({
                to: '/units/checkup',
                search: narrowed<CheckupSearch>({}, { kind, unit: under, after: next }),
              })
            }
          />
        }
      />
    </>
  );
}

function columnsOf(kind: CheckupKind): readonly Column<CheckupFinding>[] {
  return [
    {
      key: 'unit',
      title: '单位名称',
      cell: ({ unit, superior }) => (
        <span>
          <span className="cell-main">{unit.name}</span>
          {superior && <span className="cell-sub">上级：{superior.name}</span>}
        </span>
      ),
    },
    {
      key: 'class',
      title: '单位隶属关系',
      width: '160px',
      from: 'wide',
      cell: ({ unit }) => unitClassFacts[unit.unitClass].label,
    },
    { key: 'detail', title: '发现', cell: ({ detail }) => detail },
    {
      key: 'mend',
      title: '处理',
      width: '232px',
      cell: (finding) =>
        finding.mendable ? (
          <MendLink finding={finding} label={checkupFacts[kind].mendLabel} />
        ) : (
          <span className="muted">{finding.who ?? '由上级机构处理'}</span>
        ),
    },
  ];
}
