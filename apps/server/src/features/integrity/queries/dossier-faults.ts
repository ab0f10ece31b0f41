import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import type { Fault } from '../fault.ts';

interface VersionRow {
  application_id: string;
  version: number;
  hash: string;
  content: string;
  submitted_hash: string | null;
}

/** Frozen dossiers: the hash is that of the text, and the one that the 提交 put into the chain; none is missing. */
export async function dossierFaults(db: Db): Promise<Fault[]> {
  const { rows } = await sql<VersionRow>`
    select d.application_id, d.version, d.hash, d.content,
      (select e.payload::jsonb ->> 'dossierHash' from application_event e
        where e.apply_year = d.apply_year and e.application_id = d.application_id
          and e.type = 'submitted' and (e.payload::jsonb ->> 'version')::int = d.version) as submitted_hash
    from dossier_version d`.execute(db);
  const faults = rows.flatMap((row): Fault[] => {
    const subject = row.application_id;
    const version = `version ${String(row.version)}`;
    const found: Fault[] = [];
    if (createHash('sha256').update(row.content, 'utf8').digest('hex') !== row.hash) {
      found.push({ rule: 'dossier-version', subject, says: `${version}: the text is not the one that was hashed` });
    }
    if (row.submitted_hash !== row.hash) {
      found.push({ rule: 'dossier-version', subject, says: `${version}: not the one that was submitted` });
    }
    return found;
  });
  const { rows: missing } = await sql<{ id: string }>`
    select a.id from application a
    where a.version > (select count(*) from dossier_version d where d.application_id = a.id)`.execute(db);
  return [
    ...faults,
    ...missing.map(({ id }): Fault => ({
      rule: 'dossier-version',
      subject: id,
      says: 'a submitted version is missing',
    })),
  ];
}

/** Every blob that a file names is there, whole. */
export async function fileFaults(db: Db, files: FileStore): Promise<Fault[]> {
  const faults: Fault[] = [];
  const blobs = await db.selectFrom('blob').select(['sha256', 'size']).orderBy('sha256').execute();
  for (const { sha256, size } of blobs) {
    const found = await files.read(sha256);
    if (!found) {
      faults.push({ rule: 'file-bytes', subject: sha256, says: 'the bytes are gone' });
      continue;
    }
    const hash = createHash('sha256');
    for await (const chunk of found.stream) hash.update(chunk as Uint8Array);
    if (hash.digest('hex') !== sha256 || found.size !== size) {
      faults.push({ rule: 'file-bytes', subject: sha256, says: 'the bytes are not those that were hashed' });
    }
  }
  return faults;
}
