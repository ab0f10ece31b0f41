import { presentValue, type ListFolder, type Row } from '@zhicheng/domain';

/** How a row is called: its first column of words, else what a row of the folder is called. */
export function rowTitle(folder: ListFolder, row: Row): string {
  const named = folder.columns
    .flatMap((id) => folder.fields.filter((field) => field.id === id && field.type === 'text'))
    .map((field) => presentValue(field, row[field.id] ?? null))
    .find((words) => words !== '');
  return named ?? `新的${folder.rowName}`;
}
