import type { Catalogue } from '@zhicheng/contract';
import { levelCodes, type LevelCode } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';

export interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly parent_code: string | null;
}

/** The divisions in use, parents before their parts, zones of ours after the counties of their city. */
export async function listDivisions(db: Db): Promise<DivisionRow[]> {
  return db
    .selectFrom('division')
    .select(['code', 'name', 'parent_code'])
    .where('state', '=', 'active')
    .orderBy('parent_code', (order) => order.asc().nullsFirst())
    .orderBy('source')
    .orderBy('code')
    .execute();
}

type Version = Catalogue['versions'][number];

/** All versions, the newest first; `inForce` is the last published one that has begun. */
export async function listVersions(db: Db, today: string): Promise<Version[]> {
  const { rows } = await sql<Version>`
    select v.version, v.name, v.valid_from as "validFrom", v.state,
      coalesce(v.version = (
        select max(c.version) from catalogue_version c where c.state = 'published' and c.valid_from <= ${today}::date
      ), false) as "inForce",
      (select count(*) from notice n where n.catalogue_version = v.version) as notices
    from catalogue_version v order by v.version desc`.execute(db);
  return rows;
}

/** The series of a version with their titles and professions. */
export async function readSeries(db: Db, version: number): Promise<Catalogue['series']> {
  const { rows } = await sql<{ code: string; name: string; titles: Title[]; professions: Profession[] }>`
    select s.code, s.name,
      coalesce((
        select jsonb_agg(jsonb_build_object('rank', t.rank, 'name', t.name) order by t.position)
        from series_title t where t.catalogue_version = s.catalogue_version and t.series_code = s.code
      ), '[]'::jsonb) as titles,
      coalesce((
        select jsonb_agg(jsonb_build_object(
          'code', p.code, 'name', p.name, 'field', p.field,
          'localDepartment', p.local_department, 'provinceDepartment', p.province_department
        ) order by p.position)
        from profession p where p.catalogue_version = s.catalogue_version and p.series_code = s.code
      ), '[]'::jsonb) as professions
    from series s where s.catalogue_version = ${version} order by s.position`.execute(db);
  return rows.map(({ titles, ...series }) => ({
    ...series,
    titles: levelCodes.flatMap((rank) => {
      const names = titles.filter((title) => title.rank === rank).map(({ name }) => name);
      return names.length === 0 ? [] : [{ rank, names }];
    }),
  }));
}

type Title = { readonly rank: LevelCode; readonly name: string };
type Profession = Catalogue['series'][number]['professions'][number];
