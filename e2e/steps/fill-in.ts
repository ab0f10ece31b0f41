import {
  codeName,
  currentRelease,
  folderOf,
  isMonth,
  type FieldDeclaration,
  type FolderId,
  type Values,
} from '@zhicheng/domain';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Types the values into the open folder (or into its open row), field by field, as a person would: names, not codes. */
export async function fillIn(page: Page, folder: FolderId, values: Values): Promise<void> {
  for (const field of folderOf(currentRelease, folder)?.fields ?? []) {
    const value = values[field.id];
    if (field.storedIn === undefined && value !== undefined && value !== null) await enter(page, field, value);
  }
}

async function enter(page: Page, field: FieldDeclaration, value: string | number | boolean): Promise<void> {
  const { label } = field;
  switch (field.type) {
    case 'select':
      await choose(page, label, codeName(field.codes, value) ?? String(value));
      break;
    case 'combo':
      await choose(page, label, codeName(field.codes, value) ?? String(value), { search: true });
      break;
    case 'region':
      await choose(page, label, String(value), { search: true });
      break;
    case 'bool':
      await answer(page, field, value === true);
      break;
    case 'month':
      await type(page, label, asPeopleWrite(String(value)));
      expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(value);
      break;
    default:
      await type(page, label, String(value));
  }
}

/** Opens a list, and picks the entry of that name; a long list is searched first. */
async function choose(page: Page, label: string, name: string, { search = false } = {}): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.click();
  if (search) await field.fill(name);
  await page.getByTitle(name, { exact: true }).filter({ visible: true }).last().click();
}

export async function type(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(words);
  await field.blur();
}

async function answer(page: Page, { label, required }: FieldDeclaration, yes: boolean): Promise<void> {
  if (required !== 'optional') {
    await page
      .getByRole('radiogroup', { name: label })
      .getByText(yes ? '是' : '否', { exact: true })
      .click();
  } else if (yes) {
    await page.getByRole('checkbox', { name: label }).check();
  }
}

/** 2008-09 as 2008.9: the field makes 2008-09 of it again. */
function asPeopleWrite(month: string): string {
  if (!isMonth(month)) throw new Error(`${month} is no month`);
  const [year, number] = month.split('-');
  return `${String(year)}.${String(Number(number))}`;
}
