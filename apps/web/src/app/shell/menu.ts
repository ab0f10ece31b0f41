import type { IconName } from '../../ui/icon.tsx';
import type { Capability } from '@zhicheng/domain';

export type MenuLeaf = {
  readonly label: string;
  readonly to: string;
  /** Shown to whoever holds one of these. */
  readonly needs: readonly Capability[];
  readonly count?: 'pending';
};
export type MenuGroup = { readonly label: string; readonly icon?: IconName; readonly entries: readonly MenuEntry[] };
export type MenuEntry = MenuLeaf | MenuGroup;

/** The left menu in the manual's words (§3.1, §4.1.1.1, §4.1.1.18, §5.1.1). */
const menu: readonly MenuEntry[] = [
  {
    label: '首页',
    icon: 'home',
    entries: [
      {
        label: '待办事项',
        entries: [
          { label: '待办业务', to: '/work/pending', needs: ['read-own-work'], count: 'pending' },
          { label: '已办业务', to: '/work/handled', needs: ['read-own-work'] },
          { label: '办结', to: '/work/ended', needs: ['read-own-work'] },
        ],
      },
    ],
  },
  {
    label: '专家中心系统',
    icon: 'file',
    entries: [
      {
        label: '职称管理',
        entries: [{ label: '职称申报', entries: [{ label: '高级职称申报', to: '/apply/senior', needs: ['apply'] }] }],
      },
    ],
  },
  {
    label: '基础数据管理',
    icon: 'file',
    entries: [
      { label: '单位管理', to: '/units', needs: ['read-units'] },
      { label: '用户管理', to: '/users', needs: ['read-users'] },
      { label: '专业目录', to: '/catalogue', needs: ['manage-catalogue'] },
      { label: '评审委员会', to: '/committees', needs: ['manage-committees'] },
      { label: '评审通知', to: '/manage/notices', needs: ['manage-notices'] },
    ],
  },
  {
    label: '技术支持',
    icon: 'file',
    entries: [
      { label: '为什么不在待办里？', to: '/support/why', needs: ['use-support'] },
      { label: '卡住的业务', to: '/support/stuck', needs: ['use-support'] },
      { label: '错误编号查询', to: '/support/errors', needs: ['use-support'] },
    ],
  },
  {
    label: '系统管理',
    icon: 'file',
    entries: [
      { label: '公告管理', to: '/bulletins', needs: ['manage-bulletins'] },
      { label: '帮助维护', to: '/help-contacts', needs: ['manage-help'] },
      { label: '操作日志', to: '/logs/operations', needs: ['read-audit-log'] },
      { label: '登录日志', to: '/logs/sign-ins', needs: ['read-audit-log'] },
    ],
  },
];

export function isGroup(entry: MenuEntry): entry is MenuGroup {
  return 'entries' in entry;
}

/** The part of the menu that these capabilities open; groups without an entry fall away. */
export function menuFor(
  capabilities: ReadonlySet<Capability>,
  entries: readonly MenuEntry[] = menu,
): readonly MenuEntry[] {
  return entries.flatMap((entry): MenuEntry[] => {
    if (!isGroup(entry)) return entry.needs.some((need) => capabilities.has(need)) ? [entry] : [];
    const inside = menuFor(capabilities, entry.entries);
    return inside.length ? [{ ...entry, entries: inside }] : [];
  });
}

/** Where a group leads when it is clicked: its first page, so that the manual's path can be clicked word by word. */
export function firstPage(entry: MenuEntry): string {
  if (!isGroup(entry)) return entry.to;
  const [first] = entry.entries;
  return first ? firstPage(first) : '/';
}
