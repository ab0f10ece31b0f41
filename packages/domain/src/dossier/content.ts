/** What a folder holds: values by field id, or rows of them. An absent value and null are the same: not filled in. */
import type { FolderId } from './folder.ts';

/** Decimals are strings ('4.5'), so that the text that is hashed is the text that was typed; integers are numbers. */
export type JsonScalar = string | number | boolean | null;

export type Values = { readonly [fieldId: string]: JsonScalar };

/** `id` is a UUID made in the browser; `order` sorts rows that say the same time. */
export type Row = Values & { readonly id: string; readonly order: number };

export type SingleContent = Values;

/** `none`: 本人没有, with the reason where the folder asks for one. */
export type ListContent = { readonly rows: readonly Row[]; readonly none?: { readonly reason: string } | null };

export type FolderContent = SingleContent | ListContent;

export type DossierContents = { readonly [folder in FolderId]?: FolderContent };

/** A file as the dossier sees it; `rowId` is null for a slot that belongs to the whole folder. */
export type DossierFile = {
  readonly slot: string;
  readonly rowId: string | null;
  readonly fileId: string;
  readonly name: string;
};

export function isListContent(content: FolderContent | undefined): content is ListContent {
  return content !== undefined && Array.isArray(content.rows);
}

export function rowsOf(contents: DossierContents, folder: FolderId): readonly Row[] {
  const content = contents[folder];
  return isListContent(content) ? content.rows : [];
}

export function valuesOf(contents: DossierContents, folder: FolderId): Values {
  const content = contents[folder];
  return content === undefined || isListContent(content) ? {} : content;
}

export function valueOf(values: Values, field: string): JsonScalar {
  return values[field] ?? null;
}

/** The text of a field; '' where it is empty or not a text. */
export function textOf(values: Values, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

export function isTrue(values: Values, field: string): boolean {
  return values[field] === true;
}

export function isFilled(value: JsonScalar | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}
