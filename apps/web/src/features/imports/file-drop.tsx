import { useState } from 'react';

/** Where a workbook is chosen, or dropped. */
export function FileDrop({ working, onChoose }: { working: boolean; onChoose: (file: File) => void }) {
  const [over, setOver] = useState(false);
  return (
    <label
      className={`import-drop${over ? ' is-over' : ''}`}
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
        if (file && !working) onChoose(file);
      }}
    >
      <input
        type="file"
        accept=".xlsx"
        aria-label="选择填好的文件"
        disabled={working}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file) onChoose(file);
        }}
      />
      <b>{working ? '正在检查每一行…' : '点击选择文件，或拖到这里'}</b>
      <small>Excel 工作簿（.xlsx），不超过 10 MB</small>
    </label>
  );
}
