/**
 * Proves the guards that eslint.config.js sets up: each piece of code, as if it stood in that file, must be caught by
 * that rule, or must pass.
 */
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { ROOT } from '../set-up/root.mjs';

/** A file of each kind, taken for the place only: its own text is not read. */
const DOMAIN = 'packages/domain/src/result.ts';
const SERVER = 'apps/server/src/step.ts';
const CLOCK = 'apps/server/src/platform/clock/index.ts';
const IDS = 'apps/server/src/platform/ids/index.ts';

const RESTRICTED = 'no-restricted-syntax';

const PROBES = [
  { name: 'Date.now in a rule', file: DOMAIN, code: 'export const a = Date.now();', rule: RESTRICTED },
  { name: 'new Date() in a rule', file: DOMAIN, code: 'export const a = new Date();', rule: RESTRICTED },
  { name: 'Date() in the server', file: SERVER, code: 'export const a = Date();', rule: RESTRICTED },
  { name: 'Date.now in the server', file: SERVER, code: 'export const a = Date.now();', rule: RESTRICTED },
  { name: 'Math.random in the server', file: SERVER, code: 'export const a = Math.random();', rule: RESTRICTED },
  { name: 'an enum', file: DOMAIN, code: 'export enum A {\n  B,\n}', rule: RESTRICTED },
  { name: 'an enum beside the clock', file: CLOCK, code: 'export enum A {\n  B,\n}', rule: RESTRICTED },
  { name: 'any', file: DOMAIN, code: 'export const a: any = 1;', rule: '@typescript-eslint/no-explicit-any' },
  {
    name: 'a promise that nobody waits for',
    file: SERVER,
    code: 'export function a() {\n  Promise.resolve(1);\n}',
    rule: '@typescript-eslint/no-floating-promises',
  },
  {
    name: 'a switch that leaves a case out',
    file: DOMAIN,
    code: "export function a(b: 'c' | 'd') {\n  switch (b) {\n    case 'c':\n      return 1;\n  }\n  return 2;\n}",
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  { name: 'a date made of a value', file: DOMAIN, code: "export const a = new Date('2026-11-23T00:00:00Z');" },
  { name: 'the clock itself', file: CLOCK, code: 'export const a = Date.now();' },
  { name: 'ids themselves', file: IDS, code: 'export const a = Math.random();' },
];

/** @returns {Promise<{ name: string, problem: string | undefined }[]>} */
export async function lintProbes() {
  const eslint = new ESLint({ cwd: ROOT });
  const results = [];
  for (const { name, file, code, rule } of PROBES) {
    const [report] = await eslint.lintText(`${code}\n`, { filePath: join(ROOT, file) });
    const caught = [...new Set(report?.messages.map(({ ruleId }) => ruleId ?? 'syntax'))];
    const asExpected = rule === undefined ? caught.length === 0 : caught.includes(rule);
    results.push({
      name,
      problem: asExpected ? undefined : `expected ${rule ?? 'nothing'}, found ${caught.join(', ') || 'nothing'}`,
    });
  }
  return results;
}
