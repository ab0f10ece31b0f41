/** Values that a declaration marks `sealed` never lie in clear: not in a folder, not in a frozen version. */
import {
  isListContent,
  maskPhone,
  type DossierContents,
  type FolderContent,
  type FolderDeclaration,
  type JsonScalar,
  type Release,
  type Row,
  type Values,
} from '@zhicheng/domain';
import type { Keys } from '../../../platform/keys/index.ts';

const prefix = 'sealed:v1:';

type Turn = (value: string, place: string) => string;

/** For writing: each sealed field's value encrypted, bound to its application, folder, row and field. */
export function sealContent(
  keys: Keys,
  applicationId: string,
  folder: FolderDeclaration,
  content: FolderContent,
): FolderContent {
  return turnSealed(folder, content, applicationId, (plain, place) => {
    const { alg, keyId, ciphertext } = keys.seal(place, plain);
    return `${prefix}${alg}:${keyId}:${ciphertext.toString('base64')}`;
  });
}

/** For the applicant and for checks: what was sealed, in clear. */
export function openContent(
  keys: Keys,
  applicationId: string,
  folder: FolderDeclaration,
  content: FolderContent,
): FolderContent {
  return turnSealed(folder, content, applicationId, (stored, place) => {
    if (!stored.startsWith(prefix)) throw new Error(`${place} lies in clear`);
    const [alg = '', keyId = '', ciphertext = ''] = stored.slice(prefix.length).split(':');
    return keys.open(place, { alg, keyId, ciphertext: Buffer.from(ciphertext, 'base64') });
  });
}

/** All folders of a dossier opened. */
export function openContents(
  keys: Keys,
  applicationId: string,
  release: Release,
  contents: DossierContents,
): DossierContents {
  return eachFolder(release, contents, (folder, content) => openContent(keys, applicationId, folder, content));
}

/** For everybody else: enough to recognise a value that one knows. Takes opened contents. */
export function maskContents(release: Release, contents: DossierContents): DossierContents {
  return eachFolder(release, contents, (folder, content) => turnSealed(folder, content, '', maskPhone));
}

function eachFolder(
  release: Release,
  contents: DossierContents,
  turn: (folder: FolderDeclaration, content: FolderContent) => FolderContent,
): DossierContents {
  return Object.fromEntries(
    release.folders.flatMap((folder) => {
      const content = contents[folder.id];
      return content === undefined ? [] : [[folder.id, turn(folder, content)]];
    }),
  );
}

function turnSealed(
  folder: FolderDeclaration,
  content: FolderContent,
  applicationId: string,
  turn: Turn,
): FolderContent {
  // Automatic ones come masked already (身份证号).
  const fields = folder.fields.filter((field) => field.sealed === true && field.type !== 'auto').map(({ id }) => id);
  if (fields.length === 0) return content;
  const within = `dossier:${applicationId}:${folder.id}`;
  if (!isListContent(content)) return turnValues(content, fields, within, turn);
  const rows = content.rows.map((row) => turnValues(row, fields, `${within}:${row.id}`, turn) as Row);
  return { ...content, rows };
}

function turnValues(values: Values, fields: readonly string[], within: string, turn: Turn): Values {
  const turned = fields.flatMap((field): [string, JsonScalar][] => {
    const value = values[field];
    return typeof value === 'string' && value !== '' ? [[field, turn(value, `${within}:${field}`)]] : [];
  });
  return turned.length === 0 ? values : { ...values, ...Object.fromEntries(turned) };
}
