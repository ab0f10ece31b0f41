/** The key under which a field that was left is remembered. */
export function keyOf(rowId: string | null, field: string): string {
  return `${rowId ?? ''}/${field}`;
}
