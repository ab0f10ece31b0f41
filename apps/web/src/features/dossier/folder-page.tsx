import { checkFolder, type FolderDeclaration, type Issue } from '@zhicheng/domain';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useHotKeys } from '../../platform/hot-keys.ts';
import { fieldId, focusField } from '../../ui/form-renderer/field-id.ts';
import { Icon } from '../../ui/icon.tsx';
import { usePageTitle } from '../../ui/page/page.tsx';
import { useDesk } from './desk-context.ts';
import { unsavedCount } from './draft/dossier-editor.ts';
import { keyOf } from './field-key.ts';
import { FolderFoot } from './folder-foot.tsx';
import { IssueSummary } from './issue-summary.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { ListFolderForm } from './list-folder-form.tsx';
import { PlaceFields } from './place-fields.tsx';
import { SavedLine } from './saved-line.tsx';
import { useFolderActs } from './use-folder-acts.ts';

/** One open folder: its name and state, what is to be mended, its fields, 下一步 · 保存 · 取消. */
export function FolderPage({ folder }: { folder: FolderDeclaration }) {
  const desk = useDesk();
  const { release, contents, checkFiles, dossier, place, go, state, readOnly } = desk;
  const issues = useMemo(
    () => checkFolder(release, folder.id, { contents, files: checkFiles, context: dossier.context }),
    [release, folder.id, contents, checkFiles, dossier.context],
  );
  const attention = useAttention(folder, issues);
  const acts = useFolderActs(folder, issues, attention.revealAll);
  const [leaving, setLeaving] = useState(false);
  const isHome = folder.id === 'home';
  const leave = (): void => {
    if (unsavedCount(state, folder.id) > 0 && !readOnly) setLeaving(true);
    else go({});
  };
  useHotKeys({ 'Ctrl+KeyS': () => void (isHome ? acts.saveData() : acts.saveInPlace()) });
  useArrival(place.row, place.item, folder);
  const wrong = attention.shown.some(({ severity }) => severity === 'error');
  usePageTitle(`${wrong && attention.all ? '错误：' : ''}${folder.name}`);
  return (
    <section className="panel folder" aria-labelledby="folder-name">
      <header className="folder-head">
        <div className="folder-title">
          <h1 id="folder-name">{folder.name}</h1>
          <SavedLine folder={folder} />
        </div>
        {!isHome && (
          <Button
            type="text"
            aria-label="关闭档案袋"
            title="关闭，返回首页（基本信息）"
            icon={<Icon name="close" size={18} />}
            onClick={leave}
          />
        )}
      </header>
      <div className="folder-body">
        <IssueSummary issues={attention.all ? attention.shown : []} focusKey={attention.asked} />
        {folder.kind === 'single' ? (
          <PlaceFields folder={folder} rowId={null} issues={attention.shown} onLeave={attention.leave} />
        ) : (
          <ListFolderForm folder={folder} issues={attention.shown} onLeave={attention.leave} />
        )}
      </div>
      {!readOnly && <FolderFoot isHome={isHome} acts={acts} onCancel={leave} />}
      {leaving && (
        <LeaveDialog
          folder={folder}
          busy={acts.busy === 'abandon'}
          onKeep={() => {
            setLeaving(false);
            go({});
          }}
          onAbandon={() => void acts.abandon()}
          onStay={() => {
            setLeaving(false);
          }}
        />
      )}
    </section>
  );
}

/**
 * Which of the check's findings are shown: those of fields that were left, and all of them once the folder was saved —
 * never while a field is filled in for the first time.
 */
function useAttention(folder: FolderDeclaration, issues: readonly Issue[]) {
  const { state } = useDesk();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(0);
  const saved = (state.drafts[folder.id]?.savedAt ?? null) !== null;
  const all = saved || asked > 0;
  const leave = useCallback((key: string) => {
    setLeft((keys) => (keys.has(key) ? keys : new Set([...keys, key])));
  }, []);
  const revealAll = useCallback(() => {
    setAsked((times) => times + 1);
  }, []);
  const shown = useMemo(
    () =>
      all ? issues : issues.filter(({ rowId, field }) => field !== undefined && left.has(keyOf(rowId ?? null, field))),
    [all, issues, left],
  );
  return { shown, all, asked, leave, revealAll };
}

/** A link that names a field brings it into view, with the cursor in it. */
function useArrival(row: string | undefined, item: string | undefined, folder: FolderDeclaration): void {
  useEffect(() => {
    if (item === undefined) return;
    const timer = setTimeout(() => {
      focusField(fieldId(folder.id, row ?? null, item));
    }, 50);
    return () => {
      clearTimeout(timer);
    };
  }, [row, item, folder.id]);
}
