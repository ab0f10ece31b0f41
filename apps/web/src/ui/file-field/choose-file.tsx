import type { SlotDeclaration } from '@zhicheng/domain';
import { useState, type Ref } from 'react';
import { acceptOf, formatWords } from './check-file.ts';

type Props = {
  readonly slot: SlotDeclaration;
  /** The browser's own field, for who opens it from elsewhere. */
  readonly input: Ref<HTMLInputElement>;
  /** What was chosen. */
  readonly fileName: string | null;
  readonly onChoose: (file: File) => void;
};

/** The blank to the right of 选择文件: click it, drop a file on it, or paste one. */
export function ChooseFile({ slot, input, fileName, onChoose }: Props) {
  const [over, setOver] = useState(false);
  return (
    <label
      className={`choose-file${over ? ' is-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onChoose(file);
      }}
      onPaste={(event) => {
        const [file] = event.clipboardData.files;
        if (file) onChoose(file);
      }}
    >
      <input
        ref={input}
        type="file"
        accept={acceptOf(slot.formats)}
        aria-label={`选择文件：${slot.name}`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
      {fileName === null ? (
        <span className="choose-file-empty">
          点击此处选择文件，或拖入、粘贴
          <small>{formatWords(slot.formats)}，不超过 20 MB</small>
        </span>
      ) : (
        <span className="choose-file-name">{fileName}</span>
      )}
    </label>
  );
}
