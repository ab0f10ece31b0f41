import { useQueryClient } from '@tanstack/react-query';
import type { Handling } from '@zhicheng/contract';
import { askedFields, type Opinion, type OpinionField } from '@zhicheng/domain';
import { useEffect, useRef, useState } from 'react';
import { problemOf, type FieldProblem } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { today } from '../../platform/clock.ts';

export type OpinionState = {
  readonly fields: readonly OpinionField[];
  readonly values: Opinion;
  readonly errors: readonly FieldProblem[];
  readonly dirty: boolean;
  readonly saving: boolean;
  readonly savedAt: string | null;
  /** A refusal of 保存意见, as when another clerk saved meanwhile. */
  readonly refusal: unknown;
  readonly change: (field: string, value: Opinion[string]) => void;
  readonly save: () => void;
  readonly showErrors: (error: unknown) => void;
};

/** An opinion is saved by itself when the clerk pauses so long; what was typed is not lost with the tab. */
const PAUSE_MS = 1500;

/** The opinion of the open step while it is written: preset, changed, saved (保存意见), refused field by field. */
export function useOpinion(handling: Handling): OpinionState {
  const { step, visitId, opinion, head } = handling;
  const queries = useQueryClient();
  const [values, setValues] = useState<Opinion>(() => ({
    signer: head,
    signedOn: today(),
    ...opinion?.values,
  }));
  const latest = useRef(values);
  const [dirty, setDirty] = useState(false);
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const [saved, setSaved] = useState(opinion && { revision: opinion.revision, savedAt: opinion.savedAt });
  const saveOpinion = useAct('visits.saveOpinion', {
    onSuccess: ({ revision, savedAt, values: kept }) => {
      setSaved({ revision, savedAt });
      setDirty(!sameValues(kept, latest.current));
      void queries.invalidateQueries({ queryKey: ['visits.read'], refetchType: 'none' });
    },
  });
  const { mutate, isPending, error, reset } = saveOpinion;
  const revision = saved?.revision ?? 0;
  useEffect(() => {
    if (!dirty || isPending || error !== null) return;
    const timer = setTimeout(() => {
      mutate({ params: { visitId }, body: { revision, values: { ...values } } });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [dirty, isPending, error, mutate, visitId, revision, values]);
  return {
    fields: askedFields(step, values),
    values,
    errors,
    dirty,
    saving: isPending,
    savedAt: saved?.savedAt ?? null,
    refusal: error,
    change: (field, value) => {
      latest.current = { ...latest.current, [field]: value };
      setValues(latest.current);
      setErrors((before) => before.filter((error) => error.field !== field));
      setDirty(true);
      // Typing on tries again, but not over what a colleague saved meanwhile.
      if (error !== null && problemOf(error).code !== 'opinion-conflict') reset();
    },
    save: () => {
      if (isPending) return;
      mutate({ params: { visitId }, body: { revision, values: { ...values } } });
    },
    showErrors: (error) => {
      setErrors(problemOf(error).errors);
    },
  };
}

function sameValues(a: Opinion, b: Opinion): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => (a[field] ?? null) === (b[field] ?? null));
}
