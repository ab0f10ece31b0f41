import './units.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import type { UnitLine } from '@zhicheng/contract';
import { unitClassFacts } from '@zhicheng/domain';
import { useMemo } from 'react';
import { ask } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ListFooter, ListPanel, type Chip } from '../../ui/list/list-panel.tsx';
import { RowTable } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { useRegionName } from '../../ui/regions/region-names.ts';
import { UnitTree } from '../../ui/unit-tree/unit-tree.tsx';
import { SavedUnitStrip } from './saved-unit-strip.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { unitColumns } from './unit-columns.tsx';
import { UnitsQuery } from './units-query.tsx';
import { listQueryOf, narrowed, type UnitsSearch } from './units-search.ts';
import { UnitsToolbar } from './units-toolbar.tsx';
import { useUnitActs } from './use-unit-acts.tsx';

const route = getRouteApi('/shell/units');

/** 单位管理 (§3.1.1): the tree of what one may see, beside it the units that one asks for, and what can be done with them. */
export function UnitsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const { data, error, isFetching, refetch } = useQuery({
    ...ask('units.list', { query: listQueryOf(search) }),
    placeholderData: keepPreviousData,
  });
  const to = (next: UnitsSearch, replace = false): void => {
    void navigate({ to: '/units', search: next, replace });
  };
  const acts = useUnitActs(() => {
    to(withoutRow(search), true);
  });
  const columns = useMemo(
    () =>
      unitColumns(search, (next) => {
        void navigate({ to: '/units', search: next });
      }),
    [search, navigate],
  );
  const chips = useChips(search, to);
  const selected = data?.items.find(({ id }) => id === search.row);
  const open = ({ id }: UnitLine): void => {
    void navigate({ to: '/units/$unitId', params: { unitId: id }, search: { ...search, row: id } });
  };
  if (error && !data && problemOf(error).status === 403)
    return <PageProblem error={error} onRetry={() => void refetch()} />;
  return (
    <Page title="单位管理" actions={<Link to="/units/checkup">单位体检</Link>}>
      <div className="units">
        <UnitTree
          selected={search.unit}
          onSelect={(unit) => {
            to(narrowed(search, { unit, ...(unit === undefined ? { depth: undefined } : {}) }));
          }}
        />
        <div className="units-list">
          <SavedUnitStrip />
          <ProblemAlert error={error} />
          <ListPanel
            toolbar={<UnitsToolbar search={search} selected={selected} acts={acts} />}
            query={<UnitsQuery key={search.search} search={search} onSearch={to} />}
            chips={chips}
            table={
              <RowTable
                caption="单位"
                columns={columns}
                rows={data?.items}
                rowId={({ id }) => id}
                nameOf={({ name }) => name}
                selected={selected?.id}
                onSelect={(id) => {
                  to({ ...search, row: id }, true);
                }}
                onOpen={open}
                click="selects"
                isFinished={({ state }) => state === 'stopped'}
                refetching={isFetching}
                empty={
                  chips.length > 0
                    ? '没有符合条件的单位。去掉上方的条件可以看到全部。只能查到本单位和下级单位。'
                    : '还没有下级单位。点击“新增”，填写本单位管理的单位；它们的经办人员再逐级往下建。'
                }
              />
            }
            footer={
              <ListFooter
                count={data?.count}
                paged={search.after !== undefined}
                onBack={() => {
                  router.history.back();
                }}
                onNext={
                  data?.next
                    ? () => {
                        to({ ...narrowed(search, {}), after: data.next ?? '' });
                      }
                    : undefined
                }
              />
            }
          />
        </div>
      </div>
      {acts.stopping && (
        <StopDialog
          unit={acts.stopping}
          onClose={acts.endStopping}
          onStopped={() => {
            acts.endStopping();
            void acts.refresh();
          }}
        />
      )}
      <Outlet />
    </Page>
  );
}

function withoutRow({ row: _row, ...rest }: UnitsSearch): UnitsSearch {
  return rest;
}

/** The filters in force, each with its own way out. */
function useChips(search: UnitsSearch, to: (next: UnitsSearch) => void): readonly Chip[] {
  const regionName = useRegionName();
  const { data: unit } = useQuery({
    ...ask('units.read', { params: { unitId: search.unit ?? '' } }),
    enabled: search.unit !== undefined,
    staleTime: 60_000,
  });
  const chip = (key: keyof UnitsSearch, label: string): Chip => ({
    key,
    label,
    onRemove: () => {
      to(narrowed(search, { [key]: undefined, ...(key === 'unit' ? { depth: undefined } : {}) }));
    },
  });
  return [
    search.unit !== undefined &&
      chip('unit', `${unit?.name ?? '所选单位'}${search.depth ? '的直接下级' : '及全部下级'}`),
    search.search !== undefined && chip('search', `“${search.search}”`),
    search.division !== undefined && chip('division', regionName(search.division)),
    search.unitClass !== undefined && chip('unitClass', unitClassFacts[search.unitClass].label),
    search.state !== undefined && chip('state', search.state === 'active' ? '正常' : '已停用'),
  ].filter((one) => one !== false);
}
