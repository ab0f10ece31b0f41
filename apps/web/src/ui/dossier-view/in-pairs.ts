import type { FieldDeclaration } from '@zhicheng/domain';

/** A field with the place it takes in a form of two columns. */
export type Placed = { readonly field: FieldDeclaration; readonly wide: boolean };

/** Two short fields stand in one line; a long one, and a short one that would stand alone, take the whole line. */
export function inPairs(fields: readonly FieldDeclaration[]): readonly Placed[] {
  const placed: Placed[] = [];
  let waiting: FieldDeclaration | null = null;
  for (const field of fields) {
    if (isWide(field)) {
      if (waiting) placed.push({ field: waiting, wide: true });
      placed.push({ field, wide: true });
      waiting = null;
    } else if (waiting) {
      placed.push({ field: waiting, wide: false }, { field, wide: false });
      waiting = null;
    } else waiting = field;
  }
  return waiting ? [...placed, { field: waiting, wide: true }] : placed;
}

function isWide({ type, width }: FieldDeclaration): boolean {
  return width === 'full' || width === 'long' || type === 'longtext' || type === 'agreement';
}
