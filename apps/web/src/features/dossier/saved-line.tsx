import type { FolderDeclaration } from '@zhicheng/domain';
import { now, timeOf } from '../../platform/clock.ts';
import { keepsCopies } from '../../platform/keeps-copies.ts';
import { deadlineWords } from '../../ui/status/deadline.ts';
import { sharedHomes } from './shared-fields.ts';
import { useDesk } from './desk-context.ts';
import { isBehind, unsaved, type FolderDraft } from './draft/folder-draft.ts';

/**
 * Kept, saved and applied are three things, said in one line (`草稿已自动保存 10:42:07 · 尚未提交（截止 8月31日 24:00，还有 12
 * 天）`); `已保存` is for what 保存 made the folder's content.
 */
export function SavedLine({ folder }: { folder: FolderDeclaration }) {
  const { application, state, readOnly, differences } = useDesk();
  const drafts = Object.values(state.drafts);
  const here = [folder.id, ...sharedHomes(folder)].flatMap((id) => state.drafts[id] ?? []);
  const { submitBy, mending, version, statusLabel } = application;
  if (readOnly) return <span className="saved-line">{statusLabel}，只能查看</span>;
  const until = submitBy === null ? '' : `（${deadlineWords(submitBy, now())}）`;
  const changed = mending && differences ? `已改 ${String(differences.length)} 处 · ` : '';
  return (
    <span className="saved-line" role="status">
      <Kept drafts={drafts} here={here} /> · {changed}
      <b>
        {version > 0 ? '尚未重新提交' : '尚未提交'}
        {until}
      </b>
    </span>
  );
}

type KeptProps = {
  readonly drafts: readonly FolderDraft[];
  /** The open folder, and those that store fields of it. */
  readonly here: readonly FolderDraft[];
};

function Kept({ drafts, here }: KeptProps) {
  const trouble = drafts.map((draft) => draft.trouble).find((found) => found !== null);
  if (trouble?.kind === 'unreachable')
    return (
      <span className="is-trouble">
        {keepsCopies() ? '连不上服务器，已存在本机，恢复后自动保存' : '连不上服务器，请勿关闭本页，恢复后自动保存'}
      </span>
    );
  if (trouble) return <span className="is-trouble">没有保存：{trouble.message}</span>;
  if (drafts.some(({ conflicts }) => conflicts.length > 0))
    return <span className="is-trouble">有内容在另一处改过，请选择</span>;
  if (drafts.some((draft) => draft.sent !== null || isBehind(draft))) return <span>正在保存…</span>;
  const last = here
    .flatMap(({ keptAt, savedAt }) => [keptAt, savedAt])
    .reduce<string | null>((latest, at) => (at !== null && (latest === null || at > latest) ? at : latest), null);
  if (last === null) return <span>还没有填写</span>;
  // Kept by the server is not yet saved: only 保存 makes it the folder's content.
  const draft = here.some((one) => unsaved(one).length > 0);
  return <span>{`${draft ? '草稿已自动保存' : '已保存'} ${timeOf(last)}`}</span>;
}
