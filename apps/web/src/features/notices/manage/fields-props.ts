import type { ManagedNotice, NoticeFormOptions } from '@zhicheng/contract';
import type { FieldProblem } from '../../../platform/api/problem.ts';
import type { NoticeEditing } from './use-notice-draft.ts';

/** What every part of a notice's form is given. */
export type FieldsProps = {
  readonly notice: ManagedNotice;
  readonly options: NoticeFormOptions;
  readonly editing: NoticeEditing;
  readonly errors: readonly FieldProblem[];
};
