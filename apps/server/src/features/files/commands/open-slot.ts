import type { Endpoints, UploadOf } from '@zhicheng/contract';
import { folderOf, isListContent, ok, refused, slotOf, type SlotDeclaration } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { lockFolder, lockForEditing, whyNotChange } from '../../dossier/index.ts';

/** Where an uploaded file shall stand, and under which name. */
export type FilePlace = UploadOf<Endpoints['files.upload']> & { readonly applicationId: string };

export interface OpenSlot {
  readonly slot: SlotDeclaration;
  readonly now: string;
}

/**
 * Whether the actor may put files into a slot now; its folder is held until the transaction ends. Asked before the bytes
 * are read, and again when they are kept.
 */
export async function openSlot(tx: Tx, keys: Keys, actor: PersonActor, place: FilePlace): Promise<Answer<OpenSlot>> {
  const editing = await lockForEditing(tx, actor, place.applicationId);
  if (!editing.ok) return editing;
  const { state, release, now } = editing.value;
  const slot = slotOf(release, place.slot);
  const folder = slot && folderOf(release, slot.folder);
  if (!slot || !folder || slot.perRow !== (place.rowId !== null)) return no('没有这一附件项，请刷新页面后再上传。');
  const forbidden = whyNotChange(state, release, { folder: folder.id, rowId: place.rowId, item: slot.id });
  if (forbidden !== null) return no(forbidden);
  const { working, committed } = await lockFolder(tx, keys, state.id, folder);
  const content = working ?? committed;
  const rows = content !== null && isListContent(content) ? content.rows : [];
  return slot.perRow && !rows.some(({ id }) => id === place.rowId)
    ? no('这一条还没有保存，或者已被删除。请等自动保存后再上传附件。')
    : ok({ slot, now });
}

function no(sentence: string): Answer<never> {
  return refused({ code: 'bad-content', sentence });
}
