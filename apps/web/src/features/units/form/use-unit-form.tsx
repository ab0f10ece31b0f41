import { unitFieldIds, type UnitFieldId } from '@zhicheng/domain';
import { useState } from 'react';
import { problemOf, type FieldProblem } from '../../../platform/api/problem.ts';
import { today } from '../../../platform/clock.ts';
import type { KeptValues } from '../../../ui/form-layer/use-kept-form.ts';
import { errorsOf, shownErrors } from './form-errors.ts';
import type { StaleValue } from './merge-stale.ts';
import { spelled } from './spelled.ts';
import type { UnitFormState } from './unit-form-state.ts';
import { keysOf, type UnitValues } from './unit-values.ts';
import { useUnitPreview } from './use-unit-preview.ts';
import { valueWords } from './value-words.ts';
import { wrongHere } from './wrong-here.ts';

type Given = {
  readonly unitId: string | null;
  /** The unit as it stands; null for a new one. */
  readonly stands: UnitValues | null;
  readonly values: UnitValues;
  readonly change: KeptValues<UnitValues>['change'];
  /** Whether there is anything to ask the server about yet. */
  readonly asks: boolean;
  /** The fields that are on the page, where these are not all. */
  readonly shown?: readonly UnitFieldId[];
};

/** What both unit forms share: live errors, refused fields, and values that somebody else changed. */
export function useUnitForm({ unitId, stands, values, change, asks, shown }: Given) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<readonly FieldProblem[]>([]);
  const [summary, setSummary] = useState<readonly FieldProblem[]>([]);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [stale, setStale] = useState<readonly StaleValue[]>([]);
  const preview = useUnitPreview(values, unitId, asks);

  const wrong = wrongHere({ values, stands, today: today(), preview, ...(shown ? { shown } : {}) });

  const changeAndClear = (changed: Partial<UnitValues>): void => {
    const keys = Object.keys(changed);
    const isTouched = (field: string): boolean =>
      keysOf(field as UnitFieldId).some((key) => keys.includes(key)) ||
      (field === 'creditCode' && keys.includes('sharesCreditCode'));
    setRefused((before) => before.filter(({ field }) => !isTouched(field)));
    setStale((before) => before.filter(({ key }) => !keys.includes(key)));
    change(changed);
  };

  const state: UnitFormState = {
    values,
    preview,
    change: changeAndClear,
    onLeave: (field) => {
      const typed = field in values ? values[field as keyof UnitValues] : undefined;
      if (typeof typed === 'string' && spelled(field, typed) !== typed) {
        changeAndClear({ [field]: spelled(field, typed) });
      }
      setLeft((before) => new Set(before).add(field));
    },
    errors: shownErrors(wrong, refused, left, values.creditCode),
    staleNote: (field) => {
      const notes = stale.filter(({ key }) => keysOf(field).includes(key));
      if (notes.length === 0) return null;
      return notes.map(({ key, theirs }) => (
        <span key={key}>
          已被改成“{valueWords(key, theirs)}”，您填的是“{valueWords(key, values[key])}”。
          <button
            type="button"
            className="link-button"
            onClick={() => {
              changeAndClear({ [key]: theirs });
            }}
          >
            用“{valueWords(key, theirs)}”
          </button>
        </span>
      ));
    },
  };

  /** What is missing stands at every field, though it was never left, and in the summary on top, in the form's order. */
  const refuseWith = (errors: readonly FieldProblem[]): void => {
    const place = ({ field }: FieldProblem): number => unitFieldIds.indexOf(field as UnitFieldId);
    setLeft(new Set(unitFieldIds));
    setRefused(errors);
    setSummary([...errors].sort((a, b) => place(a) - place(b)));
  };

  return {
    state,
    summary,
    refusal,
    setStale,
    /** 确定: whether it may go out. Where a field is wrong it stays here, with a summary on top; nothing typed is cleared. */
    begin: (): boolean => {
      setRefusal(null);
      setSummary([]);
      if (wrong.length > 0) refuseWith(wrong);
      return wrong.length === 0;
    },
    refuse: (error: unknown) => {
      const errors = errorsOf(problemOf(error));
      if (errors.length === 0) setRefusal(error);
      else refuseWith(errors);
    },
  };
}
