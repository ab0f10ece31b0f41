import { refusalSentence } from '@zhicheng/contract';
import type { Db } from '../../../platform/database/index.ts';
import { placeIsTaken } from '../commands/create-application.ts';
import { barOf } from './bars.ts';

/** Why a person cannot apply in a notice's year, as 申报 would refuse it: a bar, or the year's one place is taken. */
export async function yearObstacle(
  db: Db,
  personId: string,
  notice: { readonly applyYear: number; readonly takesPlace: boolean },
  today: string,
): Promise<string | null> {
  const cause = await barOf(db, personId, notice.applyYear, today);
  if (cause !== null) return refusalSentence('barred', { cause });
  const taken = notice.takesPlace && (await placeIsTaken(db, personId, notice.applyYear));
  return taken ? refusalSentence('year-taken', {}) : null;
}
