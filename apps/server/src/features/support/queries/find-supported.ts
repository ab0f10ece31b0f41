import type { SupportApplicationLine, SupportPersonLine } from '@zhicheng/contract';
import { normaliseIdentityNumber, statusLabels, type Status } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import {
  identityColumns,
  identityDigest,
  maskedIdentity,
  type SealedIdentity,
} from '../../../platform/directory/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { readableUnits } from '../../../platform/scopes/index.ts';
import { searchable } from '../../../platform/search-keys/index.ts';

/** More of one name than this are not shown: the identity number tells them apart. */
const MOST = 20;

interface PersonRow extends SealedIdentity {
  readonly id: string;
  readonly name: string;
  readonly unit_names: string[];
}

/** People `p` who belong, or belonged, to a unit that the actor supports. */
function isSupported(actor: PersonActor): RawBuilder<unknown> {
  return sql`exists (select from membership m join unit u on u.id = m.unit_id
    where m.person_id = p.id and ${readableUnits(actor, 'u', 'use-support')})`;
}

/** Applications `a` of a unit that the actor supports, or that lie or lay at one. */
function isSupportedApplication(actor: PersonActor): RawBuilder<unknown> {
  return sql`(exists (select from unit u where u.id = a.employer_id and ${readableUnits(actor, 'u', 'use-support')})
    or exists (select from visit v join unit u on u.id = v.handler_unit_id
      where v.application_id = a.id and ${readableUnits(actor, 'u', 'use-support')}))`;
}

/** A piece of a name by which the index finds it; the name itself decides. */
function pieceOf(name: string): string[] {
  return [[...searchable(name)].slice(0, 2).join('')];
}

/** Ids of the people called so, or with this identity number. */
function called(keys: Keys, typed: string): RawBuilder<unknown> {
  const words = typed.normalize('NFC').trim();
  const digest = identityDigest(keys, normaliseIdentityNumber(words));
  return sql`(select id from person where bigrams && ${sql.val(pieceOf(words))}::text[] and name = ${words}
    union select id from person where identity_hmac = ${digest})`;
}

/** With the units where the person is now, of those that the actor supports: where somebody went is not told. */
async function people(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  where: RawBuilder<unknown>,
): Promise<SupportPersonLine[]> {
  const { rows } = await sql<PersonRow>`
    select p.id, p.name, ${identityColumns},
      array(select distinct u.name from membership m join unit u on u.id = m.unit_id
        where m.person_id = p.id and m.valid_to is null and ${readableUnits(actor, 'u', 'use-support')}) as unit_names
    from person p where ${where} order by p.pinyin, p.id limit ${MOST}`.execute(db);
  return rows.map((row) => ({
    personId: row.id,
    personName: row.name,
    maskedNumber: maskedIdentity(keys, row.id, row),
    unitNames: row.unit_names,
  }));
}

async function applications(db: Db, where: RawBuilder<unknown>): Promise<SupportApplicationLine[]> {
  const { rows } = await sql<Omit<SupportApplicationLine, 'statusLabel'> & { status: Status }>`
    select a.id as "applicationId", a.number, a.person_name as "personName", a.unit_name as "unitName",
      n.title as "noticeTitle", a.status
    from application a join notice n on n.id = a.notice_id
    where ${where} order by a.updated_at desc, a.id limit ${MOST}`.execute(db);
  return rows.map(({ status, ...line }) => ({ ...line, statusLabel: statusLabels[status] }));
}

export async function findPeople(db: Db, keys: Keys, actor: PersonActor, typed: string): Promise<SupportPersonLine[]> {
  return typed.trim() === ''
    ? []
    : people(db, keys, actor, sql`p.id in ${called(keys, typed)} and ${isSupported(actor)}`);
}

/** By 编号, or by the applicant's name or number. */
export async function findApplications(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  typed: string,
): Promise<SupportApplicationLine[]> {
  const words = typed.normalize('NFKC').trim();
  if (words === '') return [];
  return applications(
    db,
    sql`(a.number = ${words} or a.person_id in ${called(keys, typed)}) and a.status <> 'discarded'
      and ${isSupportedApplication(actor)}`,
  );
}

export async function supportedPerson(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  id: string,
): Promise<SupportPersonLine | undefined> {
  const [found] = await people(db, keys, actor, sql`p.id = ${id} and ${isSupported(actor)}`);
  return found;
}

export async function supportedApplication(
  db: Db,
  actor: PersonActor,
  id: string,
): Promise<SupportApplicationLine | undefined> {
  const [found] = await applications(db, sql`a.id = ${id} and ${isSupportedApplication(actor)}`);
  return found;
}
