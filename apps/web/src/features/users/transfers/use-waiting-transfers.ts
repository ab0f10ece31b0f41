import { useQuery } from '@tanstack/react-query';
import type { ReplyOf, Endpoints } from '@zhicheng/contract';
import { ask } from '../../../platform/api/call.ts';
import type { TransferBox } from './transfers-search.ts';

type Count = ReplyOf<Endpoints['transfers.list']>['count'];

/** How many requests wait for an answer, by box; what is not known yet is absent. */
export function useWaitingTransfers(): Partial<Record<TransferBox, Count>> {
  const waiting = (box: TransferBox) => ask('transfers.list', { query: { box, state: 'waiting', limit: 1 } });
  const { data: incoming } = useQuery(waiting('incoming'));
  const { data: outgoing } = useQuery(waiting('outgoing'));
  const { data: overdue } = useQuery(waiting('overdue'));
  return {
    ...(incoming && { incoming: incoming.count }),
    ...(outgoing && { outgoing: outgoing.count }),
    ...(overdue && { overdue: overdue.count }),
  };
}
