import type { FolderContent, FolderId } from '@zhicheng/domain';
import { drop, keep, keptUnder } from './kept-store.ts';

/** What was typed into a folder and has not reached the server: a copy in this browser, gone as soon as the server has it. */
export type KeptDraft = {
  readonly personId: string;
  readonly applicationId: string;
  readonly folder: FolderId;
  readonly base: FolderContent;
  readonly local: FolderContent;
  readonly keptAt: string;
};

type Of = Pick<KeptDraft, 'personId' | 'applicationId' | 'folder'>;

/** Keeps one folder's copy in place of the one kept before. */
export function keepDraft(draft: KeptDraft): Promise<void> {
  return keep({ personId: draft.personId, place: placeOf(draft), keptAt: draft.keptAt, content: draft });
}

export function dropDraft(of: Of): Promise<void> {
  return drop(placeOf(of));
}

/** This person's copies of one application. */
export async function keptDrafts(personId: string, applicationId: string, now: string): Promise<readonly KeptDraft[]> {
  const kept = await keptUnder(`${personId}/${applicationId}/`, { personId, now });
  return kept.map(({ content }) => content as KeptDraft);
}

function placeOf({ personId, applicationId, folder }: Of): string {
  return `${personId}/${applicationId}/${folder}`;
}
