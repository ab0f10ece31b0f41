import './error-summary.css';
import { useEffect, useRef } from 'react';
import type { FieldProblem } from '../../platform/api/problem.ts';

const mark = '错误：';

type Props = {
  readonly errors: readonly FieldProblem[];
  readonly idOf: (field: string) => string;
  /** Leaves the focus where it is: the first wrong field has it. */
  readonly quiet?: boolean;
};

/** The control, or the first one in a group of several. */
function focusField(id: string): void {
  const place = document.getElementById(id);
  const control = place?.matches('input, textarea, select, button, [tabindex]')
    ? place
    : place?.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]');
  (control ?? place)?.focus();
  (control ?? place)?.scrollIntoView({ block: 'center' });
}

/** What is wrong, on top of a form, each line leading down to its field; takes the focus, and says so in the window's title. */
export function ErrorSummary({ errors, idOf, quiet = false }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!errors.length) return;
    if (!quiet) place.current?.focus();
    const title = document.title.replace(mark, '');
    document.title = mark + title;
    return () => {
      document.title = title;
    };
  }, [errors, quiet]);
  if (!errors.length) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={place}>
      <p>有 {errors.length} 处需要修改：</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={`${field}-${message}`}>
            <a
              href={`#${idOf(field)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(idOf(field));
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
