import type { FolderContent, FolderId } from '@zhicheng/domain';
import type { Json } from './application-tables.ts';

/** Tables of 0005_dossiers.sql. */
export interface DossierTables {
  dossier_folder: DossierFolderTable;
  dossier_version: DossierVersionTable;
  blob: BlobTable;
  file: FileTable;
}

export interface DossierFolderTable {
  application_id: string;
  folder: FolderId;
  committed: Json<FolderContent> | null;
  working: Json<FolderContent> | null;
  committed_at: string | null;
  saved_at: string | null;
}

export interface DossierVersionTable {
  apply_year: number;
  application_id: string;
  version: number;
  release: number;
  content: string;
  hash: string;
  created_at: string;
}

export interface BlobTable {
  sha256: string;
  size: number;
  created_at: string;
}

export interface FileTable {
  id: string;
  sha256: string;
  received_sha256: string;
  application_id: string;
  visit_id: string | null;
  slot: string;
  row_id: string | null;
  name: string;
  media_type: 'image/jpeg' | 'image/png' | 'application/pdf';
  size: number;
  pages: number | null;
  uploaded_by: string;
  uploaded_by_name: string;
  uploaded_at: string;
  removed_at: string | null;
}
