import type { Selectable } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { FileTable, Tx } from '../../../platform/database/index.ts';
import type { ReceivedFile } from '../../../platform/files/index.ts';
import { insertFile } from './insert-file.ts';

/** The one slot of what offices attach at a step. */
const PROCESS_SLOT = 'process';

/** 流程附件上传: writes the row of a file that an office attaches at its visit; whether it may was decided before. */
export async function attachProcessFile(
  tx: Tx,
  actor: PersonActor,
  now: string,
  visit: { readonly applicationId: string; readonly visitId: string; readonly name: string },
  received: ReceivedFile,
): Promise<Selectable<FileTable>> {
  return insertFile(tx, actor, now, { ...visit, slot: PROCESS_SLOT, rowId: null }, received);
}
