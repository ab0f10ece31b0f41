import { currentPledgeText, type AgreementField } from '@zhicheng/domain';
import { Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { InputProps } from './input-props.ts';

/** The text of 诚信承诺 and the tick under it, which opens when the text has been read to its end. */
export function AgreementInput({
  id,
  field,
  value,
  describedBy,
  disabled,
  required,
  onChange,
  onLeave,
}: InputProps<AgreementField>) {
  const text = useRef<HTMLDivElement>(null);
  const agreed = value === currentPledgeText.version;
  const [read, setRead] = useState(agreed);
  const look = (): void => {
    const box = text.current;
    if (box && box.scrollTop + box.clientHeight >= box.scrollHeight - 4) setRead(true);
  };
  useEffect(look, []);
  return (
    <>
      <div ref={text} className="agreement-text" tabIndex={0} role="region" aria-label="承诺内容" onScroll={look}>
        {currentPledgeText.text}
      </div>
      <Checkbox
        id={id}
        aria-describedby={describedBy}
        aria-required={required}
        checked={agreed}
        disabled={disabled || (!read && !agreed)}
        onChange={(event) => {
          onChange(event.target.checked ? currentPledgeText.version : null);
          onLeave();
        }}
      >
        {field.label}
      </Checkbox>
    </>
  );
}
