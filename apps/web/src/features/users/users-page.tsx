import './users.css';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useNavigate } from '@tanstack/react-router';
import { shownSearch, type UserRow } from '@zhicheng/contract';
import { roleFacts, userStateLabels } from '@zhicheng/domain';
import { sessionQuery } from '../../app/session.ts';
import { ask } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { filtersInForce, type FilterInForce } from '../../ui/list/filters-in-force.ts';
import { listAt } from '../../ui/list/list-address.ts';
import { ListView } from '../../ui/list/list-view.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { UnitTree } from '../../ui/unit-tree/unit-tree.tsx';
import { TransfersLink } from './transfers/transfers-link.tsx';
import { userColumns } from './user-columns.tsx';
import { UserDialogs } from './user-dialogs.tsx';
import { listQueryOf, type UsersSearch } from './users-search.ts';
import { UsersQuery } from './users-query.tsx';
import { UsersToolbar } from './users-toolbar.tsx';
import { useUserDialog } from './use-user-dialog.ts';

const route = getRouteApi('/shell/users');

/** 用户管理 (§3.1.2): the tree of units, beside it the users that one asks for, and what can be done with the selected one. */
export function UsersPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { capabilities } = useSuspenseQuery(sessionQuery).data;
  const mayChange = capabilities.includes('change-users');
  const answer = useQuery({
    ...ask('users.list', { query: listQueryOf(search) }),
    placeholderData: keepPreviousData,
  });
  const { data, error, refetch } = answer;
  const list = listAt(search, (next, replace) => void navigate({ to: '/users', search: next, replace }));
  const dialog = useUserDialog();
  const inForce = useFiltersInForce(search);
  const selected = data?.items.find(({ membershipId }) => membershipId === search.row);
  const open = ({ membershipId }: UserRow): void => {
    void navigate({ to: '/users/$membershipId', params: { membershipId }, search: { ...search, row: membershipId } });
  };
  if (error && !data && problemOf(error).status === 403)
    return <PageProblem error={error} onRetry={() => void refetch()} />;
  return (
    <Page title="用户管理" actions={mayChange && <TransfersLink />}>
      <div className="users">
        <UnitTree
          selected={search.unit}
          onSelect={(unit) => {
            list.narrow({ unit, ...(unit === undefined ? { depth: undefined } : {}) });
          }}
        />
        <div className="users-list">
          <ListView
            list={list}
            answer={answer}
            selected={selected?.membershipId}
            inForce={inForce}
            toolbar={
              <UsersToolbar search={search} selected={selected} rows={data?.items ?? []} onDialog={dialog.open} />
            }
            query={<UsersQuery search={search} onNarrow={list.narrow} />}
            caption="用户"
            columns={userColumns}
            rowId={({ membershipId }) => membershipId}
            nameOf={({ name }) => name}
            onOpen={open}
            click="selects"
            isFinished={({ state }) => state !== 'active'}
            empty={emptyWords(search)}
          />
        </div>
      </div>
      <UserDialogs shown={dialog.shown} onClose={dialog.close} />
      <Outlet />
    </Page>
  );
}

function emptyWords({ search, role, state, unit, neverSignedIn }: UsersSearch): string {
  if ([search, role, state].some((value) => value !== undefined))
    return `没有符合条件的用户。去掉上方的条件可以看到全部；只能查到本单位和下级单位的用户${state === undefined ? '，已离开的在“展开”的“状态”中选“已离开”' : ''}。`;
  if (neverSignedIn !== undefined) return '都已登录过：这里没有从未登录的用户。';
  return unit === undefined
    ? '还没有用户。点击“添加”，给本单位的申报人和直接下级单位的经办人员创建账号。'
    : '这个单位还没有用户。点击“添加”，先给它创建经办人员。';
}

function useFiltersInForce(search: UsersSearch): readonly FilterInForce<UsersSearch>[] {
  const { data: unit } = useQuery({
    ...ask('units.read', { params: { unitId: search.unit ?? '' } }),
    enabled: search.unit !== undefined,
    staleTime: 60_000,
  });
  return filtersInForce(
    search,
    {
      unit: () => `${unit?.name ?? '所选单位'}${search.depth ? '' : '及全部下级'}`,
      search: (words) => `“${shownSearch(words)}”`,
      role: (role) => roleFacts[role].label,
      state: (state) => userStateLabels[state],
      neverSignedIn: () => '从未登录',
    },
    { unit: 'depth' },
  );
}
