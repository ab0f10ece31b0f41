import { useQueryClient } from '@tanstack/react-query';
import type { Handling } from '@zhicheng/contract';
import { askedFields, checkOpinion, type Opinion, type OpinionField } from '@zhicheng/domain';
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
  /** A refusal of 保存意见; what was saved elsewhere meanwhile is `conflict`. */
  readonly refusal: unknown;
  readonly conflict: OpinionConflict | null;
  /** How often the opinion was found incomplete: each time the first wrong field takes the focus. */
  readonly refusals: number;
  readonly change: (field: string, value: Opinion[string]) => void;
  readonly save: () => void;
  readonly showErrors: (error: unknown) => void;
  /** Whether the opinion is complete, as far as the browser can know; shows what is not. */
  readonly check: () => boolean;
};

/** An opinion of this step that was saved elsewhere meanwhile, and the two ways out. */
export type OpinionConflict = {
  readonly savedBy: string;
  readonly load: () => void;
  readonly overwrite: () => void;
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
  const [refusals, setRefusals] = useState(0);
  const [saved, setSaved] = useState<Saved | null>(opinion);
  const saveOpinion = useAct('visits.saveOpinion', {
    onSuccess: ({ revision, savedAt, values: kept }) => {
      setSaved({ revision, savedAt });
      setDirty(!sameValues(kept, latest.current));
      void queries.invalidateQueries({ queryKey: ['visits.read'], refetchType: 'none' });
    },
  });
  const { mutate, isPending, error, reset } = saveOpinion;
  const revision = saved?.revision ?? 0;
  const other = savedElsewhere(error);
  const refuse = (issues: readonly FieldProblem[]): void => {
    setErrors(issues);
    if (issues.length) setRefusals((before) => before + 1);
  };
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
    refusal: other ? null : error,
    conflict: other && {
      savedBy: other.savedBy,
      load: () => {
        latest.current = other.values;
        setValues(other.values);
        setSaved({ revision: other.revision, savedAt: null });
        setDirty(false);
        setErrors([]);
        reset();
      },
      overwrite: () => {
        mutate({ params: { visitId }, body: { revision: other.revision, values: { ...values } } });
      },
    },
    refusals,
    change: (field, value) => {
      latest.current = { ...latest.current, [field]: value };
      setValues(latest.current);
      setErrors((before) =>
        before.some((error) => error.field === field) ? before.filter((error) => error.field !== field) : before,
      );
      setDirty(true);
      // Typing on tries again, but not over what a colleague saved meanwhile.
      if (error !== null && problemOf(error).code !== 'opinion-conflict') reset();
    },
    save: () => {
      if (isPending) return;
      mutate({ params: { visitId }, body: { revision, values: { ...values } } });
    },
    showErrors: (error) => {
      refuse(problemOf(error).errors);
    },
    check: () => {
      const issues = checkOpinion(step, values, { today: today(), ...knownToServer });
      refuse(issues);
      return !issues.length;
    },
  };
}

type Saved = { readonly revision: number; readonly savedAt: string | null };

/** When the notice was published and which days are worked only the server knows; it checks 公示 against them. */
const knownToServer = { noticePublishedOn: '', workingDays: () => Infinity };

function savedElsewhere(error: unknown): { savedBy: string; revision: number; values: Opinion } | null {
  const { code, facts } = problemOf(error);
  const { savedBy, revision, values } = facts;
  if (code !== 'opinion-conflict' || typeof revision !== 'number' || !isOpinion(values)) return null;
  return { savedBy: typeof savedBy === 'string' ? savedBy : '', revision, values };
}

function isOpinion(values: unknown): values is Opinion {
  return typeof values === 'object' && values !== null;
}

function sameValues(a: Opinion, b: Opinion): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].every((field) => (a[field] ?? null) === (b[field] ?? null));
}
