import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withEmptyDatabase } from '../../test/database.ts';

test('a command on a database that was never started says what to do', async () => {
  const database = await withEmptyDatabase();
  try {
    const command = fileURLToPath(new URL('officers.ts', import.meta.url));
    const env = { ...process.env, DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
    const { status, stderr } = spawnSync(process.execPath, [command], { env, encoding: 'utf8' });
    expect(stderr.trim()).toBe('The database has not this program’s schema yet: start the server once (npm start).');
    expect(status).toBe(2);
  } finally {
    await database.close();
  }
});
