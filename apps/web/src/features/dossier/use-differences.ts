import { useQuery } from '@tanstack/react-query';
import { dossierDifferences, type Difference } from '@zhicheng/domain';
import { useMemo } from 'react';
import { ask } from '../../platform/api/call.ts';
import { contentsOf } from '../../ui/dossier-view/dossier-item.ts';
import type { Desk } from './desk-context.ts';

/** What was mended since the last 提交; null before there was one, and while that version is on its way. */
export function useDifferences({
  application,
  release,
  contents,
  checkFiles,
  dossier,
}: Pick<Desk, 'application' | 'release' | 'contents' | 'checkFiles' | 'dossier'>): readonly Difference[] | null {
  const { id, version, mending } = application;
  const { data: submitted } = useQuery({
    ...ask('dossier.read', { params: { applicationId: id }, query: { version } }),
    enabled: mending && version > 0,
    staleTime: Infinity,
  });
  return useMemo(() => {
    if (!submitted) return null;
    const before = {
      contents: contentsOf(submitted),
      files: submitted.files.map(({ id: fileId, slot, rowId, name }) => ({ fileId, slot, rowId, name })),
      context: submitted.context,
    };
    return dossierDifferences(release, before, { contents, files: checkFiles, context: dossier.context });
  }, [submitted, release, contents, checkFiles, dossier.context]);
}
