import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { checkCity } from './check-city.ts';
import { planCity } from './plan-city.ts';
import { setUpCity } from './set-up-city.ts';
import { openSite } from './site.ts';

/**
 * A new installation, and a city set up in it from Excel by its own chain: 省人社厅, the city's 人社局, its departments,
 * county bureaus and 私营企业, theirs, down to the applicants; each signs in, changes the password, imports. Then what
 * came of it is held to what was planned.
 */
export async function cityByExcel(args: readonly string[]): Promise<void> {
  const wanted = readArguments(args);
  const city = planCity(wanted);
  const folder = mkdtempSync(join(tmpdir(), 'zhicheng-city-'));
  const site = await openSite({ DATA_DIR: folder });
  try {
    const start = performance.now();
    const done = await setUpCity({ site, city, say });
    const seconds = (performance.now() - start) / 1_000;
    say(
      `${String(done.unitsMade)} units and ${String(done.peopleMade)} people from ${String(done.files)} files, ` +
        `${String(done.signedIn)} clerks signed in, in ${seconds.toFixed(0)} s: ` +
        `${(done.peopleMade / seconds).toFixed(0)} people a second, ` +
        `${((seconds * 1_000) / done.files).toFixed(0)} ms a file with its share of signing in`,
    );
    const { faults, counts } = await checkCity(done.bureauClerk, city);
    for (const [label, count] of counts) say(`  ${label.padEnd(14, '　')} ${String(count)}`);
    const { holds, said } = await site.endAndVerify();
    const all = [...faults, ...(holds ? [] : [`npm run verify: ${said}`])];
    if (done.peopleMade !== wanted.people) all.push(`people: ${String(done.peopleMade)} of ${String(wanted.people)}`);
    if (all.length > 0) throw new Error(`does not hold:\n${all.join('\n')}`);
    say(
      'every unit has a clerk who signed in, or is listed; 单位体检 shows what was planted and nothing else; verify holds',
    );
  } finally {
    await site.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
