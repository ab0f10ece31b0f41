import { codeLists, isLevelCode, professionGroups, type LevelCode } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';

/** The series, titles and professions that this program knows, as rows but for their version. */
export function catalogueContent() {
  const series = codeLists.SERIES.entries.map(({ code, name }, position) => ({ code, name, position }));
  const titles = codeLists.TITLE.entries.map(({ code, name, attributes }, position) => ({
    code,
    name,
    position,
    series_code: attributes?.['series'] ?? '',
    rank: rankOf(attributes?.['level']),
  }));
  const professions = professionGroups
    .flatMap((group) =>
      group.professions.map(([code, name]) => ({
        code,
        name,
        series_code: group.series,
        field: group.field,
        local_department: group.localDepartment,
        province_department: group.provinceDepartment,
      })),
    )
    .map((profession, position) => ({ ...profession, position }));
  return { series, titles, professions };
}

function rankOf(level: string | undefined): LevelCode {
  if (!isLevelCode(level)) throw new Error(`a title of level ${level ?? 'none'}`);
  return level;
}

/** Publishes the catalogue as a new version; the versions before stay for what was published under them. */
export async function layCatalogue(
  tx: Tx,
  { series, titles, professions }: ReturnType<typeof catalogueContent>,
  validFrom: string,
): Promise<void> {
  const latest = await tx
    .selectFrom('catalogue_version')
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .executeTakeFirstOrThrow();
  const version = latest.version + 1;
  const under = { catalogue_version: version };
  await tx
    .insertInto('catalogue_version')
    .values({ version, name: `职称系列与专业目录（第${version}版）`, valid_from: validFrom })
    .execute();
  await tx
    .insertInto('series')
    .values(series.map((row) => ({ ...row, ...under })))
    .execute();
  await tx
    .insertInto('series_title')
    .values(titles.map((row) => ({ ...row, ...under })))
    .execute();
  await tx
    .insertInto('profession')
    .values(professions.map((row) => ({ ...row, ...under })))
    .execute();
  // From here on nothing of it changes.
  await tx.updateTable('catalogue_version').set({ state: 'published' }).where('version', '=', version).execute();
}
