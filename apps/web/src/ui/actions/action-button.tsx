import './action-button.css';
import { Button, Tooltip, type ButtonProps } from 'antd';
import { landmarkOf } from '../landmark-of.ts';

type Props = Omit<ButtonProps, 'disabled' | 'title'> & {
  /** Why it can't be used now: said on hover and on focus. The button keeps its place and can still be reached. */
  readonly blocked?: string | null | undefined;
  /** What the button does, or its key, where the word alone does not say. */
  readonly hint?: string;
};

/** A button that says why it is not allowed now, instead of being greyed without a word. */
export function ActionButton({ blocked, hint, onClick, className = '', ...button }: Props) {
  return (
    <Tooltip title={blocked ?? hint} trigger={['hover', 'focus']} placement="bottom" getPopupContainer={landmarkOf}>
      <Button
        {...button}
        className={`${className}${blocked ? ' is-blocked' : ''}`}
        aria-disabled={blocked ? true : undefined}
        onClick={(event) => {
          if (!blocked) onClick?.(event);
        }}
      />
    </Tooltip>
  );
}
