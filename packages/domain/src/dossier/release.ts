/** Released declarations: numbered, immutable but for labels and hints; a submitted dossier keeps the one it was made by. */
import type { FieldDeclaration, FolderDeclaration, Release } from './declaration.ts';
import type { FolderId } from './folder.ts';
import { basic } from './folders/basic.ts';
import { education } from './folders/education.ts';
import { home } from './folders/home.ts';
import { pledge } from './folders/pledge.ts';
import { work } from './folders/work.ts';
import type { SlotDeclaration } from './slot.ts';

export const release1: Release = { number: 1, folders: [home, pledge, basic, education, work] };

const releases: readonly Release[] = [release1];

/** What a new draft is made by. */
export const currentRelease: Release = latest(releases);

export function releaseOf(number: number): Release | undefined {
  return releases.find((release) => release.number === number);
}

export function folderOf(release: Release, id: FolderId): FolderDeclaration | undefined {
  return release.folders.find((folder) => folder.id === id);
}

export function fieldOf(folder: FolderDeclaration, id: string): FieldDeclaration | undefined {
  return folder.fields.find((field) => field.id === id);
}

/** A slot by its id, wherever in the release it is declared. */
export function slotOf(release: Release, id: string): SlotDeclaration | undefined {
  return release.folders.flatMap((folder) => folder.slots).find((slot) => slot.id === id);
}

function latest(all: readonly Release[]): Release {
  const last = all.at(-1);
  if (last === undefined) throw new Error('no release of the dossier');
  return last;
}
