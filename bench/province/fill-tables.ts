import { createHash } from 'node:crypto';
import type pg from 'pg';
import { identityDigest, sealIdentity } from '../../apps/server/src/platform/directory/index.ts';
import type { Keys } from '../../apps/server/src/platform/keys/index.ts';
import { searchKeys } from '../../apps/server/src/platform/search-keys/index.ts';
import { copyInto } from './copy-into.ts';
import { generatePeople, personLine, type MadePerson } from './generate-people.ts';
import { unitLine, type MadeUnit } from './generate-units.ts';
import type { Random } from './random.ts';

const MADE_AT = '2026-01-05T01:00:00.000Z';
const AT_ONCE = 50_000;

export interface Made {
  readonly units: number;
  readonly people: number;
  readonly digest: string;
}

/** Fills the tables of units and people; the digest is over what was made, without what keys and clocks put in. */
export async function fillTables(
  client: pg.Client,
  keys: Keys,
  bureauId: string,
  { units, people, random }: { units: readonly MadeUnit[]; people: number; random: Random },
): Promise<Made> {
  const hash = createHash('sha256');
  const madeUnits = await copyInto(client, 'unit', unitColumns, unitRows(units, bureauId, hash));
  let madePeople = 0;
  const generated = generatePeople(people, units, random);
  for (let batch = take(generated, AT_ONCE); batch.length > 0; batch = take(generated, AT_ONCE)) {
    for (const person of batch) hash.update(`${personLine(person)}\n`);
    madePeople += await copyInto(
      client,
      'person',
      personColumns,
      batch.map((person) => personRow(keys, person)),
    );
    await copyInto(
      client,
      'account',
      accountColumns,
      batch.map((person) => accountRow(keys, person)),
    );
    await copyInto(
      client,
      'membership',
      ['id', 'person_id', 'unit_id', 'valid_from'],
      batch.map(({ membershipId, personId, unit }) => [membershipId, personId, unit.id, MADE_AT]),
    );
    await copyInto(
      client,
      'role_grant',
      ['id', 'membership_id', 'person_id', 'unit_id', 'role', 'valid_from'],
      batch.map((one) => [one.grantId, one.membershipId, one.personId, one.unit.id, one.role, MADE_AT]),
    );
  }
  return { units: madeUnits, people: madePeople, digest: hash.digest('hex') };
}

const unitColumns = [
  'id',
  'unit_class',
  'credit_code',
  'name',
  'division_code',
  'superior_id',
  'ancestor_ids',
  'contact_phone',
  'pinyin',
  'initials',
  'bigrams',
  'created_at',
];

function* unitRows(units: readonly MadeUnit[], bureauId: string, hash: ReturnType<typeof createHash>) {
  for (const unit of units) {
    hash.update(`${unitLine(unit)}\n`);
    const { pinyin, initials, bigrams } = searchKeys(unit.name);
    const superior = unit.ancestorIds.at(-1) ?? bureauId;
    const { id, unitClass, creditCode, name, divisionCode, ancestorIds } = unit;
    const phone = `0838-${String(2_000_000 + (unit.index % 7_000_000))}`;
    yield [
      id,
      unitClass,
      creditCode,
      name,
      divisionCode,
      superior,
      ancestorIds,
      phone,
      pinyin,
      initials,
      bigrams,
      MADE_AT,
    ];
  }
}

const personColumns = [
  'id',
  'name',
  'identity_ciphertext',
  'identity_alg',
  'identity_key_id',
  'identity_hmac',
  'identity_last4',
  'pinyin',
  'initials',
  'bigrams',
  'created_at',
];

function personRow(keys: Keys, { personId, name, identityNumber }: MadePerson) {
  const sealed = sealIdentity(keys, personId, identityNumber);
  const { pinyin, initials, bigrams } = searchKeys(name, 'person');
  return [
    personId,
    name,
    sealed.identity_ciphertext,
    sealed.identity_alg,
    sealed.identity_key_id,
    identityDigest(keys, identityNumber),
    sealed.identity_last4,
    pinyin,
    initials,
    bigrams,
    MADE_AT,
  ];
}

const accountColumns = ['id', 'person_id', 'login_hmac', 'password_kind', 'password_until', 'created_at'];

function accountRow(keys: Keys, { accountId, personId, identityNumber }: MadePerson) {
  return [accountId, personId, keys.digest('login', identityNumber), 'initial', MADE_AT, MADE_AT];
}

function take<T>(from: Iterator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = from.next();
    if (next.done) break;
    taken.push(next.value);
  }
  return taken;
}
