import { sql } from 'kysely';
import type { CreatedUser, Endpoints, ReplyOf } from '@zhicheng/contract';
import { inventIdentityNumber } from '../src/seed/demo/invented.ts';
import type { Person, Product } from './product.ts';

let sequence = 500;

/** An identity number that nobody has yet. */
export function newNumber(): string {
  sequence += 1;
  return inventIdentityNumber('510604', '19910203', String(sequence));
}

export async function unitIdOf(product: Product, name: string): Promise<string> {
  const row = await product.database.db
    .selectFrom('unit')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Somebody's membership, found as a clerk finds it. */
export async function membershipOf(clerk: Person, name: string): Promise<string> {
  const { items } = await clerk.do('users.list', { query: { search: name, depth: 'subtree' } });
  const [found] = items;
  if (!found) throw new Error(`${name} is not in the list`);
  return found.membershipId;
}

export async function rolesOf(
  clerk: Person,
  membershipId: string,
): Promise<ReplyOf<Endpoints['users.roleOptions']> & { held: string[] }> {
  const options = await clerk.do('users.roleOptions', { params: { membershipId } });
  const held = options.groups.flatMap(({ roles }) => roles.filter((role) => role.held).map(({ role }) => role));
  return { ...options, held };
}

export async function addUser(clerk: Person, unitId: string, name: string): Promise<CreatedUser & { number: string }> {
  const identityNumber = newNumber();
  const made = await clerk.do('users.create', { body: { unitId, name, identityNumber } });
  return { ...made, number: identityNumber };
}

/** Another county of the city, with its bureau: beside 罗江区人社局, made by the same 上级机构. */
export async function neighbouringBureau(product: Product, beside: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into unit (id, unit_class, credit_code, shares_credit_code, name, division_code, superior_id, ancestor_ids,
      pinyin, initials, bigrams, created_at)
    select gen_random_uuid(), unit_class, credit_code, true, '中江县人力资源和社会保障局', '510623', superior_id, ancestor_ids,
      'zhongjiangxian', 'zjx', '{}', created_at
    from unit where id = ${beside}
    returning id`.execute(product.database.ownerDb);
  return rows[0]?.id ?? '';
}
