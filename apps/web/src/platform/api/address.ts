/** Values for the `:name` parts of a path, and for the query. */
export type PathValues = Readonly<Record<string, string>>;
export type QueryValues = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** `/api/visits/:visitId` with its values filled in, and the query behind it. */
export function address(pattern: string, params: PathValues = {}, query: QueryValues = {}): string {
  const path = pattern.replace(/:(\w+)/g, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`${pattern} needs ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
