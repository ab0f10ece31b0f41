import { join } from 'node:path';
import pg from 'pg';
import { migrate, openDatabase, type Db } from '../../apps/server/src/platform/database/index.ts';
import { loadKeys } from '../../apps/server/src/platform/keys/index.ts';
import { startDataFolderDatabase, takeDataFolder } from '../../apps/server/src/platform/postgres/index.ts';
import { seedBaseData } from '../../apps/server/src/seed/index.ts';
import { readArguments } from './arguments.ts';
import { fillTables } from './fill-tables.ts';
import { requireFreeDisk } from './free-disk.ts';
import { generateUnits, type Place } from './generate-units.ts';
import { measureLists } from './measure-lists.ts';
import { seededRandom } from './random.ts';

const SEED = 510_000;

/**
 * Builds a province's units and people on one seed, says how many and the digest of what it made, which is the same each
 * time, and what the lists cost on it.
 */
export async function province(args: readonly string[]): Promise<void> {
  const { units, people, dataFolder } = readArguments(args);
  await requireFreeDisk(dataFolder, units, people);
  const lock = takeDataFolder(dataFolder, 'bench');
  try {
    const { addresses, postgres } = await startDataFolderDatabase(dataFolder);
    try {
      await migrate(addresses.ownerUrl);
      const { db, close } = openDatabase(addresses.url);
      try {
        await seedBaseData({ db });
        await fill(db, addresses.ownerUrl, join(dataFolder, 'keys.json'), { units, people });
      } finally {
        await close();
      }
    } finally {
      await postgres.stop();
    }
  } finally {
    lock.release();
  }
}

async function fill(
  db: Db,
  ownerUrl: string,
  keysFile: string,
  { units, people }: { units: number; people: number },
): Promise<void> {
  const bureauId = await onlyBureau(db);
  const keys = loadKeys(keysFile);
  const random = seededRandom(SEED);
  const made = generateUnits(units, await places(db), bureauId, random);
  const client = new pg.Client(ownerUrl);
  await client.connect();
  const start = performance.now();
  try {
    const { digest, ...counts } = await fillTables(client, keys, bureauId, {
      units: made,
      people,
      random,
    });
    await client.query('analyze');
    const seconds = (performance.now() - start) / 1_000;
    say(`units ${String(counts.units)}, people ${String(counts.people)} in ${seconds.toFixed(1)} s`);
    say(`digest ${digest}`);
  } finally {
    await client.end();
  }
  const figures = await measureLists(db, keys, bureauId);
  const unit = figures.find(({ what }) => what === 'province: first page')?.milliseconds ?? 1;
  say('\nmedians, and as multiples of the first page:');
  for (const { what, milliseconds } of figures) {
    say(
      `  ${what.padEnd(48)} ${milliseconds.toFixed(1).padStart(9)} ms ${(milliseconds / unit).toFixed(2).padStart(8)} ×`,
    );
  }
}

/** Refuses a folder in which there is more than base data: a bench adds to nothing. */
async function onlyBureau(db: Db): Promise<string> {
  const rows = await db.selectFrom('unit').select('id').limit(2).execute();
  const [bureau] = rows;
  if (bureau && rows.length === 1) return bureau.id;
  throw new Error('The data folder already holds units: give an empty folder with --data.');
}

async function places(db: Db): Promise<Place[]> {
  const rows = await db
    .selectFrom('division')
    .select(['code', 'name', 'level', 'parent_code'])
    .where('state', '=', 'active')
    .where('source', '=', 'gbt-2260')
    .orderBy('code')
    .execute();
  return rows.map(({ code, name, level, parent_code }) => ({ code, name, level, parentCode: parent_code }));
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
