import type { Divisions } from '@zhicheng/contract';
import type { DivisionRow } from './queries.ts';

export function presentDivisions(rows: readonly DivisionRow[]): Divisions {
  return { items: rows.map(({ code, name, parent_code }) => ({ code, name, parentCode: parent_code })) };
}
