import { createHash } from 'node:crypto';
import {
  canonicalJson,
  codeLabels,
  withAutoValues,
  type ApplicationState,
  type CanonicalValue,
} from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import type { SubmitCheck } from '../queries/check-for-submit.ts';
import type { FrozenDossier } from '../queries/read-version.ts';
import { industryDepartmentOf } from '../queries/industry-department.ts';
import { sealContent } from '../rows/sealed-content.ts';

/**
 * Freezes what was saved as the n-th version: contents with the automatic values of the day, the names that their codes
 * have today, the files by their hashes, and what they were checked against. `checked` is the check of this same
 * transaction. Gives the SHA-256 of the canonical text (RFC 8785), in hexadecimal.
 */
export async function freezeDossier(
  tx: Tx,
  keys: Keys,
  state: ApplicationState,
  version: number,
  now: string,
  { release, contents, context: found, files }: SubmitCheck,
): Promise<string> {
  const context = { ...found, industryDepartment: await industryDepartmentOf(tx, state, contents, now) };
  const filled = withAutoValues(release, contents, context);
  const folders = Object.fromEntries(
    release.folders.flatMap((folder) => {
      const content = filled[folder.id];
      return content === undefined ? [] : [[folder.id, sealContent(keys, state.id, folder, content)]];
    }),
  );
  const frozen: FrozenDossier = {
    release: release.number,
    context,
    labels: codeLabels(release, filled, context.catalogue),
    folders,
    files: files.map(({ id, ...file }) => ({ ...file, fileId: id })),
  };
  const content = canonicalJson(frozen as unknown as CanonicalValue);
  const hash = createHash('sha256').update(content, 'utf8').digest('hex');
  await tx
    .insertInto('dossier_version')
    .values({
      apply_year: state.applyYear,
      application_id: state.id,
      version,
      release: release.number,
      content,
      hash,
      created_at: now,
    })
    .execute();
  return hash;
}
