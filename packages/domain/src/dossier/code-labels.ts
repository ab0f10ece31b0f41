/** The names of all codes that a dossier uses, kept with each version: codes are shown as they were named that day. */
import { nameIn, type CatalogueChanges } from './catalogue.ts';
import type { CodeListName } from './code-lists/index.ts';
import { isListContent, type DossierContents, type Values } from './content.ts';
import type { Release } from './declaration.ts';
import type { CodeLabels } from './present.ts';

export function codeLabels(
  release: Release,
  contents: DossierContents,
  catalogue: CatalogueChanges | undefined,
): CodeLabels {
  const labels: { [list in CodeListName]?: Record<string, string> } = {};
  for (const folder of release.folders) {
    const content = contents[folder.id];
    const places: readonly Values[] = isListContent(content) ? content.rows : [content ?? {}];
    for (const field of folder.fields) {
      const list = field.type === 'select' || field.type === 'combo' || field.type === 'auto' ? field.codes : undefined;
      if (list === undefined) continue;
      for (const values of places) {
        const code = values[field.id];
        const name = nameIn(list, code, catalogue);
        if (typeof code === 'string' && name !== undefined) labels[list] = { ...labels[list], [code]: name };
      }
    }
  }
  return labels;
}
