import type { Endpoints, QueryOf, Transfer } from '@zhicheng/contract';
import {
  administeringRole,
  clerkRoleOf,
  clerkRolesOf,
  seesNameInTransfer,
  unitClasses,
  type UnitClass,
} from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { identityColumns, maskedIdentity, type SealedIdentity } from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { countRows, cutPage, readKey, type Count } from '../../../platform/paging/index.ts';

export type TransferQuery = QueryOf<Endpoints['transfers.list']>;

interface TransferRow extends SealedIdentity {
  id: string;
  person_id: string;
  person_name: string;
  kind: Transfer['kind'];
  from_id: string;
  from_name: string;
  from_class: UnitClass;
  from_superior_id: string | null;
  to_id: string;
  to_name: string;
  to_class: UnitClass;
  to_superior_id: string | null;
  reason: string;
  requested_at: string;
  requested_by: string;
  due_at: string;
  superior_id: string | null;
  superior_name: string | null;
  state: Transfer['state'];
  decided_at: string | null;
  decided_by: string | null;
  decision: string | null;
  membership_id: string | null;
}

const tables = sql`
  from transfer t
  join person p on p.id = t.person_id
  join unit f on f.id = t.from_unit_id
  join unit n on n.id = t.to_unit_id
  join person asking on asking.id = t.requested_by
  left join person deciding on deciding.id = t.decided_by
  left join unit s on s.id = t.superior_id`;

const columns = sql`
  t.id, t.person_id, p.name as person_name, ${identityColumns}, t.kind, f.id as from_id, f.name as from_name,
  f.superior_id as from_superior_id, f.unit_class as from_class, n.id as to_id, n.name as to_name, n.superior_id as to_superior_id, n.unit_class as to_class, t.reason,
  t.requested_at, asking.name as requested_by, t.due_at, t.superior_id, s.name as superior_name, t.state, t.decided_at,
  deciding.name as decided_by, t.decision, t.membership_id`;

interface Charge {
  /** The units of which the actor is a clerk. */
  readonly own: readonly string[];
  /** The classes of units below one whose users a role of the actor's manages. */
  readonly below: readonly { readonly superiorId: string; readonly classes: readonly UnitClass[] }[];
  /** The units for which the actor decides as the common superior. */
  readonly above: readonly string[];
}

/** Whose users the actor manages: of a bureau's children, the 部门 role has charge of its own alone. */
function chargeOf({ memberships }: PersonActor): Charge {
  const own = memberships.filter(({ unitClass, roles }) =>
    clerkRolesOf(unitClass).some((role) => roles.includes(role)),
  );
  return {
    own: own.map(({ unitId }) => unitId),
    below: own.map(({ unitId, unitClass, roles }) => ({
      superiorId: unitId,
      classes: unitClasses.filter((below) => roles.some((role) => role === administeringRole(unitClass, below))),
    })),
    above: own.filter(({ unitClass, roles }) => roles.includes(clerkRoleOf[unitClass])).map(({ unitId }) => unitId),
  };
}

/** Whether the unit of this table (`f` or `n`) is one of them. */
function inCharge({ own, below }: Charge, unit: 'f' | 'n'): RawBuilder<unknown> {
  const [id, superior, unitClass] = [`${unit}.id`, `${unit}.superior_id`, `${unit}.unit_class`].map((name) =>
    sql.ref(name),
  );
  const each = below.map(
    ({ superiorId, classes }) =>
      sql`(${superior} = ${superiorId}::uuid and ${unitClass} = any (${sql.val([...classes])}::text[]))`,
  );
  return sql`(${sql.join([sql`${id} = any (${sql.val([...own])}::uuid[])`, ...each], sql` or `)})`;
}

