import type {} from '@zhicheng/contract';
import type { DossierContents, DossierContext, Release } from '@zhicheng/domain';
import { createContext, useContext } from 'react';
import type { DossierItem, Mark } from './dossier-item.ts';
import type { FileInfo } from '@zhicheng/contract';

export type DossierViewState = {
  readonly release: Release | undefined;
  readonly contents: DossierContents;
  readonly context: DossierContext;
  readonly files: readonly FileInfo[];
  readonly selectedFile: string | null;
  readonly onOpenFile: (fileId: string) => void;
  /** What the item said in the version compared with; undefined where it did not change. */
  readonly formerText: ((item: DossierItem) => string | undefined) | undefined;
  readonly markOf: (item: DossierItem) => Mark | undefined;
  readonly onMark: ((item: DossierItem) => void) | undefined;
  readonly regionName: (code: string) => string;
};

const ViewContext = createContext<DossierViewState | null>(null);

export const DossierViewProvider = ViewContext.Provider;

export function useDossierView(): DossierViewState {
  const state = useContext(ViewContext);
  if (!state) throw new Error('outside a DossierView');
  return state;
}
