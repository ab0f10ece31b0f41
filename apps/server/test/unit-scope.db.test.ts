import { hasCapability, unitClasses, type Role, type UnitClass } from '@zhicheng/domain';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withDatabase, type TestDatabase } from './database.ts';
import { seedBaseData } from '../src/seed/base-data.ts';
import { inventCreditCode } from '../src/seed/demo/invented.ts';
import type { PersonActor } from '../src/platform/actor/index.ts';
import { readNow } from '../src/platform/database/index.ts';
import { newId } from '../src/platform/ids/index.ts';
import { mayReadUnit, readableUnits } from '../src/platform/scopes/index.ts';

/** Random roles in a random tree: what SQL shows, what the plain function says, and a model agree. */

const UNITS = 40;

interface Node {
  readonly id: string;
  readonly unitClass: UnitClass;
  readonly ancestorIds: readonly string[];
}

let database: TestDatabase;
const tree: Node[] = [];
beforeAll(async () => {
  database = await withDatabase();
  await seedBaseData(database);
  const root = await database.db.selectFrom('unit').select('id').executeTakeFirstOrThrow();
  tree.push({ id: root.id, unitClass: 'province-bureau', ancestorIds: [] });
  // The shape is random, the same at each run.
  const parents = fc.sample(fc.nat(1_000_000), { numRuns: UNITS, seed: 42 });
  const below = unitClasses.filter((unitClass) => unitClass !== 'province-bureau');
  for (const [index, random] of parents.entries()) {
    const parent = tree[random % tree.length];
    const unitClass = below[random % below.length];
    if (!parent || !unitClass) throw new Error('no parent');
    tree.push({ id: newId(), unitClass, ancestorIds: [...parent.ancestorIds, parent.id] });
    const node = tree[index + 1];
    if (!node) continue;
    await sql`
      insert into unit (id, unit_class, credit_code, name, division_code, superior_id, ancestor_ids, pinyin, initials,
        bigrams, created_at)
      values (${node.id}, ${unitClass}, ${inventCreditCode('11', '510000', `MA9${String(index).padStart(6, '0')}`)},
        ${`单位${String(index)}`}, '510000', ${parent.id}, ${[...node.ancestorIds]}::uuid[], 'danwei', 'dw', '{}', now())`.execute(
      database.ownerDb,
    );
  }
});
afterAll(() => database.close());

const someRoles: readonly Role[] = ['county-bureau-clerk', 'applicant', 'senior-office-clerk', 'security-officer'];
const holdings = fc.array(fc.record({ unit: fc.nat(UNITS), roles: fc.subarray([...someRoles]) }), { maxLength: 3 });

function actorWith(held: readonly { unit: number; roles: readonly Role[] }[]): PersonActor {
  const memberships = held.flatMap(({ unit, roles }) => {
    const node = tree[unit];
    if (!node) return [];
    const { id: unitId, unitClass, ancestorIds } = node;
    const superiorId = ancestorIds.at(-1) ?? null;
    const named = { unitId, unitName: '某单位', unitClass, divisionCode: '510000', superiorId, ancestorIds };
    return [{ membershipId: newId(), ...named, roles }];
  });
  const occasion = { clock: readNow, sessionId: null, address: null, requestId: null };
  return { kind: 'person', personId: newId(), personName: '某人', memberships, ...occasion };
}

/** A clerk sees the own unit and below; the 安全保密员 everything; nobody else anything. */
function modelled(held: readonly { unit: number; roles: readonly Role[] }[], node: Node): boolean {
  return held.some(({ unit, roles }) => {
    if (roles.includes('security-officer')) return true;
    const own = tree[unit]?.id ?? '';
    return hasCapability(roles, 'read-units') && (node.id === own || node.ancestorIds.includes(own));
  });
}

test('SQL, the plain function and the model agree on every unit', async () => {
  await fc.assert(
    fc.asyncProperty(holdings, async (held) => {
      const actor = actorWith(held);
      const { rows } = await sql<{ id: string }>`
        select u.id from unit u where ${readableUnits(actor, 'u')}`.execute(database.db);
      const shown = new Set(rows.map(({ id }) => id));
      for (const node of tree) {
        const expected = modelled(held, node);
        expect(mayReadUnit(actor, node)).toBe(expected);
        expect(shown.has(node.id)).toBe(expected);
      }
    }),
    { numRuns: 60 },
  );
});
