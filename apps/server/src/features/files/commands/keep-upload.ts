import type { FileFormat, Result } from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import { databaseNow } from '../../../platform/database/index.ts';
import { receiveFile, type ReceivedFile, type Upload } from '../../../platform/files/index.ts';

/**
 * Takes an uploaded file and keeps its bytes, before any row names it: what is written in the database is never missing
 * on the disk. Refuses with a sentence for the person.
 */
export async function keepUpload(
  { db, files }: Pick<Dependencies, 'db' | 'files'>,
  uploaded: Upload,
  formats?: readonly FileFormat[],
): Promise<Result<ReceivedFile, string>> {
  const received = await receiveFile(files, uploaded, formats);
  if (!received.ok) return received;
  await db
    .insertInto('blob')
    .values({ sha256: received.value.sha256, size: received.value.size, created_at: databaseNow })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();
  return received;
}
