/** A closed list of codes with their names. A code, once given, is never reused nor changed in meaning. */
export type CodeEntry = {
  readonly code: string;
  readonly name: string;
  /** What a field may narrow the list by: series, level, group. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** In the standard, but not to be chosen in our forms. */
  readonly offered?: false;
};

export type CodeList = {
  readonly title: string;
  /** The standard or the document that the list follows. */
  readonly source: string;
  readonly entries: readonly CodeEntry[];
};

/** A list of which nothing but codes and names is to be said. */
export function codeList(title: string, source: string, pairs: readonly (readonly [string, string])[]): CodeList {
  return { title, source, entries: pairs.map(([code, name]) => ({ code, name })) };
}
