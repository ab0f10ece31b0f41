import { cityByExcel } from './city/city-by-excel.ts';
import { province } from './province/province.ts';

/** npm run bench -- NAME …: load and scale, figures as ratios. */
const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  province,
  'city-by-excel': cityByExcel,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = benches[name];
if (!bench) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')} …\n`);
  process.exit(2);
}
try {
  await bench(args);
} catch (error) {
  process.stderr.write(`\n  ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
