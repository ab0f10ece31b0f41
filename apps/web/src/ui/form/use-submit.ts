import type { FormInstance } from 'antd';
import { useState } from 'react';
import { problemOf, type FieldProblem } from '../../platform/api/problem.ts';

export type Submission<V> = {
  readonly submit: (values: V) => Promise<void>;
  readonly working: boolean;
  /** A refusal that belongs to no field. */
  readonly refusal: unknown;
  /** What is wrong with which field, for the summary on top. */
  readonly errors: readonly FieldProblem[];
};

/**
 * Sends a form. The server's word on a field lands under that field and in the summary; any other refusal stands above
 * the form. Nothing typed is cleared.
 */
export function useSubmit<V extends object>(
  form: FormInstance<V>,
  send: (values: V) => Promise<unknown>,
): Submission<V> {
  const [working, setWorking] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [errors, setErrors] = useState<readonly FieldProblem[]>([]);
  const submit = async (values: V): Promise<void> => {
    if (working) return;
    setWorking(true);
    setRefusal(null);
    setErrors([]);
    form.setFields(Object.keys(values).map((name) => ({ name: name as never, errors: [] })));
    try {
      await send(values);
    } catch (error) {
      const problem = problemOf(error);
      setErrors(problem.errors);
      form.setFields(problem.errors.map(({ field, message }) => ({ name: field as never, errors: [message] })));
      if (!problem.errors.length) setRefusal(error);
    } finally {
      setWorking(false);
    }
  };
  return { submit, working, refusal, errors };
}
