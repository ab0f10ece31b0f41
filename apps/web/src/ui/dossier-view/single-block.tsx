import {
  isShown,
  pledgeTextOf,
  presentField,
  valuesOf,
  type Facts,
  type FieldDeclaration,
  type SingleFolder,
} from '@zhicheng/domain';
import type { ReactNode } from 'react';
import { filesBehind, type DossierItem } from './dossier-item.ts';
import { ItemCell } from './item-cell.tsx';
import { mayMark } from './may-mark.ts';
import { inPairs } from './in-pairs.ts';
import { useDossierView } from './view-context.ts';

/** A folder of single fields as the official form sets it: labels and values side by side in ruled boxes. */
export function SingleBlock({ folder }: { folder: SingleFolder }) {
  const { release, contents, context, files, regionName } = useDossierView();
  const itemOf = (field: FieldDeclaration): DossierItem => ({
    folder: folder.id,
    rowId: null,
    item: field.id,
    label: field.label,
  });
  const values = valuesOf(contents, folder.id);
  const facts = { values, contents, context };
  // What belongs to another folder is said there; here it would stand twice on the same paper.
  const fields = folder.fields.filter((field) => field.storedIn === undefined && isShown(field, facts));
  return (
    <dl className="dv-grid">
      {inPairs(fields).map(({ field, wide }) => (
        <Pair key={field.id} label={field.label} wide={wide}>
          <ItemCell
            item={itemOf(field)}
            mendable={mayMark(release, field, itemOf(field))}
            slot={field.slot}
            text={wordsOf(folder, field, facts, regionName)}
            files={filesBehind(files, field, null)}
          />
        </Pair>
      ))}
    </dl>
  );
}

function Pair({ label, wide, children }: { label: string; wide: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'dv-pair is-wide' : 'dv-pair'}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** As said everywhere, but what was pledged stands on paper in whole. */
function wordsOf(
  folder: SingleFolder,
  field: FieldDeclaration,
  facts: Facts,
  regionName: (code: string) => string,
): string {
  const said = presentField(folder, field, facts, { regionName });
  const text = field.type === 'agreement' ? pledgeTextOf(String(facts.values[field.id] ?? ''))?.text : undefined;
  return text === undefined ? said : `${text}（${said}）`;
}
