import type { FileInfo } from '@zhicheng/contract';
import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import type { DossierItem, Mark } from './dossier-item.ts';
import { useDossierView } from './view-context.ts';

type Props = {
  readonly item: DossierItem;
  readonly text: string;
  /** The slot behind the field: a mark on it stands at the field too. */
  readonly slot: string | undefined;
  /** The attachments behind the field: they make it blue. */
  readonly files: readonly FileInfo[];
  /** Whether the applicant could mend it: only then it can be marked. */
  readonly mendable: boolean;
};

/**
 * One value of the form. It is blue where attachments stand behind it and opens the first of them (§4.1.1.15: 点击显示为
 * 蓝色的字段); former values and marks stand beside it.
 */
export function ItemCell({ item, slot, text, files, mendable }: Props) {
  const { selectedFile, onOpenFile, formerText, markOf } = useDossierView();
  const [first] = files;
  const former = formerText?.(item);
  const mark = markOf(item) ?? (slot === undefined ? undefined : markOf({ ...item, item: slot }));
  return (
    <span className={`dv-item${mark ? ' is-marked' : ''}`}>
      {first ? (
        <button
          type="button"
          className={`dv-blue${files.some(({ id }) => id === selectedFile) ? ' is-open' : ''}`}
          title={`查看附件：${files.map(({ name }) => name).join('、')}`}
          onClick={() => {
            onOpenFile(first.id);
          }}
        >
          {text || '附件'}
          <Icon name="clip" size={13} />
          <span className="for-readers">，查看附件</span>
          {files.length > 1 && <span className="dv-count">{files.length}</span>}
        </button>
      ) : (
        <span className="dv-text">{text}</span>
      )}
      {former !== undefined && <Former text={former} />}
      {mark && <MarkNote mark={mark} />}
      {(mendable || mark) && <MarkButton item={item} marked={mark !== undefined} />}
    </span>
  );
}

function Former({ text }: { text: string }): ReactNode {
  return <span className="dv-former">← 原：{text || '未填写'}</span>;
}

function MarkNote({ mark }: { mark: Mark }): ReactNode {
  return (
    <span className="dv-mark">
      标注：{mark.note || '请修改'}
      {mark.suggestion !== null && `；建议改为 ${mark.suggestion}`}
    </span>
  );
}

/** 标注 stands beside every value where the reader may mark. */
function MarkButton({ item, marked }: { item: DossierItem; marked: boolean }): ReactNode {
  const { onMark } = useDossierView();
  if (!onMark) return null;
  return (
    <button
      type="button"
      className="dv-mark-button"
      aria-label={`${marked ? '改标注' : '标注'}：${item.label}`}
      onClick={() => {
        onMark(item);
      }}
    >
      {marked ? '改标注' : '标注'}
    </button>
  );
}
