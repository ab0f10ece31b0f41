/** What a new draft holds before anything is typed: what the notice and the unit leave no choice about, and today's date. */
import type { DossierContents, JsonScalar, Values } from './content.ts';
import type { DossierContext } from './context.ts';
import type { Release } from './declaration.ts';
import type { FolderId } from './folder.ts';

export function initialContents(release: Release, context: DossierContext): DossierContents {
  const initial: { readonly [folder in FolderId]?: Values } = {
    home: filledOnly({
      employerNature: context.employer.nature,
      series: only(context.notice.series),
      level: only(context.notice.levels),
      applyType: context.notice.applyTypes.includes('normal') ? 'normal' : only(context.notice.applyTypes),
    }),
    // 系统自动带出当前日期 (§4.1.1.3).
    pledge: { signDate: context.today },
  };
  return Object.fromEntries(
    release.folders.map((folder) => [folder.id, folder.kind === 'list' ? { rows: [] } : (initial[folder.id] ?? {})]),
  );
}

function only(codes: readonly string[]): string | null {
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

function filledOnly(values: Readonly<Record<string, JsonScalar>>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
