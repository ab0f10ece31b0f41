export { readSpreadsheet, type ReadSheet, type ReadRow, type SheetRead } from './read-spreadsheet.ts';
export { writeSpreadsheet } from './write-spreadsheet.ts';
export { GUIDE_SHEET, type SheetToWrite, type WrittenColumn } from './sheet-to-write.ts';
