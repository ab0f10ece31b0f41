/** The conditions that declarations name: when a field or a file is wanted, in code and in words. */
import { entryOf } from './catalogue.ts';
import { freelanceNature, privateNatures, publicInstitutionNatures } from './code-lists/employment.ts';
import { noDegree } from './code-lists/study.ts';
import { isFilled, isTrue, textOf, valuesOf } from './content.ts';
import type { Condition, Facts } from './condition.ts';

/** A field of the same folder or row is ticked 是. */
export function whenTrue(field: string, words: string): Condition {
  return { words, holds: ({ values }) => isTrue(values, field) };
}

/** A field of the same folder or row has one of these codes. */
export function whenOneOf(field: string, codes: readonly string[], words: string): Condition {
  return { words, holds: ({ values }) => codes.includes(textOf(values, field)) };
}

/** A field of the same folder or row says something other than 无, 未聘 or nothing. */
export function whenSaid(field: string, words: string): Condition {
  return { words, holds: ({ values }) => saysSomething(textOf(values, field)) };
}

export function saysSomething(text: string): boolean {
  return text !== '' && !['无', '没有', '未聘', '未聘任'].includes(text);
}

function applyType({ contents }: Facts): string {
  return textOf(valuesOf(contents, 'home'), 'applyType');
}

function nature({ contents, context }: Facts): string {
  return textOf(valuesOf(contents, 'home'), 'employerNature') || (context.employer.nature ?? '');
}

export const exceptional: Condition = {
  words: '申报类型为“破格申报”时',
  holds: (facts) => applyType(facts) === 'exceptional',
};

export const transfer: Condition = {
  words: '申报类型为“转评（转系列）”时',
  holds: (facts) => applyType(facts) === 'transfer',
};

/** 初定 and 直接申报 need no earlier title; every other way does. */
export const priorTitle: Condition = {
  words: '除初定、直接申报外',
  holds: (facts) => !['recognize', 'direct'].includes(applyType(facts)),
};

export const publicInstitution: Condition = {
  words: '所在单位为事业单位时',
  holds: (facts) => publicInstitutionNatures.includes(nature(facts)),
};

export const privateEmployer: Condition = {
  words: '非公有制单位或自由职业者',
  holds: (facts) => privateNatures.includes(nature(facts)),
};

export const freelancer: Condition = {
  words: '自由职业者由代理机构推荐的',
  holds: (facts) => nature(facts) === freelanceNature,
};

export const appointed: Condition = {
  words: '事业单位已聘任专业技术职务时',
  holds: (facts) =>
    publicInstitution.holds(facts) && saysSomething(textOf(valuesOf(facts.contents, 'basic'), 'currentPost')),
};

export const postQuotaAsked: Condition = {
  words: '事业单位且通知要求核准评审职数时',
  holds: (facts) => facts.context.notice.asksPostQuota && publicInstitution.holds(facts),
};

export const pledgeScanAsked: Condition = {
  words: '通知要求手签承诺书时',
  holds: ({ context }) => context.notice.asksPledgeScan,
};

export const diplomaFilingAsked: Condition = {
  words: '通知要求学信网备案表时',
  holds: ({ context, values }) => context.notice.asksDiplomaFiling && !isTrue(values, 'overseas'),
};

/** The 专业名称 was typed, not chosen: routes follow the 最接近的专业 instead. */
export const typedProfession: Condition = {
  words: '专业名称为手工录入时',
  holds: ({ values, context }) =>
    isFilled(values['profession']) && entryOf('PROFESSION', values['profession'], context.catalogue) === undefined,
};

export const withDegree: Condition = {
  words: '学位不为“无”时',
  holds: ({ values }) => isFilled(values['degree']) && values['degree'] !== noDegree,
};
