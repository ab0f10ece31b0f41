/** A UUID (version 7, of a time long past) that is the same each time: of a kind, and which in a row. */
export function numberedId(kind: 1 | 2 | 3 | 4 | 5, index: number): string {
  return `01800000-000${String(kind)}-7000-8000-${index.toString(16).padStart(12, '0')}`;
}
