/** All code lists by name. */
import { applyTypes, exceptionalBases, postQuotas } from './apply.ts';
import type { CodeEntry, CodeList } from './code-list.ts';
import { educations } from './education.ts';
import { serviceKinds, unitNatures, workNatures } from './employment.ts';
import { levels } from './levels.ts';
import { nations } from './nations.ts';
import { genders, healthStates, languageLevels, politicalStates } from './personal.ts';
import { professions } from './professions.ts';
import { series } from './series.ts';
import { degreeFields, degrees, degreeTypes, studyForms, technicalClasses } from './study.ts';
import { titles } from './titles.ts';

export const codeLists = {
  GENDER: genders,
  HEALTH: healthStates,
  POLITICS: politicalStates,
  NATION: nations,
  LANG_LEVEL: languageLevels,
  UNIT_NATURE: unitNatures,
  APPLY_TYPE: applyTypes,
  EXCEPTIONAL: exceptionalBases,
  POST_QUOTA: postQuotas,
  SERIES: series,
  LEVEL: levels,
  TITLE: titles,
  PROFESSION: professions,
  EDU: educations,
  DEGREE: degrees,
  DEGREE_FIELD: degreeFields,
  DEGREE_TYPE: degreeTypes,
  STUDY_FORM: studyForms,
  TECHNICAL_CLASS: technicalClasses,
  WORK_NATURE: workNatures,
  SERVE: serviceKinds,
} as const satisfies Record<string, CodeList>;

export type CodeListName = keyof typeof codeLists;

const byCode: ReadonlyMap<CodeListName, ReadonlyMap<string, CodeEntry>> = new Map(
  (Object.keys(codeLists) as CodeListName[]).map((name) => [
    name,
    new Map(codeLists[name].entries.map((entry) => [entry.code, entry])),
  ]),
);

export function codeEntry(list: CodeListName, code: unknown): CodeEntry | undefined {
  return typeof code === 'string' ? byCode.get(list)?.get(code) : undefined;
}

/** The name that goes with a code; undefined for a code that the list does not have. */
export function codeName(list: CodeListName, code: unknown): string | undefined {
  return codeEntry(list, code)?.name;
}
