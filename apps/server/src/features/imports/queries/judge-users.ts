import {
  administers,
  civilDateOf,
  clerkRolesOf,
  judgeUserRows,
  readIdentityNumber,
  type ImportedUser,
  type ImportUnit,
  type JudgedRow,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { identityDigest } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import type { FileRowCells } from './judge-units.ts';

/** Judges rows of a file of users against what stands in the database today. */
export async function judgeUsers(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  rows: readonly FileRowCells[],
): Promise<JudgedRow<ImportedUser>[]> {
  const now = await actor.clock(db);
  const today = civilDateOf(now);
  const units = await loadUnitsOfUsers(db, actor, now);
  const digests = new Map<string, Buffer>();
  for (const { cells } of rows) {
    const read = readIdentityNumber(cells['identityNumber'] ?? '', today);
    if (read.ok) digests.set(read.value.number, identityDigest(keys, read.value.number));
  }
  const inCharge = new Set(units.map(({ id }) => id));
  const holders = await unitsOfHolders(db, [...digests.values()], inCharge, now);
  const logins = await takenLogins(
    db,
    rows.flatMap(({ cells }) =>
      cells['loginName'] ? [cells['loginName'].normalize('NFKC').trim().toLowerCase()] : [],
    ),
  );
  return judgeUserRows(rows, {
    today,
    memberships: actor.memberships,
    units,
    unitsOfHolder: (number) => holders.get(digests.get(number)?.toString('hex') ?? ''),
    isLoginTaken: (loginName) => logins.has(loginName),
  });
}

/** The actor's own units and those directly below whose clerks the actor looks after. */
export async function loadUnitsOfUsers(db: Db, actor: PersonActor, now: string): Promise<ImportUnit[]> {
  const own = actor.memberships.map(({ unitId }) => unitId);
  if (own.length === 0) return [];
  const rows = await db
    .selectFrom('unit as u')
    .select(['u.id', 'u.name', 'u.unit_class', 'u.superior_id', 'u.credit_code'])
    .select(
      sql<boolean>`exists (
        select from role_grant g
        where g.unit_id = u.id and g.role like '%-clerk' and g.role not like '%-office-clerk'
          and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
      )`.as('has_clerk'),
    )
    .where('u.state', '=', 'active')
    .where((where) => where.or([where('u.id', 'in', own), where('u.superior_id', 'in', own)]))
    .orderBy('u.pinyin')
    .execute();
  const units = rows.map((row): ImportUnit => ({
    id: row.id,
    name: row.name,
    unitClass: row.unit_class,
    superiorId: row.superior_id,
    creditCode: row.credit_code,
    hasClerk: row.has_clerk,
  }));
  return units.filter((unit) => isOwnClerk(actor, unit) || administers(actor.memberships, unit));
}

function isOwnClerk(actor: PersonActor, unit: ImportUnit): boolean {
  const held = actor.memberships.find(({ unitId }) => unitId === unit.id)?.roles ?? [];
  return held.includes('security-officer') || clerkRolesOf(unit.unitClass).some((role) => held.includes(role));
}

/**
 * By digest in hex: those of the actor's units in which the holder of the number is a user now. Others are not named: a file
 * would ask for thousands at once what 申请调入 tells one by one, each with an entry in 操作日志.
 */
async function unitsOfHolders(
  db: Db,
  digests: Buffer[],
  inCharge: ReadonlySet<string>,
  now: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (digests.length === 0) return new Map();
  const { rows } = await sql<{ digest: string; units: { id: string; name: string }[] }>`
    select encode(p.identity_hmac, 'hex') as digest,
      array(
        select jsonb_build_object('id', u.id, 'name', u.name) from membership m join unit u on u.id = m.unit_id
        where m.person_id = p.id and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
        order by u.pinyin
      ) as units
    from person p where p.identity_hmac = any(${digests}::bytea[])`.execute(db);
  const named = (units: { id: string; name: string }[]) =>
    units.filter(({ id }) => inCharge.has(id)).map(({ name }) => name);
  return new Map(rows.map(({ digest, units }) => [digest, named(units)]));
}

async function takenLogins(db: Db, names: string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const rows = await db
    .selectFrom('account')
    .select('login_name')
    .where((where) => where('login_name', '=', where.fn.any(where.val(names))))
    .execute();
  return new Set(rows.map(({ login_name }) => login_name ?? ''));
}
