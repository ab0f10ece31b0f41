import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApiText } from './openapi-text.ts';

test('docs/openapi.json is what the table of endpoints makes; if not: npm run openapi', () => {
  const committed = readFileSync(new URL('../../../../../docs/openapi.json', import.meta.url), 'utf8');
  expect(committed).toBe(openApiText());
});
