import { clerkRolesOf, roleFacts } from '@zhicheng/domain';
import { inventIdentityNumber } from '../../apps/server/src/seed/demo/invented.ts';
import { signInAgain, signInFirst, type HttpPerson } from './http-person.ts';
import { accountsOf, importFile, type Cells, type GivenAccount } from './import-file.ts';
import { hasClerkAtWork, labelOf, type PlannedPerson, type PlannedUnit } from './plan-city.ts';
import type { Site } from './site.ts';

/** The first password of every account (§2.1.3). */
const DEFAULT_PASSWORD = 'kingWAY123!';
const AT_ONCE = 3;

export interface CityWalk {
  readonly site: Pick<Site, 'address' | 'securityPassword' | 'killAndRestart'>;
  readonly city: readonly PlannedUnit[];
  /** kill -9 of the server while the people of the city's 人社局 are being made. */
  readonly killOnce?: boolean;
  readonly say: (line: string) => void;
}

/** How the chain went. */
export interface CityDone {
  readonly bureauClerk: HttpPerson;
  readonly signedIn: number;
  readonly files: number;
  readonly unitsMade: number;
  readonly peopleMade: number;
}

/** Sets a city up from the top: each clerk imports the next level and the own applicants, and its clerks go on. */
export async function setUpCity({ site, city, killOnce = false, say }: CityWalk): Promise<CityDone> {
  const [bureau] = city;
  if (!bureau) throw new Error('a city without units');
  const done = { signedIn: 0, files: 0, unitsMade: 0, peopleMade: 0 };
  const clerks = new Map<PlannedUnit, HttpPerson>();

  const importUnits = async (clerk: HttpPerson, units: readonly PlannedUnit[], own: string): Promise<void> => {
    const isMistaken = units.length > 1;
    const rows = units.map((unit, index) => unitCells(unit, own, isMistaken && index === 0 ? '北京市' : undefined));
    const mend = { row: 0, column: 'divisionCode', value: units[0]?.divisionName ?? '' };
    const { made } = await importFile(clerk, { kind: 'units', rows, mend: isMistaken ? [mend] : [] });
    done.files += 1;
    done.unitsMade += made;
  };
  const importPeople = async (
    clerk: HttpPerson,
    people: readonly (readonly [PlannedPerson, Cells])[],
    underWay?: () => Promise<void>,
  ): Promise<readonly GivenAccount[]> => {
    const rows = people.map(([{ name, identityNumber }, cells]) => ({ name, identityNumber, ...cells }));
    const { id, made } = await importFile(clerk, { kind: 'users', rows, ...(underWay ? { underWay } : {}) });
    done.files += 1;
    done.peopleMade += made;
    const accounts = await accountsOf(clerk, id);
    if (accounts.some(({ password }) => password !== null)) await expectNoPasswords(clerk, id, accounts);
    return accounts;
  };
  const signInClerks = async (units: readonly PlannedUnit[], accounts: readonly GivenAccount[]): Promise<void> => {
    for (const [index, unit] of units.entries()) {
      if (!hasClerkAtWork(unit)) continue;
      const password = accounts[index]?.password ?? DEFAULT_PASSWORD;
      clerks.set(unit, await signInFirst(site.address, unit.clerk.identityNumber, password));
      done.signedIn += 1;
    }
  };

  const province = await firstClerkOfProvince(site);
  await importUnits(province, [bureau], '四川省人力资源和社会保障厅');
  await signInClerks([bureau], await importPeople(province, [[bureau.clerk, clerkCells(bureau)]]));

  let level: readonly PlannedUnit[] = [bureau];
  for (let depth = 1; level.length > 0; depth += 1) {
    const start = performance.now();
    const before = { ...done };
    await withAtMost(AT_ONCE, level, async (unit) => {
      const clerk = clerks.get(unit);
      if (!clerk) return;
      if (unit.below.length > 0) await importUnits(clerk, unit.below, unit.name);
      const led = unit.below.filter(({ planted }) => planted !== 'no-clerk');
      const people = [
        ...led.map((one) => [one.clerk, clerkCells(one)] as const),
        ...unit.applicants.map((one) => [one, { unit: unit.name, roles: roleFacts.applicant.label }] as const),
      ];
      if (people.length === 0) return;
      const kill = killOnce && unit === bureau ? site.killAndRestart : undefined;
      await signInClerks(led, await importPeople(clerk, people, kill));
    });
    const seconds = ((performance.now() - start) / 1_000).toFixed(1);
    const [units, people] = [done.unitsMade - before.unitsMade, done.peopleMade - before.peopleMade];
    say(
      `level ${String(depth)}: ${String(level.length)} units' clerks made ${String(units)} units and ${String(people)} people ` +
        `from ${String(done.files - before.files)} files, ${String(done.signedIn - before.signedIn)} of them signed in: ${seconds} s`,
    );
    level = level.flatMap(({ below }) => below).filter(hasClerkAtWork);
  }
  const bureauClerk = await signInAgain(site.address, bureau.clerk.identityNumber);
  return { bureauClerk, ...done };
}

/** The 安全保密员 makes the first clerk of 省人社厅 by the form; nobody is above to import it. */
async function firstClerkOfProvince({ address, securityPassword }: CityWalk['site']): Promise<HttpPerson> {
  const security = await signInFirst(address, 'security', securityPassword);
  const { memberships } = await security.do('session.read');
  const unitId = memberships[0]?.unit.id ?? '';
  const identityNumber = inventIdentityNumber('510104', '19710315', '001');
  const made = await security.do('users.create', { body: { unitId, name: '周建国', identityNumber } });
  const params = { membershipId: made.membershipId };
  const { revision } = await security.do('users.read', { params });
  await security.do('users.setRoles', { params, body: { roles: ['province-bureau-clerk'], revision } });
  return signInFirst(address, identityNumber, made.shownPassword ?? DEFAULT_PASSWORD);
}

/** Passwords stand in the first report alone. */
async function expectNoPasswords(clerk: HttpPerson, batchId: string, first: readonly GivenAccount[]): Promise<void> {
  const again = await accountsOf(clerk, batchId);
  const known = new Set(first.map(({ password }) => password));
  if (again.length !== first.length || again.some(({ password }) => known.has(password))) {
    throw new Error('a second report tells the passwords again');
  }
}

function unitCells(unit: PlannedUnit, superior: string, division = unit.divisionName): Cells {
  const isDepartment = unit.unitClass.endsWith('-department');
  return {
    name: unit.name,
    creditCode: unit.creditCode,
    unitClass: labelOf(unit),
    divisionCode: division,
    superiorId: superior,
    industries: isDepartment && unit.planted !== 'no-industries' ? '农业技术、工程技术' : '',
    contactName: unit.clerk.name,
    contactPhone: unit.planted === 'contact-without-phone' ? '' : '0838-2202345',
  };
}

/** A bureau's clerk is a department's clerk too (§3.1.2.2 注意1). */
function clerkCells(unit: PlannedUnit): Cells {
  return {
    unit: unit.name,
    roles: clerkRolesOf(unit.unitClass)
      .map((role) => roleFacts[role].label)
      .join('、'),
  };
}

async function withAtMost<T>(count: number, items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const next = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: count }, next));
}
