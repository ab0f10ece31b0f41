import {
  currentRelease,
  initialContents,
  isEmptyContent,
  type ApplicationState,
  type DossierContents,
} from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import { findWholePerson } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { readContext } from '../queries/read-context.ts';
import { storeFolder } from './store-folder.ts';

/**
 * The folders of a new draft, with what the notice, the unit and the account say already. It is no saved content yet:
 * each folder is 未开始 until the person saves it.
 */
export async function createFolders(tx: Tx, keys: Keys, state: ApplicationState, now: string): Promise<void> {
  const context = await readContext(tx, keys, state, now);
  const person = await findWholePerson(tx, keys, state.personId);
  const initial: DossierContents = initialContents(currentRelease, context);
  const reach = Object.fromEntries(
    Object.entries({ phone: person?.phone ?? null, email: person?.mail ?? null }).filter(([, value]) => value !== null),
  );
  for (const folder of currentRelease.folders) {
    const content = folder.id === 'basic' ? { ...initial.basic, ...reach } : (initial[folder.id] ?? null);
    if (isEmptyContent(content)) continue;
    await storeFolder(tx, keys, state.id, folder, {
      folder: folder.id,
      committed: content,
      working: null,
      savedAt: null,
      committedAt: null,
    });
  }
}
