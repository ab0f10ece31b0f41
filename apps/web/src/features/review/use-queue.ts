import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { WorkItem } from '@zhicheng/contract';
import type { StepCode } from '@zhicheng/domain';
import { useEffect } from 'react';
import { ask } from '../../platform/api/call.ts';

/** The page of 待办业务 that the clerk came from: its filters and place travel with every dossier. */
export type QueueSearch = {
  search?: string;
  step?: StepCode;
  unitId?: string;
  after?: string;
  due?: 'past' | 'soon';
  sort?: 'due';
};

export type Queue = {
  readonly items: readonly WorkItem[];
  /** The place of the present one, from 1; 0 where it is not on this page. */
  readonly at: number;
  readonly previous: WorkItem | undefined;
  readonly next: WorkItem | undefined;
  readonly open: (item: WorkItem) => void;
  /** To the next dossier, or back to the list after the last. */
  readonly goOn: () => void;
};

/** Previous and next dossier, in the order of the list that one came from. Applicants' own lines are no dossiers to review. */
export function useQueue(visitId: string, from: QueueSearch): Queue {
  const { data } = useQuery({ ...ask('work.pending', { query: from }), staleTime: 60_000 });
  const navigate = useNavigate();
  const items = data?.items.filter(({ step }) => step !== 'apply') ?? [];
  const index = items.findIndex((item) => item.visitId === visitId);
  const open = (item: WorkItem): void =>
    void navigate({ to: '/visits/$visitId', params: { visitId: item.visitId }, search: from });
  const next = items[index + 1];
  const queries = useQueryClient();
  const following = index < 0 ? undefined : next?.visitId;
  // While one dossier is read, the next one is fetched.
  useEffect(() => {
    if (following !== undefined)
      void queries.query(ask('visits.read', { params: { visitId: following } })).catch(() => null);
  }, [queries, following]);
  return {
    items,
    at: index + 1,
    previous: items[index - 1],
    next: index < 0 ? undefined : next,
    open,
    goOn: () => {
      const other = index < 0 ? undefined : (next ?? items[index - 1]);
      if (other) open(other);
      else void navigate({ to: '/work/pending', search: from.unitId === undefined ? {} : { unitId: from.unitId } });
    },
  };
}
