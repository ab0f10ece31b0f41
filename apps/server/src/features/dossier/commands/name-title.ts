import { isListContent, nameIn, type ApplicationState, type FolderContent } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import { findCatalogueOf } from '../../../platform/directory/index.ts';

/** 申报资格 and 专业 as 首页 now says them, for lists. */
export async function nameTitle(
  tx: Tx,
  { id, noticeId }: Pick<ApplicationState, 'id' | 'noticeId'>,
  content: FolderContent,
): Promise<void> {
  if (isListContent(content)) return;
  const catalogue = await findCatalogueOf(tx, noticeId);
  const { title, profession } = content;
  await tx
    .updateTable('application')
    .set({
      title_name: nameIn('TITLE', title, catalogue) ?? null,
      // A typed one is shown as it was typed.
      profession_name:
        nameIn('PROFESSION', profession, catalogue) ?? (typeof profession === 'string' ? profession : null),
    })
    .where('id', '=', id)
    .execute();
}
