import { useRef, useState, type ChangeEvent } from 'react';

/**
 * A text field whose words stay as they are typed until it is left, though what is kept is spelled anew (2008.9 becomes
 * 2008-09), and which says nothing while an input method is composing.
 */
export function useTypedText(value: string, onChange: (text: string) => void, onLeave: () => void) {
  const [typed, setTyped] = useState<string | null>(null);
  const composing = useRef(false);
  const take = (text: string): void => {
    setTyped(text);
    if (!composing.current) onChange(text);
  };
  return {
    value: typed ?? value,
    onFocus: () => {
      setTyped(value);
    },
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      take(event.target.value);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      composing.current = false;
      take(event.currentTarget.value);
    },
    onBlur: () => {
      composing.current = false;
      setTyped(null);
      onLeave();
    },
  };
}
