import { ErrorSummary } from '../../ui/form/error-summary.tsx';
import { opinionBoxId } from './opinion-box.tsx';
import type { OpinionState } from './use-opinion.ts';

/** What is missing in the opinion, on top, each line leading to its field in the blue box. */
export function OpinionErrors({ opinion }: { opinion: OpinionState }) {
  return (
    <ErrorSummary
      errors={opinion.errors}
      idOf={(field) =>
        document.querySelector(`#${opinionBoxId} [data-field="${field}"] [id$="-${field}"]`)?.id ?? opinionBoxId
      }
    />
  );
}
