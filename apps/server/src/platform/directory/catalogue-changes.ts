import { catalogueChanges, type CatalogueChanges } from '@zhicheng/domain';
import type { Db } from '../database/index.ts';

/** What a version of 专业目录 says otherwise than the lists of this program. */
export async function loadCatalogueChanges(db: Db, version: number): Promise<CatalogueChanges> {
  const series = await db
    .selectFrom('series')
    .select(['code', 'name'])
    .where('catalogue_version', '=', version)
    .orderBy('position')
    .execute();
  const titles = await db
    .selectFrom('series_title')
    .select(['code', 'name', 'series_code', 'rank'])
    .where('catalogue_version', '=', version)
    .orderBy('position')
    .execute();
  const professions = await db
    .selectFrom('profession')
    .select(['code', 'name', 'series_code', 'field'])
    .where('catalogue_version', '=', version)
    .orderBy('position')
    .execute();
  return catalogueChanges({
    SERIES: series,
    TITLE: titles.map(({ code, name, series_code, rank }) => ({
      code,
      name,
      attributes: { series: series_code, level: rank },
    })),
    PROFESSION: professions.map(({ code, name, series_code, field }) => ({
      code,
      name,
      attributes: { series: series_code, field },
    })),
  });
}

/** The same by the notice: the version that it was published under, whatever came later. */
export async function findCatalogueOf(db: Db, noticeId: string): Promise<CatalogueChanges> {
  const notice = await db
    .selectFrom('notice')
    .select('catalogue_version')
    .where('id', '=', noticeId)
    .executeTakeFirst();
  return notice ? loadCatalogueChanges(db, notice.catalogue_version) : {};
}
