import { Button, Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { Mark } from '../../ui/dossier-view/dossier-item.ts';

type Props = {
  readonly mark: Mark;
  readonly isNew: boolean;
  readonly onClose: () => void;
  readonly onKeep: (mark: Mark) => void;
  readonly onRemove: () => void;
};

/** 标注: what is wrong with one item, and what it should be. */
export function MarkDialog({ mark, isNew, onClose, onKeep, onRemove }: Props) {
  const [note, setNote] = useState(mark.note);
  const [suggestion, setSuggestion] = useState(mark.suggestion ?? '');
  const keep = (): void => {
    onKeep({ ...mark, note: note.trim(), suggestion: suggestion.trim() || null });
  };
  return (
    <Dialog
      title={`标注：${mark.label}`}
      onClose={onClose}
      onConfirm={keep}
      extra={
        !isNew && (
          <Button danger onClick={onRemove}>
            去掉标注
          </Button>
        )
      }
    >
      <label htmlFor="mark-note" className="dialog-label">
        问题
      </label>
      <Input
        id="mark-note"
        maxLength={200}
        placeholder="如：与毕业证不符"
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <label htmlFor="mark-suggestion" className="dialog-label">
        建议改为（可不填）
      </label>
      <Input
        id="mark-suggestion"
        maxLength={200}
        value={suggestion}
        onChange={(event) => {
          setSuggestion(event.target.value);
        }}
      />
      <p className="dialog-hint">申报人可见；返回修改或拒绝时一并送出。</p>
    </Dialog>
  );
}
