import { readFileSync } from 'node:fs';
import { openApi } from '@zhicheng/contract';
import { SESSION_COOKIE } from '../sessions/index.ts';

/** The repository's own package.json: its version is that of the whole product. */
const PACKAGE = new URL('../../../../../package.json', import.meta.url);

/** The text of docs/openapi.json, as this program would write it. */
export function openApiText(): string {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return `${JSON.stringify(openApi({ version, sessionCookie: SESSION_COOKIE }), null, 2)}\n`;
}
