/** What the address of every list may hold beside its filters: a page, named by the row it follows, and the selected row. */
export type ListAddress = { after?: string; row?: string };

/** Filters as they shall be; null, undefined and '' take one away. */
export type Changes<A> = { readonly [K in keyof A]?: A[K] | null | undefined };

/** A list as its address says it, and the ways from there. */
export type List<A extends ListAddress> = {
  readonly address: A;
  /** Other filters: the list begins at its first page, and no row is selected. */
  readonly narrow: (changes: Changes<A>) => void;
  /** Selects a row; going back does not select the one before. */
  readonly select: (row: string) => void;
  /** Another page; undefined is the first. */
  readonly turn: (after: string | undefined) => void;
};

/** The list at an address; `go` leads to another address of the same page. */
export function listAt<A extends ListAddress>(address: A, go: (next: A, replace: boolean) => void): List<A> {
  return {
    address,
    narrow: (changes) => {
      go(narrowed(address, changes), false);
    },
    select: (row) => {
      go({ ...address, row }, true);
    },
    turn: (after) => {
      const first = narrowed(address, {});
      go(after === undefined ? first : { ...first, after }, false);
    },
  };
}

/** The address with other filters, at its first page, without a selected row. */
export function narrowed<A extends ListAddress>(address: A, changes: Changes<A>): A {
  const { after: _after, row: _row, ...filters } = address;
  const next = Object.entries({ ...filters, ...changes });
  return Object.fromEntries(next.filter(([, value]) => value !== undefined && value !== null && value !== '')) as A;
}
