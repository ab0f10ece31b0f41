import type { Opinion } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';

export interface SavedOpinion {
  readonly values: Opinion;
  readonly revision: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** 保存意见 of a visit; undefined while nothing was saved. */
export async function readOpinion(db: Db, visitId: string): Promise<SavedOpinion | undefined> {
  const row = await db
    .selectFrom('opinion')
    .select(['draft', 'revision', 'saved_at', 'saved_by_name'])
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  return row && { values: row.draft, revision: row.revision, savedAt: row.saved_at, savedBy: row.saved_by_name };
}

/** The head in office of a unit (负责人), for 负责人签字. */
export async function headOf(db: Db, unitId: string): Promise<string | null> {
  const row = await db
    .selectFrom('unit_head')
    .select('name')
    .where('unit_id', '=', unitId)
    .where('to_date', 'is', null)
    .executeTakeFirst();
  return row?.name ?? null;
}
