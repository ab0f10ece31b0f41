import '../users.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { Transfer } from '@zhicheng/contract';
import { App } from 'antd';
import { useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { problemOf } from '../../../platform/api/problem.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ActionButton } from '../../../ui/actions/action-button.tsx';
import { countWords } from '../../../ui/list/count-words.ts';
import { listAt } from '../../../ui/list/list-address.ts';
import { ListView } from '../../../ui/list/list-view.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { useRefreshUsers } from '../use-back-to-list.ts';
import { DecideDialog } from './decide-dialog.tsx';
import { useWaitingTransfers } from './use-waiting-transfers.ts';
import { transferColumns, transferStateWords } from './transfer-columns.tsx';
import type { TransferBox } from './transfers-search.ts';

const route = getRouteApi('/shell/users/transfers');

const boxes: readonly { readonly box: TransferBox; readonly label: string; readonly empty: string }[] = [
  { box: 'incoming', label: '收到的申请', empty: '没有单位申请调走本单位的用户。' },
  {
    box: 'outgoing',
    label: '发出的申请',
    empty: '还没有申请。添加用户时，身份证已是其他单位用户的，可以在那里“申请调入”。',
  },
  {
    box: 'overdue',
    label: '待我单位决定',
    empty: '没有逾期未答复的申请。原单位 5 个工作日没有答复的，由共同的上级机构决定。',
  },
];

/** 申请调入: received, sent, and those that wait for the common superior. */
export function TransfersPage() {
  const search = route.useSearch();
  const box = search.box ?? 'incoming';
  const navigate = useNavigate();
  const answer = useQuery({
    ...ask('transfers.list', { query: { box, ...(search.after === undefined ? {} : { after: search.after }) } }),
    placeholderData: keepPreviousData,
  });
  const [deciding, setDeciding] = useState<'release' | 'refuse' | null>(null);
  const counts = useWaitingTransfers();
  const selected = answer.data?.items.find(({ id }) => id === search.row);
  const withdraw = useWithdraw();
  const list = listAt(search, (next, replace) => void navigate({ to: '/users/transfers', search: next, replace }));
  const why = (may: keyof Pick<Transfer, 'mayDecide' | 'mayWithdraw'>): string | null => {
    if (!selected) return '请先在下表中选中一份申请';
    if (selected[may]) return null;
    if (selected.state !== 'waiting') return `申请已办结：${transferStateWords[selected.state]}`;
    return may === 'mayDecide' ? `由${selected.from.name}答复` : '只有申请单位可以撤回';
  };
  return (
    <Page title="申请调入" actions={<Link to="/users">返回用户管理</Link>}>
      <nav className="transfers-tabs" aria-label="申请调入">
        {boxes.map((one) => (
          <Link
            key={one.box}
            to="/users/transfers"
            search={{ box: one.box }}
            className={`transfers-tab${one.box === box ? ' is-current' : ''}`}
            aria-current={one.box === box ? 'page' : undefined}
          >
            {one.label}
            {(counts[one.box]?.value ?? 0) > 0 && (
              <span className="numeric" title="待答复">
                {' '}
                {countWords(counts[one.box] ?? { value: 0, more: false })}
              </span>
            )}
          </Link>
        ))}
      </nav>
      <ListView
        list={list}
        answer={answer}
        selected={selected?.id}
        toolbar={
          box === 'outgoing' ? (
            <>
              <ActionButton
                blocked={why('mayWithdraw')}
                onClick={() => {
                  if (selected) withdraw(selected);
                }}
              >
                撤回
              </ActionButton>
              <ActionButton
                hint="给调入的用户分配本单位的角色"
                blocked={whyNoRoles(selected)}
                onClick={() => {
                  const membershipId = selected?.membershipId;
                  if (membershipId) void navigate({ to: '/users/$membershipId/roles', params: { membershipId } });
                }}
              >
                分配角色
              </ActionButton>
            </>
          ) : (
            <>
              <ActionButton
                type="primary"
                blocked={why('mayDecide')}
                onClick={() => {
                  setDeciding('release');
                }}
              >
                同意
              </ActionButton>
              <ActionButton
                blocked={why('mayDecide')}
                onClick={() => {
                  setDeciding('refuse');
                }}
              >
                不同意
              </ActionButton>
            </>
          )
        }
        caption="申请调入"
        columns={transferColumns}
        rowId={({ id }) => id}
        nameOf={({ personName, maskedNumber }) => personName ?? maskedNumber}
        click="selects"
        isFinished={({ state }) => state !== 'waiting'}
        empty={boxes.find((one) => one.box === box)?.empty}
      />
      {deciding && selected && (
        <DecideDialog
          transfer={selected}
          decision={deciding}
          onClose={() => {
            setDeciding(null);
          }}
        />
      )}
    </Page>
  );
}

/** Roles are given once the person has come. */
function whyNoRoles(selected: Transfer | undefined): string | null {
  if (!selected) return '请先在下表中选中一份申请';
  if (selected.membershipId !== null) return null;
  return selected.state === 'waiting' ? '原单位同意后才能分配角色' : `没有调入：${transferStateWords[selected.state]}`;
}

/** 撤回 of a request, asked once. */
function useWithdraw(): (transfer: Transfer) => void {
  const { modal, message } = App.useApp();
  const refresh = useRefreshUsers();
  const act = useAct('transfers.withdraw', {
    onSuccess: refresh,
    onError: (error) => void message.error(problemOf(error).detail),
  });
  return ({ id, from, personName, maskedNumber }) => {
    modal.confirm({
      title:
        personName === null
          ? `撤回对${from.name}的用户（${maskedNumber}）的调入申请？`
          : `撤回对 ${personName} 的调入申请？`,
      content: '撤回后原单位不再看到它；需要时可以重新申请。',
      okText: '撤回',
      onOk: () => act.mutateAsync({ params: { transferId: id } }).catch(() => undefined),
    });
  };
}
