type Detail = { readonly name: string; readonly before: string | null; readonly after: string | null };

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function words(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map(words).join('、');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** The details of an entry as lines: before and after side by side where it has both, what else it says as `after`. */
export function detailsOf(text: string): Detail[] {
  const details: unknown = JSON.parse(text);
  if (!isObject(details)) return [];
  const before = isObject(details['before']) ? details['before'] : {};
  const after = isObject(details['after']) ? details['after'] : {};
  const compared = [...new Set([...Object.keys(before), ...Object.keys(after)])].map((name) => ({
    name,
    before: words(before[name]),
    after: words(after[name]),
  }));
  const others = Object.entries(details)
    .filter(([name, value]) => !((name === 'before' || name === 'after') && isObject(value)))
    .map(([name, value]) => ({ name, before: null, after: words(value) }));
  return [...compared, ...others];
}
