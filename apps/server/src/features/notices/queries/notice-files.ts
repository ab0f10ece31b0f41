import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';

/** The files that were uploaded beside a notice, whether its words name them or not. */
export async function filesOf(db: Db, noticeId: string) {
  return db
    .selectFrom('notice_file')
    .select(['id', 'name', 'media_type as mediaType', 'size'])
    .where('notice_id', '=', noticeId)
    .orderBy('id')
    .execute();
}

/** A file that everybody may have: beside a notice that is, or was, published and names it. */
export async function findPublicFile(db: Db, { noticeId, fileId }: { noticeId: string; fileId: string }) {
  return db
    .selectFrom('notice_file as f')
    .innerJoin('notice as n', 'n.id', 'f.notice_id')
    .select(['f.sha256', 'f.name', 'f.media_type as mediaType'])
    .where('f.id', '=', fileId)
    .where('n.id', '=', noticeId)
    .where('n.state', '<>', 'draft')
    .where(sql<boolean>`f.id = any (n.attachments)`)
    .executeTakeFirst();
}
