import { useQuery } from '@tanstack/react-query';
import type { Handling } from '@zhicheng/contract';
import { dossierDifferences, releaseOf } from '@zhicheng/domain';
import { useMemo } from 'react';
import { ask } from '../../platform/api/call.ts';
import { contentsOf, type DossierItem } from '../../ui/dossier-view/dossier-item.ts';

type Version = Handling['dossier'];

export type Former = { readonly count: number; readonly of: (item: DossierItem) => string | undefined };

const none: Former = { count: 0, of: () => undefined };

/** What each item said in the round before (本轮修改), where this office has seen that round; else nothing is compared. */
export function useFormer({ application, dossier }: Handling): Former {
  const { id, version } = application;
  const { data: before } = useQuery({
    ...ask('dossier.read', { params: { applicationId: id }, query: { version: version - 1 } }),
    enabled: version > 1,
    retry: false,
    staleTime: Infinity,
  });
  return useMemo(() => (before ? formerOf(before, dossier) : none), [before, dossier]);
}

function formerOf(before: Version, after: Version): Former {
  const release = releaseOf(after.release);
  if (!release) return none;
  const differences = dossierDifferences(release, facts(before), facts(after));
  return {
    count: differences.length,
    of: ({ folder, rowId, item }) =>
      differences.find((found) => found.folder === folder && found.rowId === rowId && found.item === item)?.before,
  };
}

function facts(dossier: Version) {
  const files = dossier.files.map(({ id, slot, rowId, name }) => ({ fileId: id, slot, rowId, name }));
  return { contents: contentsOf(dossier), files, context: dossier.context };
}
