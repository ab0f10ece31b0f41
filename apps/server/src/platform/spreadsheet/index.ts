export { readSpreadsheet, type ReadSheet, type ReadRow, type SheetRead } from './read-spreadsheet.ts';
export { writeSpreadsheet } from './write-spreadsheet.ts';
export type { SheetToWrite, WrittenColumn } from './sheet-to-write.ts';
