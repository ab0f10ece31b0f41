import {
  goldenContents,
  goldenFiles,
  isListContent,
  type ApplicationState,
  type DossierContents,
  type FolderContent,
  type FolderId,
} from '@zhicheng/domain';
import { commitFolder } from '../../features/dossier/commands/change-folder.ts';
import { readDossier } from '../../features/dossier/index.ts';
import { attachFile } from '../../features/files/commands/attach-file.ts';
import { keepUpload } from '../../features/files/index.ts';
import type { PersonActor } from '../../platform/actor/index.ts';
import { newId } from '../../platform/ids/index.ts';
import { done } from './done.ts';
import { paper, portrait } from './papers.ts';
import type { Stage } from './stage.ts';

/** What a demo applicant's dossier says otherwise than the example that all are made from. */
export interface DossierDetails {
  readonly signature: string;
  readonly signDate: string;
  readonly employer: string;
  readonly subProfession: string;
  readonly profession?: string;
}

/** What the invented papers are called, in letters that every PDF reader has. */
const titles: Readonly<Record<string, string>> = {
  idCard: 'Identity card, both sides',
  titleCert: 'Certificate of professional title',
  diploma: 'Diploma',
  degreeCert: 'Certificate of degree',
  grassrootsProof: 'Proof of grassroots work',
  serveProof: 'Proof of service in a township',
};

/** 德阳市罗江区. */
const LUOJIANG = '510604';

/** The example dossier as this applicant's own. */
function contentsOf({ signature, signDate, employer, subProfession, profession }: DossierDetails): DossierContents {
  const { home, pledge, basic, work } = goldenContents;
  const rows = isListContent(work) ? work.rows : [];
  return {
    ...goldenContents,
    home: { ...home, subProfession, ...(profession === undefined ? {} : { profession }) },
    pledge: { ...pledge, signature, signDate },
    basic: { ...basic, birthplace: LUOJIANG, email: null },
    work: { rows: rows.map((row) => (row['ongoing'] === true ? { ...row, unit: employer } : row)) },
  };
}

function patchOf(before: FolderContent | null, after: FolderContent, rowIds: Map<string, string>) {
  if (isListContent(after)) {
    return after.rows.map((row) => {
      const id = newId();
      rowIds.set(row.id, id);
      return { path: `rows/${id}`, base: null, value: { ...row, id } };
    });
  }
  const old = before && !isListContent(before) ? before : {};
  return Object.entries(after).map(([path, value]) => ({ path, base: old[path] ?? null, value }));
}

/** Fills in a draft, every folder and attachment, by the product's own commands. */
export async function fillIn(
  stage: Stage,
  actor: PersonActor,
  state: ApplicationState,
  details: DossierDetails,
): Promise<void> {
  const { db, keys } = stage;
  const dossier = await readDossier(db, keys, actor, state.id, undefined);
  const rowIds = new Map<string, string>();
  for (const [folder, content] of Object.entries(contentsOf(details)) as [FolderId, FolderContent][]) {
    const before = dossier?.folders.find((copy) => copy.folder === folder)?.committed ?? null;
    const patch = patchOf(before, content, rowIds);
    done(
      await db.transaction().execute((tx) => commitFolder(tx, keys, actor, { applicationId: state.id, folder, patch })),
    );
  }
  for (const { slot, rowId, name } of goldenFiles) {
    const bytes = slot === 'photo' ? await portrait() : paper(titles[slot] ?? 'Attachment');
    const received = done(await keepUpload(stage, { stream: [bytes], truncated: () => false }));
    const place = {
      applicationId: state.id,
      slot,
      rowId: rowId === null ? null : (rowIds.get(rowId) ?? rowId),
      replaces: null,
      name,
    };
    done(await db.transaction().execute((tx) => attachFile(tx, keys, actor, place, received)));
  }
}
