import type { ManagedNotice, NoticeFormOptions } from '@zhicheng/contract';
import type { FieldProblem } from '../../../platform/api/problem.ts';
import type { NoticeEditing } from './use-notice-draft.ts';

/** What each part of the notice's form is given. */
export type FieldsProps = {
  readonly notice: ManagedNotice;
  readonly options: NoticeFormOptions;
  readonly editing: NoticeEditing;
  readonly errors: readonly FieldProblem[];
};
