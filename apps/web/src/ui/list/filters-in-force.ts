/** A filter in force: its name in the address, in words, and what goes with it when it is taken away. */
export type FilterInForce<A> = {
  readonly key: keyof A & string;
  readonly label: string;
  readonly alongWith?: keyof A & string;
};

/** What a filter says of its value. */
type Words<A> = { readonly [K in keyof A]?: (value: NonNullable<A[K]>) => string };

/** The filters that an address holds, as their words say them, in the order of the words. */
export function filtersInForce<A extends object>(
  address: A,
  words: Words<A>,
  alongWith: { readonly [K in keyof A]?: keyof A & string } = {},
): readonly FilterInForce<A>[] {
  return (Object.keys(words) as (keyof A & string)[]).flatMap((key) => {
    const value = address[key];
    if (value === undefined || value === null) return [];
    const other = alongWith[key];
    return [{ key, label: words[key]?.(value) ?? '', ...(other === undefined ? {} : { alongWith: other }) }];
  });
}
