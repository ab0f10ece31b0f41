/** What a refusal may tell besides its code: names, dates, counts. */
export type Facts = Readonly<Record<string, unknown>>;

/** One refusal as it crosses the wire: its HTTP status, its short title, and the sentence for the person where it has one. */
export type Refusal = {
  readonly status: number;
  readonly title: string;
  /** What happened and what to do next, in Chinese. */
  readonly sentence?: (facts: Facts) => string;
};

/** A fact as text; empty where there is none. */
export function fact(facts: Facts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
