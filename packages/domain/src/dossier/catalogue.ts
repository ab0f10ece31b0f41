/** 专业目录 by versions: what a notice's version says otherwise than the lists of this program. */
import { codeEntry, codeLists, type CodeListName } from './code-lists/index.ts';
import type { CodeEntry } from './code-lists/code-list.ts';

export const catalogueLists = ['SERIES', 'TITLE', 'PROFESSION'] as const satisfies readonly CodeListName[];
export type CatalogueListName = (typeof catalogueLists)[number];

/** Entries that are named otherwise, that were added, and (not offered) that are no more. Nothing for the lists as they are. */
export type CatalogueChanges = { readonly [list in CatalogueListName]?: readonly CodeEntry[] };

/** The entries of a list in a version of the catalogue, added ones at the end. */
export function entriesOf(list: CodeListName, changes: CatalogueChanges | undefined): readonly CodeEntry[] {
  const own: readonly CodeEntry[] = codeLists[list].entries;
  const changed = changesOf(list, changes);
  if (changed.length === 0) return own;
  const byCode = new Map(changed.map((entry) => [entry.code, entry]));
  const known = new Set(own.map(({ code }) => code));
  return [...own.map((entry) => byCode.get(entry.code) ?? entry), ...changed.filter(({ code }) => !known.has(code))];
}

/** An entry as a version of the catalogue has it. */
export function entryOf(
  list: CodeListName,
  code: unknown,
  changes: CatalogueChanges | undefined,
): CodeEntry | undefined {
  return changesOf(list, changes).find((entry) => entry.code === code) ?? codeEntry(list, code);
}

/** The name that a version of the catalogue gives a code. */
export function nameIn(list: CodeListName, code: unknown, changes: CatalogueChanges | undefined): string | undefined {
  return entryOf(list, code, changes)?.name;
}

function changesOf(list: CodeListName, changes: CatalogueChanges | undefined): readonly CodeEntry[] {
  const named = catalogueLists.find((one) => one === list);
  return (named && changes?.[named]) ?? [];
}

/** How the lists of a version, whole, differ from the program's. */
export function catalogueChanges(version: Readonly<Record<CatalogueListName, readonly CodeEntry[]>>): CatalogueChanges {
  const changes: { [list in CatalogueListName]?: readonly CodeEntry[] } = {};
  for (const list of catalogueLists) {
    const there = new Set(version[list].map(({ code }) => code));
    const gone = entriesOf(list, undefined).filter(({ code }) => !there.has(code));
    const changed = [
      ...version[list].filter((entry) => !sameEntry(entry, codeEntry(list, entry.code))),
      ...gone.map((entry) => ({ ...entry, offered: false as const })),
    ];
    if (changed.length > 0) changes[list] = changed;
  }
  return changes;
}

function sameEntry(entry: CodeEntry, own: CodeEntry | undefined): boolean {
  const attributes = (of: CodeEntry): string => JSON.stringify(Object.entries(of.attributes ?? {}).sort());
  return entry.name === own?.name && attributes(entry) === attributes(own);
}
