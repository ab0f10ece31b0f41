import type { FileInfo } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ReceivedFile } from '../../../platform/files/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { fileInfo } from '../../dossier/index.ts';
import { findFilesInSlot } from '../queries/find-files.ts';
import { fileName, insertFile } from './insert-file.ts';
import { openSlot, type FilePlace } from './open-slot.ts';
import { markRemoved } from './remove-file.ts';

/**
 * 上传附件, and with `replaces` 修改: the file stands in its slot, the one replaced is kept for the versions that name it.
 * The same bytes sent again to the same place under the same name are the same file: a request repeated does no harm.
 */
export async function attachFile(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  place: FilePlace,
  received: ReceivedFile,
): Promise<Answer<FileInfo>> {
  const opened = await openSlot(tx, keys, actor, place);
  if (!opened.ok) return opened;
  const { slot, now } = opened.value;
  const standing = await findFilesInSlot(tx, place);
  const again = standing.find(
    (file) =>
      file.id !== place.replaces &&
      file.received_sha256 === received.receivedSha256 &&
      file.name === fileName(place.name),
  );
  if (again) return ok(fileInfo(again));
  const replaced = standing.find(({ id }) => id === place.replaces);
  if (place.replaces !== null && !replaced) {
    return refused({ code: 'bad-content', sentence: '要修改的附件已不在，请刷新页面后再上传。' });
  }
  if (!replaced && standing.length >= slot.max) {
    const sentence = `“${slot.name}”最多 ${slot.max} 个文件，请先取消上传一个，或用“修改”替换。`;
    return refused({ code: 'slot-full', sentence, facts: { max: slot.max } });
  }
  if (replaced) await markRemoved(tx, replaced.id, now);
  const { applicationId, rowId, name } = place;
  const file = { applicationId, visitId: null, slot: slot.id, rowId, name };
  return ok(fileInfo(await insertFile(tx, actor, now, file, received)));
}
