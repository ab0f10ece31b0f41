import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { startProduct } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product of this run stands, with its demo data. */
    address: string;
  }
}

/** Starts the product once for all walks; `npm test` has built the web, else it is built here. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  if (process.env['WEB_DIR'] === undefined) {
    execFileSync(process.execPath, [fileURLToPath(new URL('../scripts/build-web.mjs', import.meta.url))]);
  }
  const { address, stop } = await startProduct();
  project.provide('address', address);
  return stop;
}
