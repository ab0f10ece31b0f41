import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, withDatabase, type TestDatabase } from '../../../test/database.ts';
import { openDatabase } from './open.ts';
import { checkServingRole } from './serving-role.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await withDatabase();
});
afterAll(() => database.close());

test('zhicheng_app may serve', async () => {
  await expect(checkServingRole(database.db)).resolves.toBeUndefined();
});

test('the owner of the tables is refused', async () => {
  await expect(checkServingRole(database.ownerDb)).rejects.toThrow('zhicheng_owner, the owner of the tables');
});

test('a superuser is refused', async () => {
  const { db, close } = openDatabase(addressOf('postgres', 'postgres'));
  await expect(checkServingRole(db)).rejects.toThrow('postgres, a superuser');
  await close();
});
