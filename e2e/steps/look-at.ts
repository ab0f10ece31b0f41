import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const seen = new Set<string>();

/** Looks once at a page that the walk comes to, when all of it is there: anyone can use it (axe finds nothing), and a picture of it is kept in e2e/screenshots. */
export async function lookAt(page: Page, name: string): Promise<void> {
  if (seen.has(name)) return;
  seen.add(name);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'hidden' });
  await page.getByText('正在加载').first().waitFor({ state: 'hidden' });
  await page.screenshot({ path: `e2e/screenshots/${name}.png`, animations: 'disabled' });
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
}
