import type { Dossier } from '@zhicheng/contract';
import { releaseOf, slotOf } from '@zhicheng/domain';
import { useEffect, useRef } from 'react';

type Props = { readonly dossier: Dossier; readonly fileId: string; readonly onOpen: (fileId: string) => void };

/** All attachments at a glance, above the one that is open: what each proves, its name, one press away; can be folded. */
export function AttachmentList({ dossier, fileId, onOpen }: Props) {
  const release = releaseOf(dossier.release);
  const { files } = dossier;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [fileId]);
  if (files.length < 2) return null;
  return (
    <details className="attachment-list" open>
      <summary>附件目录（{files.length}）</summary>
      <ul ref={list}>
        {files.map(({ id, slot, name }) => {
          const proves = release && slotOf(release, slot)?.name;
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === fileId ? 'true' : undefined}
                title={proves ? `${proves}：${name}` : name}
                onClick={() => {
                  onOpen(id);
                }}
              >
                <b>{proves ?? '附件'}</b> {name}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
