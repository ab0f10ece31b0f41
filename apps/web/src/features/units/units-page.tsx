import './units.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet, useNavigate } from '@tanstack/react-router';
import type { UnitLine } from '@zhicheng/contract';
import { unitClassFacts } from '@zhicheng/domain';
import { ask } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { filtersInForce, type FilterInForce } from '../../ui/list/filters-in-force.ts';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { useRegionName } from '../../ui/regions/region-names.ts';
import { UnitTree } from '../../ui/unit-tree/unit-tree.tsx';
import { SavedUnitStrip } from './saved-unit-strip.tsx';
import { StopDialog } from './stop-dialog.tsx';
import { unitColumns } from './unit-columns.tsx';
import { UnitsQuery } from './units-query.tsx';
import { listQueryOf, type UnitsSearch } from './units-search.ts';
import { UnitsToolbar } from './units-toolbar.tsx';
import { useUnitActs } from './use-unit-acts.tsx';

const route = getRouteApi('/shell/units');

/** 单位管理 (§3.1.1): the tree of what one may see, beside it the units that one asks for, and what can be done with them. */
export function UnitsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const answer = useQuery({
    ...ask('units.list', { query: listQueryOf(search) }),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  const to = (next: UnitsSearch, replace: boolean): void => {
    void navigate({ to: '/units', search: next, replace });
  };
  const list = listAt(search, to);
  const acts = useUnitActs(() => {
    to(withoutRow(search), true);
  });
  const inForce = useFiltersInForce(search);
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
            list.narrow({ unit, ...(unit === undefined ? { depth: undefined } : {}) });
          }}
        />
        <div className="units-list">
          <SavedUnitStrip />
          <ListView
            list={list}
            answer={answer}
            selected={selected?.id}
            inForce={inForce}
            toolbar={<UnitsToolbar search={search} selected={selected} acts={acts} />}
            query={<UnitsQuery search={search} onNarrow={list.narrow} />}
            caption="单位"
            columns={unitColumns(search, list.narrow)}
            rowId={({ id }) => id}
            nameOf={({ name }) => name}
            onOpen={open}
            click="selects"
            isFinished={({ state }) => state === 'stopped'}
            empty={
              inForce.length > 0
                ? '没有符合条件的单位。去掉上方的条件可以看到全部。只能查到本单位和下级单位。'
                : '还没有下级单位。点击“新增”，填写本单位管理的单位；它们的经办人员再逐级往下建。'
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

function useFiltersInForce(search: UnitsSearch): readonly FilterInForce<UnitsSearch>[] {
  const regionName = useRegionName();
  const { data: unit } = useQuery({
    ...ask('units.read', { params: { unitId: search.unit ?? '' } }),
    enabled: search.unit !== undefined,
    staleTime: 60_000,
  });
  return filtersInForce(
    search,
    {
      unit: () => `${unit?.name ?? '所选单位'}${search.depth ? '的直接下级' : '及全部下级'}`,
      search: (words) => `“${words}”`,
      division: (division) => regionName(division),
      unitClass: (unitClass) => unitClassFacts[unitClass].label,
      state: (state) => (state === 'active' ? '正常' : '已停用'),
    },
    { unit: 'depth' },
  );
}
