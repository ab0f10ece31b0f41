import { useEffect } from 'react';
import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { opinionBoxId } from './opinion-box.tsx';
import type { OpinionState } from './use-opinion.ts';

/** What is missing in the opinion, on top, each line leading to its field in the blue box. */
export function OpinionErrors({ opinion }: { opinion: OpinionState }) {
  const { errors, refusals } = opinion;
  useEffect(() => {
    if (refusals > 0) toFirst();
  }, [refusals]);
  return (
    <ErrorSummary
      quiet
      errors={errors}
      idOf={(field) =>
        document.querySelector(`#${opinionBoxId} [data-field="${field}"] [id$="-${field}"]`)?.id ?? opinionBoxId
      }
    />
  );
}

function toFirst(): void {
  const field = document.querySelector(`#${opinionBoxId} .is-wrong`);
  field?.scrollIntoView({ block: 'center' });
  field?.querySelector<HTMLElement>('textarea, input')?.focus({ preventScroll: true });
}
