import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openApiText } from '../platform/http/index.ts';
import { runCommand } from './run-command.ts';

const FILE = fileURLToPath(new URL('../../../../docs/openapi.json', import.meta.url));

/** npm run openapi: writes docs/openapi.json anew from the table of endpoints. */
await runCommand(() => {
  writeFileSync(FILE, openApiText());
  process.stdout.write(`${FILE} written\n`);
  return 0;
});
