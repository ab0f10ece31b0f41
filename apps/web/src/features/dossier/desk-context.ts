import type { ApplicationSummary, Dossier, FileInfo } from '@zhicheng/contract';
import type { Difference, DossierContents, DossierFile, FolderId, Release } from '@zhicheng/domain';
import { createContext, useContext } from 'react';
import type { DossierEditor, EditorState } from './draft/dossier-editor.ts';

/** Where the desk stands: the open folder, row, field and attachment are its address. */
export type DeskPlace = {
  readonly folder?: FolderId;
  readonly row?: string;
  readonly item?: string;
  readonly file?: string;
  readonly detail?: 'yes';
};

/** What every part of the dossier's page works on. */
export type Desk = {
  readonly application: ApplicationSummary;
  readonly dossier: Dossier;
  readonly release: Release;
  readonly editor: DossierEditor;
  readonly state: EditorState;
  /** As on the screen, saved or not. */
  readonly contents: DossierContents;
  readonly files: readonly FileInfo[];
  readonly checkFiles: readonly DossierFile[];
  /** What was mended since the last 提交; null where there is nothing to compare with. */
  readonly differences: readonly Difference[] | null;
  readonly readOnly: boolean;
  readonly place: DeskPlace;
  readonly go: (place: DeskPlace, replace?: boolean) => void;
  /** Reads files, states and what the system fills in again. */
  readonly refreshFiles: () => void;
};

const DeskContext = createContext<Desk | null>(null);

export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('outside the dossier page');
  return desk;
}
