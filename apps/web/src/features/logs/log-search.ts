import { addDays } from '@zhicheng/domain';
import { today } from '../../platform/clock.ts';

/** The address of a log. */
export type LogSearch = {
  readonly person?: string;
  readonly unit?: string;
  readonly action?: string;
  readonly object?: string;
  readonly request?: string;
  readonly result?: 'done' | 'refused';
  readonly from?: string;
  readonly to?: string;
  readonly after?: string;
  readonly row?: string;
  readonly entry?: string;
};

/** What the server is asked: the last thirty days where no period is named. */
export function filtersOf({ after: _after, row: _row, entry: _entry, ...filters }: LogSearch) {
  const to = filters.to ?? today();
  return { ...filters, from: filters.from ?? addDays(to, -30), to };
}
