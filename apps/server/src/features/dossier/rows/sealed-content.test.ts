import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentRelease, folderOf, type FolderDeclaration } from '@zhicheng/domain';
import { afterAll, expect, test } from 'vitest';
import { loadKeys } from '../../../platform/keys/index.ts';
import { maskContents, openContent, sealContent } from './sealed-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhicheng-keys-'));
const keys = loadKeys(join(folder, 'keys.json'));
afterAll(() => rmSync(folder, { recursive: true }));

function declared(id: 'basic' | 'education'): FolderDeclaration {
  const found = folderOf(currentRelease, id);
  if (!found) throw new Error(id);
  return found;
}

const basic = declared('basic');
const content = { phone: '13812345678', address: '德阳市', idNo: '510604********0268' };

test('only what is declared sealed is encrypted, and it opens again', () => {
  const sealed = sealContent(keys, 'a', basic, content);
  expect(sealed).toMatchObject({ address: '德阳市', idNo: '510604********0268' });
  expect(JSON.stringify(sealed)).not.toContain('13812345678');
  expect(openContent(keys, 'a', basic, sealed)).toEqual(content);
});

test('what was sealed for one application does not open in another', () => {
  const sealed = sealContent(keys, 'a', basic, content);
  expect(() => openContent(keys, 'b', basic, sealed)).toThrow();
});

test('a value that somebody put there in clear is not taken for one', () => {
  expect(() => openContent(keys, 'a', basic, content)).toThrow('lies in clear');
});

test('an empty value stays empty, and a folder without sealed fields stays as it is', () => {
  expect(sealContent(keys, 'a', basic, { address: '德阳市' })).toEqual({ address: '德阳市' });
  const list = { rows: [{ id: '01930000-0000-7000-8000-000000000001', order: 0, school: '四川农业大学' }] };
  expect(sealContent(keys, 'a', declared('education'), list)).toBe(list);
});

test('others see enough to recognise it', () => {
  expect(maskContents(currentRelease, { basic: content }).basic).toEqual({ ...content, phone: '138****5678' });
});
