import { auditDetailLabel } from '@zhicheng/contract';
import { roleFacts, roles, titleLevelLabels, unitClasses, unitClassFacts } from '@zhicheng/domain';

type Detail = { readonly name: string; readonly before: string | null; readonly after: string | null };

/** Names of what details cite: units, people, notices by their ids, divisions by their codes. */
export type CitedNames = ReadonlyMap<string, string>;

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The details of an entry, as they were hashed. */
export function readDetails(text: string): Record<string, unknown> {
  const details: unknown = JSON.parse(text);
  return isObject(details) ? details : {};
}

/** Every name that stands in details, before and after. */
export function namesIn(details: Readonly<Record<string, unknown>>): string[] {
  const { before, after, ...others } = details;
  const within = [before, after].flatMap((side) => (isObject(side) ? Object.keys(side) : []));
  return [...within, ...Object.keys(others)];
}

/** The ids and codes that details cite, to be looked up. */
export function citedIn(details: unknown): string[] {
  if (typeof details === 'string') return /^([0-9a-f-]{36}|\d{4}[0-9A-Z]\d)$/.test(details) ? [details] : [];
  if (Array.isArray(details)) return details.flatMap(citedIn);
  return isObject(details) ? Object.values(details).flatMap(citedIn) : [];
}

const codeWords: ReadonlyMap<string, string> = new Map([
  ...roles.map((role) => [role, roleFacts[role].label] as const),
  ...unitClasses.map((unitClass) => [unitClass, unitClassFacts[unitClass].label] as const),
  ...Object.entries(titleLevelLabels),
]);

function words(value: unknown, cited: CitedNames): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return cited.get(value) ?? codeWords.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => words(one, cited)).join('、') || null;
  if (!isObject(value)) return null;
  const said = Object.values(value).flatMap((one) => words(one, cited) ?? []);
  return said.join(' ') || null;
}

function labelOf(name: string): string {
  return auditDetailLabel(name) ?? `其他（${name}）`;
}

/** The details of an entry as lines: before and after side by side where it has both, what else it says as `after`. */
export function detailsOf(details: Readonly<Record<string, unknown>>, cited: CitedNames): Detail[] {
  const { before, after } = details;
  const [from, to] = [isObject(before) ? before : {}, isObject(after) ? after : {}];
  const compared = [...new Set([...Object.keys(from), ...Object.keys(to)])].map((name) => ({
    name: labelOf(name),
    before: words(from[name], cited),
    after: words(to[name], cited),
  }));
  // A single value that changed is told by name: 姓名 is the only one.
  const single = typeof before === 'string' && typeof after === 'string' ? [{ name: '姓名', before, after }] : [];
  const others = Object.entries(details)
    .filter(([name]) => name !== 'before' && name !== 'after')
    .map(([name, value]) => ({ name: labelOf(name), before: null, after: words(value, cited) }));
  return [...compared, ...single, ...others];
}
