import { useQueryClient } from '@tanstack/react-query';
import type { Handling } from '@zhicheng/contract';
import { askedFields, type Opinion, type OpinionField } from '@zhicheng/domain';
import { useState } from 'react';
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

/** The opinion of the open step while it is written: preset, changed, saved (保存意见), refused field by field. */
export function useOpinion(handling: Handling): OpinionState {
  const { step, visitId, opinion, head } = handling;
  const queries = useQueryClient();
  const [values, setValues] = useState<Opinion>(() => ({
    signer: head,
    signedOn: today(),
    ...opinion?.values,
  }));
  const [dirty, setDirty] = useState(false);
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const [saved, setSaved] = useState(opinion && { revision: opinion.revision, savedAt: opinion.savedAt });
  const saveOpinion = useAct('visits.saveOpinion', {
    onSuccess: ({ revision, savedAt }) => {
      setSaved({ revision, savedAt });
      setDirty(false);
      void queries.invalidateQueries({ queryKey: ['visits.read'], refetchType: 'none' });
    },
  });
  return {
    fields: askedFields(step, values),
    values,
    errors,
    dirty,
    saving: saveOpinion.isPending,
    savedAt: saved?.savedAt ?? null,
    refusal: saveOpinion.error,
    change: (field, value) => {
      setValues((before) => ({ ...before, [field]: value }));
      setErrors((before) => before.filter((error) => error.field !== field));
      setDirty(true);
    },
    save: () => {
      if (saveOpinion.isPending) return;
      saveOpinion.mutate({ params: { visitId }, body: { revision: saved?.revision ?? 0, values: { ...values } } });
    },
    showErrors: (error) => {
      setErrors(problemOf(error).errors);
    },
  };
}
