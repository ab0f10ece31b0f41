import type { OpinionIssue } from '../application/refusal.ts';
import type { Opinion } from '../application/state.ts';
import type { StepCode } from '../routes/step.ts';
import { opinionForm, type OpinionField } from './opinion-form.ts';

const civilDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function problem(field: OpinionField, value: Opinion[string] | undefined): string | null {
  const empty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  if (empty) return field.required ? `请填写“${field.label}”。` : null;
  switch (field.type) {
    case 'int':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 9999
        ? null
        : `“${field.label}”请填写0到9999的整数。`;
    case 'date':
      return typeof value === 'string' && civilDate.test(value) ? null : `“${field.label}”请按 2026-11-23 的格式填写。`;
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

/** What is missing or wrong in an opinion before the step can be decided; `now` is an instant. */
export function checkOpinion(step: StepCode, opinion: Opinion, now: string): OpinionIssue[] {
  return askedFields(step, opinion).flatMap((field) => {
    const message = problem(field, opinion[field.id]);
    return message ? [{ field: field.id, message }] : [];
  });
}
