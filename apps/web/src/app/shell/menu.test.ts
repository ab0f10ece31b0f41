import type { Capability } from '@zhicheng/domain';
import { expect, it } from 'vitest';
import { firstPage, isGroup, menuFor, type MenuEntry } from './menu.ts';

const words = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((entry) => [entry.label, ...(isGroup(entry) ? words(entry.entries) : [])]);

const menuOf = (...held: Capability[]): readonly MenuEntry[] => menuFor(new Set(held));

it('has the manual’s path to 高级职称申报 for an applicant', () => {
  expect(words(menuOf('apply', 'read-own-work'))).toEqual([
    '首页',
    '待办事项',
    '待办业务',
    '已办业务',
    '办结',
    '专家中心系统',
    '职称管理',
    '职称申报',
    '高级职称申报',
  ]);
});

it('shows a clerk nothing of 职称申报, and a person without rights nothing at all', () => {
  expect(words(menuOf('read-own-work', 'handle-visits'))).not.toContain('专家中心系统');
  expect(menuOf('own-session')).toEqual([]);
});

it('leads from any word of a path to the page at its end', () => {
  const [, system] = menuOf('apply', 'read-own-work');
  expect(system && firstPage(system)).toBe('/apply/senior');
});
