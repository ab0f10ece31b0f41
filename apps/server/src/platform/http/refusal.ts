import type { RefusalCode } from '@zhicheng/contract';
import type { Result } from '@zhicheng/domain';

/** A refusal on its way out: its code, the sentence for the person, and what leads to fields. */
export interface WireRefusal {
  readonly code: RefusalCode;
  /** Chinese; the code's own sentence where absent. */
  readonly sentence?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
  readonly facts?: Readonly<Record<string, unknown>>;
}

export type Answer<T> = Result<T, WireRefusal>;
