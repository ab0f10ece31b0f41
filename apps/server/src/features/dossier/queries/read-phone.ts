import { textOf, valuesOf } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { openContents } from '../rows/sealed-content.ts';
import { knownRelease } from './read-folders.ts';
import { readVersion } from './read-version.ts';

/**
 * The 手机号码 of a frozen version, whole: only for a handler who asked for it, with an entry in the audit log. Null where
 * the version says none.
 */
export async function readPhoneOfVersion(
  db: Db,
  keys: Keys,
  applicationId: string,
  version: number,
): Promise<string | null> {
  const frozen = await readVersion(db, applicationId, version);
  if (!frozen) return null;
  const release = knownRelease(frozen.dossier.release);
  const phone = textOf(valuesOf(openContents(keys, applicationId, release, frozen.dossier.folders), 'basic'), 'phone');
  return phone === '' ? null : phone;
}
