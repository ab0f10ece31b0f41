import './users.css';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet, useNavigate, useRouter } from '@tanstack/react-router';
import { shownSearch, type UserRow } from '@zhicheng/contract';
import { roleFacts, userStateLabels } from '@zhicheng/domain';
import { sessionQuery } from '../../app/session.ts';
import { ask } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { ListFooter, ListPanel, type Chip } from '../../ui/list/list-panel.tsx';
import { RowTable } from '../../ui/list/row-table.tsx';
import { Page } from '../../ui/page/page.tsx';
import { PageProblem } from '../../ui/page/page-problem.tsx';
import { UnitTree } from '../../ui/unit-tree/unit-tree.tsx';
import { TransfersLink } from './transfers/transfers-link.tsx';
import { userColumns } from './user-columns.tsx';
import { UserDialogs } from './user-dialogs.tsx';
import { listQueryOf, narrowed, type UsersSearch } from './users-search.ts';
import { UsersQuery } from './users-query.tsx';
import { UsersToolbar } from './users-toolbar.tsx';
import { useUserDialog } from './use-user-dialog.ts';

const route = getRouteApi('/shell/users');

/** 用户管理 (§3.1.2): the tree of units, beside it the users that one asks for, and what can be done with the selected one. */
export function UsersPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const router = useRouter();
  const { capabilities } = useSuspenseQuery(sessionQuery).data;
  const mayChange = capabilities.includes('change-users');
  const { data, error, isFetching, refetch } = useQuery({
    ...ask('users.list', { query: listQueryOf(search) }),
    placeholderData: keepPreviousData,
  });
  const to = (next: UsersSearch, replace = false): void => {
    void navigate({ to: '/users', search: next, replace });
  };
  const dialog = useUserDialog();
  const chips = useChips(search, to);
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
            to(narrowed(search, { unit, ...(unit === undefined ? { depth: undefined } : {}) }));
          }}
        />
        <div className="users-list">
          <ProblemAlert error={error} />
          <ListPanel
            toolbar={
              <UsersToolbar search={search} selected={selected} rows={data?.items ?? []} onDialog={dialog.open} />
            }
            query={<UsersQuery key={search.search} search={search} onSearch={to} />}
            chips={chips}
            table={
              <RowTable
                caption="用户"
                columns={userColumns}
                rows={data?.items}
                rowId={({ membershipId }) => membershipId}
                nameOf={({ name }) => name}
                selected={selected?.membershipId}
                onSelect={(row) => {
                  to({ ...search, row }, true);
                }}
                onOpen={open}
                click="selects"
                isFinished={({ state }) => state !== 'active'}
                refetching={isFetching}
                empty={emptyWords(search)}
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

/** The filters in force, each with its own way out. */
function useChips(search: UsersSearch, to: (next: UsersSearch) => void): readonly Chip[] {
  const { data: unit } = useQuery({
    ...ask('units.read', { params: { unitId: search.unit ?? '' } }),
    enabled: search.unit !== undefined,
    staleTime: 60_000,
  });
  const chip = (key: keyof UsersSearch, label: string): Chip => ({
    key,
    label,
    onRemove: () => {
      to(narrowed(search, { [key]: undefined, ...(key === 'unit' ? { depth: undefined } : {}) }));
    },
  });
  return [
    search.unit !== undefined && chip('unit', `${unit?.name ?? '所选单位'}${search.depth ? '' : '及全部下级'}`),
    search.search !== undefined && chip('search', `“${shownSearch(search.search)}”`),
    search.role !== undefined && chip('role', roleFacts[search.role].label),
    search.state !== undefined && chip('state', userStateLabels[search.state]),
    search.neverSignedIn !== undefined && chip('neverSignedIn', '从未登录'),
  ].filter((one) => one !== false);
}
