/** What a spreadsheet from a stranger may cost; each is told to the person in the sentence that refuses it. */
export const limits = {
  /** Bytes of the file as it comes. */
  fileBytes: 10 * 1_048_576,
  /** Bytes of all its parts unpacked. */
  unpackedBytes: 100 * 1_048_576,
  /** How much larger than its packed bytes a part may be, where it is larger than `ratioFrom` bytes. */
  ratio: 200,
  ratioFrom: 1_048_576,
  /** Parts of the package. */
  parts: 1_000,
  /** Rows with something in them, below the heading. */
  rows: 20_000,
  columns: 60,
  /** Characters of one cell. */
  cellLength: 2_000,
  milliseconds: 30_000,
  heapMegabytes: 768,
} as const;
