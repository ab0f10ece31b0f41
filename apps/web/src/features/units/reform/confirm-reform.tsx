import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../../ui/dialog/dialog.tsx';

type Props = {
  readonly name: string;
  readonly sentence: string;
  readonly working: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
};

/** It can't be taken back: the consequence is named and the unit's name typed. */
export function ConfirmReform({ name, sentence, working, onClose, onConfirm }: Props) {
  const [typed, setTyped] = useState('');
  return (
    <Dialog
      title="执行机构改革"
      danger
      confirmText="执行"
      incomplete={typed.trim() !== name}
      working={working}
      onClose={onClose}
      onConfirm={onConfirm}
    >
      <p className="reform-sentence">{sentence}</p>
      <p className="units-dialog-words">执行以后不能撤回，已在途的申报流程不变。请输入单位名称“{name}”确认。</p>
      <Input
        aria-label={`输入“${name}”确认`}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
      />
    </Dialog>
  );
}
