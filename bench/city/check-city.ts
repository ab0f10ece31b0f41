import { checkupKinds, clerkRolesOf, unitClasses, unitClassFacts, type CheckupKind } from '@zhicheng/domain';
import type { HttpPerson } from './http-person.ts';
import { labelOf, type PlannedUnit } from './plan-city.ts';
import { readWorkbook } from './workbook.ts';

/** What does not hold of the city as its own 人社局 sees it, against what was planned; and how many there are of each class. */
export async function checkCity(
  clerk: HttpPerson,
  city: readonly PlannedUnit[],
): Promise<{ readonly faults: readonly string[]; readonly counts: readonly (readonly [string, number])[] }> {
  const { heading, rows } = await readWorkbook(await clerk.file('exports.units', { query: {} }));
  const [name, label] = [heading.indexOf('单位名称'), heading.indexOf('单位隶属关系')];
  const made = rows.map((cells) => `${cells[label] ?? ''} ${cells[name] ?? ''}`);
  const planned = city.map((unit) => `${labelOf(unit)} ${unit.name}`);
  const faults = differences('units', planned, made);

  const absent = city.filter(({ planted }) => planted === 'clerk-never-signed-in');
  faults.push(
    ...differences(
      '从未登录',
      absent.map((unit) => unit.name),
      await unitsOfAbsentClerks(clerk, city),
    ),
  );
  for (const kind of checkupKinds) {
    const found = await findingsOf(clerk, kind);
    const expected = city.filter(({ planted }) => planted === kind).map((unit) => unit.name);
    faults.push(...differences(`单位体检 ${kind}`, expected, found));
  }
  const counts = unitClasses
    .map((unitClass) => unitClassFacts[unitClass].label)
    .map((one) => [one, made.filter((line) => line.startsWith(`${one} `)).length] as const)
    .filter(([, count]) => count > 0);
  return { faults, counts };
}

/** 用户管理, 从未登录, role by role: the units of the clerks who never signed in. */
async function unitsOfAbsentClerks(clerk: HttpPerson, city: readonly PlannedUnit[]): Promise<string[]> {
  const roles = new Set(city.flatMap(({ unitClass }) => clerkRolesOf(unitClass)));
  const units = new Set<string>();
  for (const role of roles) {
    let after: string | null = null;
    do {
      const query = { role, neverSignedIn: true, limit: 100, ...(after === null ? {} : { after }) };
      const page: Awaited<ReturnType<typeof listUsers>> = await listUsers(clerk, query);
      for (const { unit } of page.items) units.add(unit.name);
      after = page.next;
    } while (after !== null);
  }
  return [...units];
}

const listUsers = (
  clerk: HttpPerson,
  query: NonNullable<Parameters<typeof clerk.do<'users.list'>>[1]>['query'] & object,
) => clerk.do('users.list', { query });

async function findingsOf(clerk: HttpPerson, kind: CheckupKind): Promise<string[]> {
  const { items } = await clerk.do('units.checkup', { query: { kind, limit: 100 } });
  return items.map(({ unit }) => unit.name);
}

function differences(what: string, planned: readonly string[], found: readonly string[]): string[] {
  const [wanted, seen] = [new Set(planned), new Set(found)];
  const missing = planned.filter((one) => !seen.has(one));
  const surplus = found.filter((one) => !wanted.has(one));
  const few = (names: readonly string[]): string => `${String(names.length)} (${names.slice(0, 3).join(', ')})`;
  return [
    ...(missing.length > 0 ? [`${what}: missing ${few(missing)}`] : []),
    ...(surplus.length > 0 ? [`${what}: not planned ${few(surplus)}`] : []),
  ];
}
