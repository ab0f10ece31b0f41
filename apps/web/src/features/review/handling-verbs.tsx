import type { Handling } from '@zhicheng/contract';
import { verbLabels, type HandlerVerb } from '@zhicheng/domain';
import { Button, type ButtonProps } from 'antd';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { why, type HandlingDialog } from './handling-head.tsx';

type Props = {
  readonly handling: Handling;
  readonly reading: boolean;
  readonly onRead: () => void;
  readonly onOpen: (dialog: HandlingDialog) => void;
};

/** The verbs of a review (§5.1), each with its effect under its name. Only what the server allows acts. */
export function HandlingVerbs({ handling, reading, onRead, onOpen }: Props) {
  const { returnsTo, read } = handling;
  const verb = (name: HandlerVerb, effect: string, onClick: () => void, look: ButtonProps = {}) => (
    <ActionButton
      {...look}
      className="verb"
      blocked={handling.allowedActions.includes(name) ? null : why(handling, name)}
      onClick={onClick}
    >
      <span className="verb-name">{verbLabels[name]}</span>
      <span className="verb-effect">{effect}</span>
    </ActionButton>
  );
  const concludes = handling.step === 'committee';
  return (
    <footer className="handling-verbs">
      <Button className="verb" loading={reading} disabled={read} onClick={onRead}>
        <span className="verb-name">已阅</span>
        <span className="verb-effect">{read ? '已记下' : '只记下看过，不流转'}</span>
      </Button>
      <span className="verb-apart">
        {verb(
          'void',
          '终止，当年不能再申报',
          () => {
            onOpen('void');
          },
          { danger: true },
        )}
      </span>
      <span className="verb-gap" />
      {verb(
        'reject',
        '直接退给申报人',
        () => {
          onOpen('reject');
        },
        { danger: true },
      )}
      {verb('return', `退到${returnsTo}`, () => {
        onOpen('return');
      })}
      {verb(
        concludes ? 'conclude' : 'pass',
        onward(handling),
        () => {
          onOpen('pass');
        },
        { type: 'primary' },
      )}
    </footer>
  );
}

/** Where 同意通过 leads, as far as it can be told before the office is chosen. */
function onward({ next }: Handling): string {
  if (!next) return '最后环节，不能撤回';
  if (next.trouble !== null) return next.trouble;
  const [only, ...others] = next.offices;
  return only && !others.length ? `→ ${only.unitName}` : `→ ${next.stepName}（选择单位）`;
}
