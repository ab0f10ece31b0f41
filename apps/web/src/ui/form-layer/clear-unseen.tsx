import { hasUnseen, withoutUnseen } from '@zhicheng/domain';
import type { ReactNode } from 'react';

type Props = { readonly text: string; readonly onClear: (text: string) => void };

/** 一键清除 beside the error of a text that holds characters which nobody can see, let alone mark and delete. */
export function ClearUnseen({ text, onClear }: Props): ReactNode {
  if (!hasUnseen(text)) return null;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        onClear(withoutUnseen(text));
      }}
    >
      清除看不见的字符
    </button>
  );
}