/** What a box holds: of one's own units and those directly below; for the common superior, what is overdue. */
function box(actor: PersonActor, { box: which, state }: TransferQuery, now: string): RawBuilder<unknown> {
  const charge = chargeOf(actor);
  const inState = state === undefined ? sql`true` : sql`t.state = ${state}`;
  switch (which) {
    case 'outgoing':
      return sql`${inCharge(charge, 'n')} and ${inState}`;
    case 'incoming':
      return sql`${inCharge(charge, 'f')} and ${inState}`;
    case 'overdue':
      return sql`t.superior_id = any (${sql.val([...charge.above])}::uuid[]) and t.state = 'waiting' and t.due_at <= ${now} and ${inState}`;
  }
}

export interface TransferPage {
  readonly items: Transfer[];
  readonly next: string | null;
  readonly count: Count;
}

const PAGE = 20;

/** 申请调入, latest first. */
export async function listTransfers(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  query: TransferQuery,
): Promise<TransferPage> {
  const now = await actor.clock(db);
  const limit = query.limit ?? PAGE;
  const after = readKey(query.after, ['instant', 'uuid']);
  const beyond = after ? sql`and (t.requested_at, t.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
  const inBox = box(actor, query, now);
  const { rows } = await sql<TransferRow>`
    select ${columns} ${tables} where ${inBox} ${beyond}
    order by t.requested_at desc, t.id desc limit ${limit + 1}`.execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [last.requested_at, last.id]);
  const count = await countRows(db, sql`${tables} where ${inBox}`);
  return { items: page.map((row) => present(keys, row, actor, now)), next, count };
}

/** One of them, as the actor sees it. Whether the actor may see it was decided before. */
export async function findTransfer(db: Db, keys: Keys, actor: PersonActor, id: string, now: string): Promise<Transfer> {
  const { rows } = await sql<TransferRow>`select ${columns} ${tables} where t.id = ${id}::uuid`.execute(db);
  const [row] = rows;
  if (!row) throw new Error(`transfer ${id} is not there`);
  return present(keys, row, actor, now);
}

/** A transfer that lies with the actor: asked by or of a unit of theirs, or for them as the common superior. */
export async function findOwnTransfer(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  id: string,
  now: string,
): Promise<Transfer | undefined> {
  const charge = chargeOf(actor);
  const { rows } = await sql<TransferRow>`
    select ${columns} ${tables}
    where t.id = ${id}::uuid and (${inCharge(charge, 'n')} or ${inCharge(charge, 'f')}
      or t.superior_id = any (${sql.val([...charge.above])}::uuid[]))`.execute(db);
  const [row] = rows;
  return row && present(keys, row, actor, now);
}

function present(keys: Keys, row: TransferRow, actor: PersonActor, now: string): Transfer {
  const { own, below, above } = chargeOf(actor);
  const isOurs = (id: string, superior: string | null, unitClass: UnitClass) =>
    own.includes(id) || below.some(({ superiorId, classes }) => superiorId === superior && classes.includes(unitClass));
  const waiting = row.state === 'waiting';
  const releases = isOurs(row.from_id, row.from_superior_id, row.from_class);
  const decidesLate = row.superior_id !== null && above.includes(row.superior_id) && row.due_at <= now;
  return {
    id: row.id,
    personName: seesNameInTransfer({ released: row.state === 'released', releases: releases || decidesLate })
      ? row.person_name
      : null,
    maskedNumber: maskedIdentity(keys, row.person_id, row) ?? '',
    kind: row.kind,
    from: { id: row.from_id, name: row.from_name },
    to: { id: row.to_id, name: row.to_name },
    reason: row.reason,
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
    dueAt: row.due_at,
    superior: row.superior_id && row.superior_name ? { id: row.superior_id, name: row.superior_name } : null,
    state: row.state,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by,
    decision: row.decision,
    membershipId: row.membership_id,
    // Nobody lets themselves go.
    mayDecide: waiting && row.person_id !== actor.personId && (releases || decidesLate),
    mayWithdraw: waiting && isOurs(row.to_id, row.to_superior_id, row.to_class),
  };
}
