import type { ImportKind } from '@zhicheng/domain';

export const shownRows = ['wrong', 'right', 'made', 'failed'] as const;

/** What the address of an import says: which file, which of its rows, from which on. */
export type ImportSearch = {
  readonly batch?: string;
  readonly show?: (typeof shownRows)[number];
  readonly after?: string;
};

export const importVerbs = { units: 'unitImports', users: 'userImports' } as const satisfies Record<ImportKind, string>;
export const importAddress = { units: '/units/import', users: '/users/import' } as const satisfies Record<
  ImportKind,
  string
>;
export const importNoun = { units: '单位', users: '用户' } as const satisfies Record<ImportKind, string>;
