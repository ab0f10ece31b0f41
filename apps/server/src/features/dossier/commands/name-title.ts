import { codeName, isListContent, type FolderContent, type FolderId } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';

/** 申报资格 and 专业 as 首页 now says them, for lists. */
export async function nameTitle(
  tx: Tx,
  applicationId: string,
  folder: FolderId,
  content: FolderContent,
): Promise<void> {
  if (folder !== 'home' || isListContent(content)) return;
  const { title, profession } = content;
  await tx
    .updateTable('application')
    .set({
      title_name: codeName('TITLE', title) ?? null,
      // A typed one is shown as it was typed.
      profession_name: codeName('PROFESSION', profession) ?? (typeof profession === 'string' ? profession : null),
    })
    .where('id', '=', applicationId)
    .execute();
}
