import { useNavigate } from '@tanstack/react-router';
import type { WorkItem } from '@zhicheng/contract';
import type { PendingSearch } from './work-search.ts';

/** Opens a line of a work list: 业务办理 for the office that has it, the application's own page for everybody else. */
export function useOpenWork({ row: _row, ...from }: PendingSearch): (item: WorkItem) => void {
  const navigate = useNavigate();
  return ({ applicationId, visitId, step, visitState }) => {
    if (step !== 'apply' && visitState === 'open')
      void navigate({ to: '/visits/$visitId', params: { visitId }, search: from });
    else void navigate({ to: '/applications/$applicationId', params: { applicationId }, search: { visit: visitId } });
  };
}
