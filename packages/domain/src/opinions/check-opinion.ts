import type { OpinionIssue } from '../application/refusal.ts';
import type { Opinion } from '../application/state.ts';
import { isCivilDate } from '../calendar/civil-date.ts';
import type { StepCode } from '../routes/step.ts';
import { checkPublicity, type PublicityFacts } from './check-publicity.ts';
import { opinionForm, type OpinionField } from './opinion-form.ts';
import { addUp, committeeVoteFields, employerVoteFields, votesOf } from './votes.ts';

export type OpinionFacts = PublicityFacts;

function isEmpty(value: Opinion[string] | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function problem(field: OpinionField, value: Opinion[string] | undefined): string | null {
  if (isEmpty(value)) return field.required ? `请填写“${field.label}”。` : null;
  switch (field.type) {
    case 'int':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 9999
        ? null
        : `“${field.label}”请填写0到9999的整数。`;
    case 'date':
      return typeof value === 'string' && isCivilDate(value) ? null : `“${field.label}”请按 2026-11-23 的格式填写。`;
    case 'select':
      return field.options?.some((option) => option.code === value) ? null : `请选择“${field.label}”。`;
    case 'text':
    case 'longtext':
      if (typeof value !== 'string') return `“${field.label}”请填写文字。`;
      return [...value].length > (field.maxLength ?? 1000)
        ? `“${field.label}”不超过${field.maxLength ?? 1000}字。`
        : null;
  }
}

/** Fields of the form that are asked for, given the answers so far. */
export function askedFields(step: StepCode, opinion: Opinion): readonly OpinionField[] {
  return opinionForm(step).fields.filter((field) => !field.when || opinion[field.when.field] === field.when.is);
}

/** The opinion that is kept: what was asked for and answered, and nothing else that came along. */
export function givenOpinion(step: StepCode, opinion: Opinion): Opinion {
  const given = askedFields(step, opinion).flatMap(({ id }) => {
    const value = opinion[id];
    if (value === undefined || isEmpty(value)) return [];
    return [[id, typeof value === 'string' ? value.trim() : value] as const];
  });
  return Object.fromEntries(given);
}

function checkVotes(step: StepCode, opinion: Opinion): OpinionIssue[] {
  if (step === 'employer' && opinion['recommendBy'] === 'vote' && !addUp(votesOf(opinion, employerVoteFields))) {
    const message = '同意、反对、弃权人数之和应等于实到人数，实到人数不能超过应到人数。';
    return [{ field: employerVoteFields.present, message }];
  }
  if (step === 'committee' && !addUp(votesOf(opinion))) {
    const message = '同意、反对、弃权票数之和应等于到会人数，到会人数不能超过应到人数。';
    return [{ field: committeeVoteFields.present, message }];
  }
  return [];
}

/** What is missing or wrong in an opinion before the step can be decided, field by field. */
export function checkOpinion(step: StepCode, opinion: Opinion, facts: OpinionFacts): OpinionIssue[] {
  const fields = askedFields(step, opinion);
  const issues = fields.flatMap((field) => {
    const message = problem(field, opinion[field.id]);
    return message ? [{ field: field.id, message }] : [];
  });
  const sound = (...ids: string[]): boolean => !issues.some((issue) => ids.includes(issue.field));
  const signedOn = opinion['signedOn'];
  if (typeof signedOn === 'string' && sound('signedOn') && signedOn > facts.today) {
    issues.push({ field: 'signedOn', message: '审批日期不能晚于今天。' });
  }
  if (sound(...Object.values(employerVoteFields), ...Object.values(committeeVoteFields))) {
    issues.push(...checkVotes(step, opinion));
  }
  const { publicFrom, publicTo } = opinion;
  if (step === 'employer' && typeof publicFrom === 'string' && typeof publicTo === 'string') {
    if (sound('publicFrom', 'publicTo')) issues.push(...checkPublicity(publicFrom, publicTo, facts));
  }
  return issues;
}
