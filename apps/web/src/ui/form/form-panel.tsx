import './form-panel.css';
import type { ReactNode } from 'react';
import { ProblemAlert } from '../actions/problem-alert.tsx';
import type { Submission } from './use-submit.ts';
import { ErrorSummary } from './error-summary.tsx';

type Props = {
  /** The form's name: the ids of its fields begin with it. */
  readonly name: string;
  readonly submission: Pick<Submission<never>, 'refusal' | 'errors'>;
  readonly children: ReactNode;
  /** What stands beside the form: conditions, an example. */
  readonly aside?: ReactNode;
};

/** The body of every form page: one column, what was refused on top, something to look at beside it. */
export function FormPanel({ name, submission, children, aside }: Props) {
  return (
    <section className="panel form-panel">
      <div className="form-panel-main">
        <ProblemAlert error={submission.refusal} />
        <ErrorSummary errors={submission.errors} idOf={(field) => `${name}_${field}`} />
        {children}
      </div>
      {aside && <aside className="form-panel-aside">{aside}</aside>}
    </section>
  );
}
