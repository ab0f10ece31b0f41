import type { CheckedProfession, SeriesChoice } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';

/** The version of 专业目录 in force on a day: the last published one that has begun. */
export async function catalogueInForce(db: Db, today: string): Promise<number> {
  const row = await db
    .selectFrom('catalogue_version')
    .select('version')
    .where('state', '=', 'published')
    .where('valid_from', '<=', today)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row) return row.version;
  const first = await db
    .selectFrom('catalogue_version')
    .select('version')
    .where('state', '=', 'published')
    .orderBy('version')
    .limit(1)
    .executeTakeFirstOrThrow();
  return first.version;
}

/** The version that a notice goes by: a published one keeps its own, a new one takes that of the day its window opens. */
export async function catalogueFor(
  db: Db,
  noticeId: string | null,
  windowFrom: string | null,
  today: string,
): Promise<number> {
  const published =
    noticeId === null
      ? undefined
      : await db.selectFrom('notice').select('catalogue_version').where('id', '=', noticeId).executeTakeFirst();
  const opens = windowFrom !== null && windowFrom > today ? windowFrom : today;
  return published?.catalogue_version ?? catalogueInForce(db, opens);
}

/** Every profession of a version, with its series. */
export async function loadProfessions(db: Db, version: number): Promise<CheckedProfession[]> {
  return db
    .selectFrom('profession as p')
    .innerJoin('series as s', (join) =>
      join.onRef('s.catalogue_version', '=', 'p.catalogue_version').onRef('s.code', '=', 'p.series_code'),
    )
    .select(['p.code', 'p.name', 'p.series_code as seriesCode', 's.name as seriesName'])
    .where('p.catalogue_version', '=', version)
    .orderBy('s.position')
    .orderBy('p.position')
    .execute();
}

/** The professions that are meant by a choice of series, all of a series where none is named. */
export function chosenProfessions(
  professions: readonly CheckedProfession[],
  series: readonly SeriesChoice[],
): CheckedProfession[] {
  return professions.filter(({ code, seriesCode }) =>
    series.some(
      (choice) => choice.code === seriesCode && (choice.professions.length === 0 || choice.professions.includes(code)),
    ),
  );
}
