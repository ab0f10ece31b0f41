import { placeInWords, type Issue } from '@zhicheng/domain';
import { useEffect, useRef } from 'react';
import { fieldId, focusField } from '../../ui/form-renderer/field-id.ts';
import { useDesk } from './desk-context.ts';

type Props = {
  readonly issues: readonly Issue[];
  /** Changes when the person asked for the check by saving: the summary then takes the focus. */
  readonly focusKey: number;
};

/** What is to be mended, on top of the folder; each line leads to its field. */
export function IssueSummary({ issues, focusKey }: Props) {
  const { release, contents, go, place } = useDesk();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => {
    if (focusKey > 0) frame.current?.focus();
  }, [focusKey]);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const warnings = issues.filter(({ severity, explained }) => severity === 'warning' && explained !== true);
  if (errors.length + warnings.length === 0) return null;
  const open = ({ folder, rowId, field, slot }: Issue): void => {
    const item = field ?? slot;
    if (item === undefined) return;
    if (rowId !== undefined && rowId !== place.row && place.detail !== 'yes') {
      go({ ...place, folder, row: rowId, item });
      return;
    }
    focusField(fieldId(folder, rowId ?? null, item));
  };
  return (
    <section ref={frame} className="issue-summary" tabIndex={-1} aria-labelledby="issues-title">
      <h2 id="issues-title">
        {errors.length > 0 && `还有 ${String(errors.length)} 处需要完善`}
        {errors.length > 0 && warnings.length > 0 && '，'}
        {warnings.length > 0 && `${String(warnings.length)} 处请核对`}
      </h2>
      <ul>
        {[...errors, ...warnings].map((issue) => (
          <li
            key={`${issue.rowId ?? ''}-${issue.field ?? issue.slot ?? ''}-${issue.code}`}
            className={`is-${issue.severity}`}
          >
            <button
              type="button"
              className="link-button"
              onClick={() => {
                open(issue);
              }}
            >
              {issue.rowId !== undefined &&
                `${rowWords(placeInWords(release, contents, { folder: issue.folder, rowId: issue.rowId }))}：`}
              {issue.message}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 教育经历 › 第 2 条（四川农业大学） without the folder, which is open. */
function rowWords(words: string): string {
  return words.split(' › ').slice(1).join(' › ');
}
