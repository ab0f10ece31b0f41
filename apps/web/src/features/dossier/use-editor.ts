import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Dossier } from '@zhicheng/contract';
import { releaseOf, type FolderId, type Release } from '@zhicheng/domain';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { sessionQuery } from '../../app/session.ts';
import { ask, call } from '../../platform/api/call.ts';
import { now } from '../../platform/clock.ts';
import { leaving } from '../../platform/leaving.ts';
import type { ContentChange } from './draft/content-changes.ts';
import { createDossierEditor, type DossierEditor, type EditorPorts, type EditorState } from './draft/dossier-editor.ts';
import { isBehind } from './draft/folder-draft.ts';
import { dropDraft, keepDraft, keptDrafts, type KeptDraft } from '../../platform/kept-drafts.ts';

export type Opened = { readonly dossier: Dossier; readonly release: Release; readonly editor: DossierEditor };

/** Reads a dossier and what this browser kept of it, and opens the editor on both: once for each visit of the page. */
export function useOpenedDossier(applicationId: string) {
  const queries = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  const personId = session?.person.id;
  const dossier = useQuery({
    ...ask('dossier.read', { params: { applicationId } }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const kept = useQuery({
    queryKey: ['kept-drafts', personId, applicationId],
    queryFn: () => keptDrafts(personId ?? '', applicationId, now()),
    enabled: personId !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
  const [opened, setOpened] = useState<{ readonly editor: DossierEditor; readonly release: Release } | null>(null);
  const release = dossier.data && releaseOf(dossier.data.release);
  if (!opened && dossier.data && release && kept.data && personId !== undefined) {
    const ports = portsOf(applicationId, personId);
    setOpened({ release, editor: createDossierEditor(dossier.data, release, kept.data, ports) });
  }
  const refreshFiles = (): void => {
    void queries.invalidateQueries({ queryKey: ask('dossier.read', { params: { applicationId } }).queryKey });
  };
  useEffect(() => {
    if (!opened || !dossier.data) return;
    opened.editor.setStates(dossier.data.states);
    opened.editor.lineHolds();
  }, [opened, dossier.data]);
  useSafeLeaving(opened?.editor);
  return { dossier: dossier.data, opened, error: dossier.error ?? kept.error, refreshFiles };
}

export function useEditorState(editor: DossierEditor): EditorState {
  return useSyncExternalStore(editor.subscribe, editor.state);
}

/** Sends what is left when the page is left or the line comes back; asks only if the browser would lose something. */
function useSafeLeaving(editor: DossierEditor | undefined): void {
  useEffect(() => {
    if (!editor) return;
    const send = (): void => {
      if (!leaving.now) void editor.flushAll();
    };
    const warn = (event: BeforeUnloadEvent): void => {
      if (!leaving.now && Object.values(editor.state().drafts).some(isBehind)) event.preventDefault();
    };
    send();
    const sendIfSeen = (): void => {
      if (document.visibilityState === 'visible') send();
    };
    addEventListener('online', send);
    addEventListener('focus', send);
    document.addEventListener('visibilitychange', sendIfSeen);
    addEventListener('pagehide', send);
    addEventListener('beforeunload', warn);
    return () => {
      send();
      removeEventListener('online', send);
      removeEventListener('focus', send);
      document.removeEventListener('visibilitychange', sendIfSeen);
      removeEventListener('pagehide', send);
      removeEventListener('beforeunload', warn);
    };
  }, [editor]);
}

function portsOf(applicationId: string, personId: string): EditorPorts {
  const paramsOf = (folder: FolderId) => ({ applicationId, folder });
  const bodyOf = (patch: readonly ContentChange[]) => ({ patch: [...patch] });
  return {
    autosave: (folder, patch) => call('dossier.autosave', { params: paramsOf(folder), body: bodyOf(patch) }),
    commit: (folder, patch) => call('dossier.commit', { params: paramsOf(folder), body: bodyOf(patch) }),
    abandon: (folder) => call('dossier.abandonWorking', { params: paramsOf(folder) }),
    keep: (folder, copy) => {
      const of: Pick<KeptDraft, 'personId' | 'applicationId' | 'folder'> = { personId, applicationId, folder };
      void (copy ? keepDraft({ ...of, ...copy, keptAt: now() }) : dropDraft(of));
    },
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
  };
}
