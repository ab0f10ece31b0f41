import type { NoticeContent } from '@zhicheng/domain';
import type { Db } from '../database/index.ts';

/**
 * What a published notice says, as it was when an application was made under it, or as it is now. Days made later since
 * hold for all, and are read from the notice itself. Undefined for a draft, or none.
 */
export async function findNoticeWording(
  db: Db,
  { noticeId, applicationId }: { readonly noticeId: string; readonly applicationId: string | null },
): Promise<(NoticeContent & { readonly revision: number }) | undefined> {
  const row = await db
    .selectFrom('notice as n')
    .innerJoin('notice_revision as r', 'r.notice_id', 'n.id')
    .leftJoin('application as a', (join) => join.on('a.id', '=', applicationId).onRef('a.notice_id', '=', 'n.id'))
    .select(['r.content', 'r.revision'])
    .where('n.id', '=', noticeId)
    .where(({ eb, fn }) => eb('r.revision', '=', fn.coalesce('a.notice_revision', 'n.revision')))
    .executeTakeFirst();
  return row && { ...(JSON.parse(row.content) as NoticeContent), revision: row.revision };
}
