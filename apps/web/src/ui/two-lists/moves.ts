/** What two lists hold between which things are moved: pure, so that it can be tested without a screen. */

export type MovableOption = {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** Why it can't be moved to the other list; null where it can. */
  readonly whyNot: string | null;
};

export type OptionGroup = { readonly label: string; readonly options: readonly MovableOption[] };

/**
 * The options whose label holds the words, by group in the order in which groups first appear: 特殊, then 普通
 * (§3.1.2.3). What can be moved stands first in its group.
 */
export function groupsOf(options: readonly MovableOption[], words = ''): readonly OptionGroup[] {
  const sought = words.normalize('NFKC').replace(/\s/g, '').toLowerCase();
  const found = options.filter(({ label }) => label.normalize('NFKC').toLowerCase().includes(sought));
  return [...new Set(found.map(({ group }) => group))].map((label) => {
    const inside = found.filter(({ group }) => group === label);
    const open = inside.filter(({ whyNot }) => whyNot === null);
    return { label, options: [...open, ...inside.filter(({ whyNot }) => whyNot !== null)] };
  });
}

/** The ids in the order in which the groups show them. */
export function idsIn(groups: readonly OptionGroup[]): readonly string[] {
  return groups.flatMap(({ options }) => options.map(({ id }) => id));
}

/** What of these may be moved. */
export function movable(options: readonly MovableOption[], ids: readonly string[]): readonly string[] {
  return options.filter(({ id, whyNot }) => whyNot === null && ids.includes(id)).map(({ id }) => id);
}

/** The chosen ones after these were moved across, in whichever direction each goes. */
export function moved(chosen: readonly string[], ids: readonly string[]): readonly string[] {
  return [...chosen.filter((id) => !ids.includes(id)), ...ids.filter((id) => !chosen.includes(id))];
}

/** How what is chosen now differs from what was. */
export function changesOf(
  before: readonly string[],
  chosen: readonly string[],
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  return {
    added: chosen.filter((id) => !before.includes(id)),
    removed: before.filter((id) => !chosen.includes(id)),
  };
}

/** Where the keys lead from the active option; what has gone from the list leads to the first. */
export function stepTo(ids: readonly string[], active: string | null, key: string): string | null {
  const at = active === null ? -1 : ids.indexOf(active);
  const last = ids.length - 1;
  switch (key) {
    case 'ArrowDown':
      return ids[Math.min(last, at + 1)] ?? null;
    case 'ArrowUp':
      return ids[Math.max(0, at - 1)] ?? null;
    case 'Home':
      return ids[0] ?? null;
    case 'End':
      return ids[last] ?? null;
    default:
      return null;
  }
}

/** The option that becomes active when these leave the list: the next that stays, else the one before. */
export function neighbourOf(ids: readonly string[], leaving: readonly string[]): string | null {
  const first = ids.findIndex((id) => leaving.includes(id));
  const after = ids.slice(first).find((id) => !leaving.includes(id));
  return after ?? [...ids.slice(0, Math.max(0, first))].reverse().find((id) => !leaving.includes(id)) ?? null;
}
