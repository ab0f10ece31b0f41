/** Which items of this application's dossier may be changed, and which item a patch's path leads to. */
import {
  openVisit,
  whyItemStays,
  type ApplicationState,
  type DossierItemPlace,
  type FolderId,
  type Release,
} from '@zhicheng/domain';

export type Item = DossierItemPlace;

/** A sentence why the item may not be changed; null where it may. */
export function whyNotChange(state: ApplicationState, release: Release, item: Item): string | null {
  const editing = { routed: state.coordinates !== null, returned: openVisit(state)?.returned ?? null };
  return whyItemStays(editing, release, item);
}

/** The item that a patch's path leads to. */
export function itemOfPath(folder: FolderId, path: string): Item {
  const [first = '', rowId = '', field] = path.split('/');
  return first === 'rows' ? { folder, rowId, item: field ?? null } : { folder, rowId: null, item: first };
}
