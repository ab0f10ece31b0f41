import type { AccountNotice } from '@zhicheng/contract';
import { ok } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { shownLogin } from '../rows/user-row.ts';
import { loadUserFor } from './load-user.ts';

/** 账号通知单: how the person signs in for the first time and whom to ask. A password that is the person's own is nowhere. */
export async function readAccountNotice(
  tx: Tx,
  keys: Keys,
  initialPassword: string,
  actor: PersonActor,
  membershipId: string,
): Promise<Answer<AccountNotice>> {
  const loaded = await loadUserFor(tx, keys, actor, membershipId, 'print-notice');
  if (!loaded.ok) return loaded;
  const { record, unit, now } = loaded.value;
  const isInitial = record.password_kind === 'initial' && initialPassword !== 'each';
  return ok({
    personName: record.name,
    unitName: unit.name,
    login: shownLogin(keys, record),
    roles: record.roles,
    passwordKind: record.password_kind,
    initialPassword: isInitial ? initialPassword : null,
    passwordUntil: record.password_until,
    askAt: await askAt(tx, [unit.id, ...[...unit.ancestorIds].reverse()], record.person_id, now),
    issuedAt: now,
    issuedBy: actor.personName,
  });
}

interface Desk {
  unit_name: string;
  phone: string | null;
  people: string[];
}

/** The clerks of the nearest of these units that has any besides the person: the own unit first, then those above. */
async function askAt(
  db: Db,
  unitIds: readonly string[],
  personId: string,
  now: string,
): Promise<AccountNotice['askAt']> {
  const { rows } = await sql<Desk>`
    select u.name as unit_name, u.contact_phone as phone, array_agg(distinct p.name) as people
    from unnest(${[...unitIds]}::uuid[]) with ordinality as at (id, place)
    join unit u on u.id = at.id
    join role_grant g on g.unit_id = u.id and g.role like '%-clerk' and g.role not like '%-office-clerk'
      and g.valid_from <= ${now} and (g.valid_to is null or g.valid_to > ${now})
    join account a on a.person_id = g.person_id and a.state = 'active'
    join person p on p.id = g.person_id
    where g.person_id <> ${personId}
    group by at.place, u.id
    order by at.place
    limit 1`.execute(db);
  const [desk] = rows;
  return { unitName: desk?.unit_name ?? '', phone: desk?.phone ?? null, people: desk?.people ?? [] };
}
