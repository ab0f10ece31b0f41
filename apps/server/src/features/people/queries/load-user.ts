import type { User } from '@zhicheng/contract';
import {
  judgeUserActions,
  whyNotActOnUser,
  ok,
  refused,
  type HeldPlace,
  type JudgedUser,
  type Role,
  type UserAction,
} from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findManagedUnit, findWholePerson, type ManagedUnit } from '../../../platform/directory/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { heldBackUntil } from '../../../platform/sessions/index.ts';
import { presentUser } from '../rows/user-row.ts';
import { findReadableUser, type UserRecord } from './find-user.ts';
import { listStandIns } from './list-stand-ins.ts';

/** A user as commands and the page see them: the record, the unit held, and what the rules judge by. */
export interface LoadedUser {
  readonly record: UserRecord;
  readonly unit: ManagedUnit;
  readonly judged: JudgedUser;
  readonly otherUnits: User['otherUnits'];
  /** The 登录名 whole, by which wrong passwords are counted. Never shown. */
  readonly login: string;
  readonly lockedUntil: string | null;
  readonly now: string;
}

/** Loads a user whom the actor may see; `not-found` for any other. The membership is locked, the units are held. */
async function loadUser(tx: Tx, keys: Keys, actor: PersonActor, membershipId: string): Promise<Answer<LoadedUser>> {
  const now = await actor.clock(tx);
  await tx.selectFrom('membership').select('id').where('id', '=', membershipId).forNoKeyUpdate().execute();
  const record = await findReadableUser(tx, actor, membershipId, now);
  const unit = record && (await findManagedUnit(tx, record.unit_id, now));
  if (!record || !unit) return refused({ code: 'not-found' });
  const elsewhere = await placesElsewhere(tx, record, now);
  const whole = record.login_name === null ? await findWholePerson(tx, keys, record.person_id) : undefined;
  const login = record.login_name ?? whole?.identityNumber ?? '';
  const lockedUntil = await heldBackUntil(tx, keys, { accountId: record.account_id, login }, now);
  const judged: JudgedUser = {
    personId: record.person_id,
    state: record.state,
    locked: lockedUntil !== null,
    unit,
    unitName: unit.name,
    held: [...record.roles, ...(await rolesLentTo(tx, membershipId, now))],
    elsewhere,
  };
  const otherUnits = elsewhere.map(({ unit: { id, unitClass }, unitName: name }) => ({ id, name, unitClass }));
  return ok({ record, unit, judged, otherUnits, login, lockedUntil, now });
}

/** The same, for an action that the actor may do with the user; refuses with the reason otherwise. */
export async function loadUserFor(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  membershipId: string,
  action: UserAction,
): Promise<Answer<LoadedUser>> {
  const loaded = await loadUser(tx, keys, actor, membershipId);
  if (!loaded.ok) return loaded;
  const why = whyNotActOnUser(actor, loaded.value.judged, action);
  if (!why) return loaded;
  const { code, ...facts } = why;
  return refused({ code, facts });
}

async function placesElsewhere(tx: Tx, user: UserRecord, now: string): Promise<HeldPlace[]> {
  const { rows } = await sql<{ id: string; unit_id: string; held: HeldPlace['held'] }>`
    select m.id, m.unit_id, array(
      select g.role from role_grant g where g.person_id = m.person_id and g.membership_id = m.id and g.valid_from <= ${now}
        and (g.valid_to is null or g.valid_to > ${now}) order by g.valid_from, g.id) as held
    from membership m
    where m.person_id = ${user.person_id} and m.id <> ${user.membership_id}
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
    order by m.unit_id`.execute(tx);
  const places: HeldPlace[] = [];
  for (const { id, unit_id, held } of rows) {
    const unit = await findManagedUnit(tx, unit_id, now);
    if (unit) places.push({ unit, unitName: unit.name, held: [...held, ...(await rolesLentTo(tx, id, now))] });
  }
  return places;
}

/** 用户 — 详情, as the actor sees it now. */
export async function readUser(tx: Tx, keys: Keys, actor: PersonActor, membershipId: string): Promise<Answer<User>> {
  const loaded = await loadUser(tx, keys, actor, membershipId);
  if (!loaded.ok) return loaded;
  const { record, judged, otherUnits, lockedUntil, now } = loaded.value;
  const standIns = await listStandIns(tx, { membershipId }, now);
  return ok(presentUser(keys, record, { lockedUntil, otherUnits, standIns, judged: judgeUserActions(actor, judged) }));
}

/**
 * The roles that running or coming 代办 lend to somebody in this place. They are power too: whoever could not give them must
 * not get at the account that has them.
 */
async function rolesLentTo(tx: Tx, membershipId: string, now: string): Promise<Role[]> {
  const { rows } = await sql<{ role: Role }>`
    select distinct unnest(s.roles) as role from stand_in s
    where s.stand_in_membership_id = ${membershipId}::uuid and s.valid_to > ${now}`.execute(tx);
  return rows.map(({ role }) => role);
}
