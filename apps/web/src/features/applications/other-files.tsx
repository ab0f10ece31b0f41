import type { FileInfo } from '@zhicheng/contract';
import { sizeWords } from '../../ui/file-field/check-file.ts';

type Props = { readonly files: readonly FileInfo[]; readonly onOpen: (fileId: string) => void };

/** 查看附件 lists what was uploaded under 其他附件 (§4.1.1.15). */
export function OtherFiles({ files, onOpen }: Props) {
  const others = files.filter(({ slot }) => slot === 'otherFile');
  if (others.length === 0) return <p className="muted">没有在“其他附件”处上传的附件。字段的附件请点蓝色的字段查看。</p>;
  return (
    <ul>
      {others.map(({ id, name, size }) => (
        <li key={id}>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onOpen(id);
            }}
          >
            {name}
          </button>
          　<span className="muted">{sizeWords(size)}</span>
        </li>
      ))}
    </ul>
  );
}
