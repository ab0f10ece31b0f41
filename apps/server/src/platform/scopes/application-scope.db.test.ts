import type { Role } from '@zhicheng/domain';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startProduct, type Product } from '../../../test/product.ts';
import type { PersonActor } from '../actor/index.ts';
import { readNow } from '../database/index.ts';
import { newId } from '../ids/index.ts';
import { lastVersionSeen, mayRead, readableApplications, versionsSeen, type ReadApplication } from './index.ts';

let product: Product;
let units: string[];
let notice: { id: string; apply_year: number };
let owners: { personId: string; membershipId: string; unitId: string }[];
beforeAll(async () => {
  product = await startProduct();
  const { db } = product.database;
  notice = await db.selectFrom('notice').select(['id', 'apply_year']).executeTakeFirstOrThrow();
  units = (await db.selectFrom('unit').select('id').orderBy('id').limit(3).execute()).map(({ id }) => id);
  owners = await db
    .selectFrom('membership')
    .select(['person_id as personId', 'id as membershipId', 'unit_id as unitId'])
    .orderBy('id')
    .limit(3)
    .execute();
});
afterAll(() => product.close());

const roles: readonly Role[] = ['county-bureau-clerk', 'city-department-clerk', 'applicant', 'process-file-uploader'];
const place = fc.nat(2);
const someRoles = fc.subarray([...roles]);
const visits = fc.array(fc.record({ unit: place, roles: someRoles, version: fc.integer({ min: 1, max: 3 }) }), {
  maxLength: 4,
});
const actors = fc.record({
  person: place,
  memberships: fc.array(fc.record({ unit: place, roles: someRoles }), { maxLength: 3 }),
});

function pick<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`nothing at ${index}`);
  return found;
}

function actor(of: { person: number; memberships: { unit: number; roles: Role[] }[] }): PersonActor {
  return {
    kind: 'person',
    personId: pick(owners, of.person).personId,
    personName: '某人',
    memberships: of.memberships.map(({ unit, roles: held }) => ({
      membershipId: newId(),
      unitId: pick(units, unit),
      unitName: '某单位',
      unitClass: 'county-bureau',
      divisionCode: '510604',
      superiorId: null,
      ancestorIds: [],
      roles: held,
    })),
    clock: readNow,
    sessionId: null,
    address: null,
    requestId: null,
  };
}

async function insertApplication(owner: number, application: ReadApplication): Promise<string> {
  const { db } = product.database;
  const id = newId();
  const now = await readNow(db);
  const { personId, membershipId, unitId } = pick(owners, owner);
  await db
    .insertInto('application')
    .values({
      apply_year: notice.apply_year,
      id,
      notice_id: notice.id,
      person_id: personId,
      membership_id: membershipId,
      employer_id: unitId,
      title_level: 'senior',
      status: 'draft',
      version: 0,
      number: null,
      takes_place: true,
      title_name: null,
      profession_name: null,
      person_name: '某人',
      unit_name: '某单位',
      search_keys: [],
      seq: 1,
      state: '{}',
      created_at: now,
      updated_at: now,
    })
    .execute();
  for (const [position, visit] of application.visits.entries()) {
    await db
      .insertInto('visit')
      .values({
        apply_year: notice.apply_year,
        id: newId(),
        application_id: id,
        version: visit.version,
        step: 'county-bureau',
        state: 'passed',
        unit_id: visit.handlerUnitId,
        roles: [...visit.handlerRoles],
        handler_unit_id: visit.handlerUnitId,
        handler_roles: [...visit.handlerRoles],
        person_id: personId,
        opened_at: now,
        closed_at: now,
        closed_by: null,
        position,
      })
      .execute();
  }
  return id;
}

test('SQL and the plain function agree on who reads what', async () => {
  const seen = { readable: 0, hidden: 0 };
  await fc.assert(
    fc.asyncProperty(place, visits, fc.array(actors, { minLength: 4, maxLength: 8 }), async (owner, made, people) => {
      const application: ReadApplication = {
        personId: pick(owners, owner).personId,
        visits: made.map((visit) => ({
          handlerUnitId: pick(units, visit.unit),
          handlerRoles: visit.roles,
          version: visit.version,
        })),
      };
      const id = await insertApplication(owner, application);
      for (const person of people.map(actor)) {
        const row = await product.database.db
          .selectFrom('application')
          .select(readableApplications(person).as('readable'))
          .select((select) =>
            select
              .selectFrom(sql<{ version: number }>`generate_series(1, 3)`.as<'v'>(sql`v (version)`))
              .select(({ fn }) => fn.max<number>('v.version').as('version'))
              .where(versionsSeen(person, 'application.id', 'v.version'))
              .as('last'),
          )
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        expect(row.readable).toBe(mayRead(person, application));
        expect(row.last).toBe(lastVersionSeen(person, application));
        seen[row.readable ? 'readable' : 'hidden'] += 1;
      }
    }),
    { numRuns: 40 },
  );
  expect(seen.readable).toBeGreaterThan(20);
  expect(seen.hidden).toBeGreaterThan(20);
});
