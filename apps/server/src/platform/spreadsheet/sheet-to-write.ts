export interface WrittenColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** Shown beside a cell of this column while it is chosen. */
  readonly hint?: string;
  /** What the drop-down offers. */
  readonly options?: readonly string[];
  /** Whether anything besides the options may be typed. */
  readonly others?: boolean;
}

/** A sheet as it is written: a heading, then rows of text. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** The sheet of a template that says how to fill it in; it is not read. */
export const GUIDE_SHEET = '填写说明';
