/** What a person can choose in a field, given what else was chosen. */
import { entriesOf } from './catalogue.ts';
import type { CodeEntry } from './code-lists/code-list.ts';
import type { Facts } from './condition.ts';
import { isFilled } from './content.ts';
import type { ComboField, SelectField } from './declaration.ts';

/** The offered entries that fit the fields they are narrowed by and, on 首页, what the notice opens. */
export function optionsOf(field: SelectField | ComboField, facts: Facts): readonly CodeEntry[] {
  const opened = openedByNotice(field, facts);
  return entriesOf(field.codes, facts.context.catalogue).filter(
    (entry: CodeEntry) =>
      entry.offered !== false &&
      (opened === undefined || opened.includes(entry.code)) &&
      (field.id !== 'title' || isOpenTitle(entry, facts)) &&
      (field.narrowedBy ?? []).every(
        ({ attribute, field: by }) => !isFilled(facts.values[by]) || entry.attributes?.[attribute] === facts.values[by],
      ),
  );
}

function openedByNotice(field: SelectField | ComboField, { context }: Facts): readonly string[] | undefined {
  if (field.id === 'series') return context.notice.series;
  if (field.id === 'level') return context.notice.levels;
  return field.id === 'applyType' ? context.notice.applyTypes : undefined;
}

/** Of the titles only those of a series and level that the notice opens, also before either was chosen. */
function isOpenTitle({ attributes }: CodeEntry, { context }: Facts): boolean {
  const { series, levels } = context.notice;
  const level = levels.find((one) => one === attributes?.['level']);
  return series.includes(attributes?.['series'] ?? '') && level !== undefined;
}
