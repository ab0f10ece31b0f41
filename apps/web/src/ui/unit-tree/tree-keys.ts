/** The keys of a tree (WAI-ARIA): what each does at the item that has the focus. */

/** A visible line of the tree, from top to bottom. */
export type TreeLine = {
  readonly name: string;
  /** Pinyin initials, so that typing finds a name without an input method. */
  readonly initials: string;
  readonly level: number;
  /** undefined: nothing below it. */
  readonly expanded: boolean | undefined;
};

export type TreeMove =
  | { readonly does: 'focus'; readonly at: number }
  | { readonly does: 'expand' | 'collapse' | 'choose'; readonly at: number };

/** What a key does; null: nothing here. */
export function treeMove(lines: readonly TreeLine[], at: number, key: string): TreeMove | null {
  const line = lines[at];
  if (!line) return null;
  const to = (next: number): TreeMove | null =>
    next >= 0 && next < lines.length && next !== at ? { does: 'focus', at: next } : null;
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(lines.length - 1);
    case 'ArrowRight': {
      if (line.expanded === undefined) return null;
      return line.expanded ? to(isBelow(lines, at) ? at + 1 : at) : { does: 'expand', at };
    }
    case 'ArrowLeft':
      return line.expanded ? { does: 'collapse', at } : to(parentOf(lines, at));
    case 'Enter':
    case ' ':
      return { does: 'choose', at };
    default:
      return null;
  }
}

/** The next line after the present one whose name or initials begin with what was typed; it goes round at the end. */
export function findTyped(lines: readonly TreeLine[], at: number, typed: string): number | null {
  const wanted = typed.toLowerCase();
  // While a word is being typed the present line may stay; a single letter goes on to the next.
  const first = typed.length > 1 ? at : at + 1;
  for (let step = 0; step < lines.length; step += 1) {
    const candidate = (first + step) % lines.length;
    const line = lines[candidate];
    if (line && (line.name.toLowerCase().startsWith(wanted) || line.initials.toLowerCase().startsWith(wanted)))
      return candidate;
  }
  return null;
}

function isBelow(lines: readonly TreeLine[], at: number): boolean {
  return (lines[at + 1]?.level ?? 0) > (lines[at]?.level ?? 0);
}

function parentOf(lines: readonly TreeLine[], at: number): number {
  const level = lines[at]?.level ?? 0;
  for (let above = at - 1; above >= 0; above -= 1) if ((lines[above]?.level ?? 0) < level) return above;
  return at;
}
