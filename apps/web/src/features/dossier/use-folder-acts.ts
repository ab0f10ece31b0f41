import { folderOf, folderOrder, hasErrors, type FolderDeclaration, type FolderId, type Issue } from '@zhicheng/domain';
import { App } from 'antd';
import { useState } from 'react';
import { useDesk } from './desk-context.ts';
import { sharedChanges } from './shared-fields.ts';
import { useToCheck } from './use-to-check.ts';

export type Busy = 'next' | 'save' | 'data' | 'abandon' | null;

/**
 * 下一步: save and open the next folder. 保存: save and go back to 首页（基本信息）. 保存数据: save in place. Saving shows what the
 * check found and never refuses.
 */
export function useFolderActs(folder: FolderDeclaration, issues: readonly Issue[], onSaved: () => void) {
  const { editor, release, state, go, refreshFiles } = useDesk();
  const { message } = App.useApp();
  const toCheck = useToCheck();
  const [busy, setBusy] = useState<Busy>(null);
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const rest = hasErrors(issues) ? `，还有 ${String(errors)} 处需要完善` : '';

  const commit = async (how: Busy): Promise<boolean> => {
    setBusy(how);
    const results = [await editor.commit(folder.id)];
    const { only, mixed } = sharedChanges(folder, state);
    for (const shared of only) results.push(await editor.commit(shared));
    const left = mixed.map((id) => `“${folderOf(release, id)?.name ?? id}”`).join('、');
    setBusy(null);
    // What the system fills in may follow from what was saved (行业主管部门).
    refreshFiles();
    const [refusal] = results.flatMap((result) => (result.ok ? [] : [result.problem]));
    if (refusal) void message.error(`没有保存：${refusal.detail}`);
    else if (left) void message.info(`${left}里还有其他修改是草稿，其中的现有职称等内容请到${left}保存。`, 6);
    return refusal === undefined;
  };
  const next = (): FolderId | undefined => {
    const after = folderOrder.slice(folderOrder.indexOf(folder.id) + 1);
    return after.find((id) => release.folders.some((other) => other.id === id));
  };
  return {
    busy,
    saveData: async () => {
      if (!(await commit('data'))) return;
      void message.success(`数据保存成功${rest}`, 4);
      onSaved();
    },
    saveInPlace: async () => {
      if (!(await commit('save'))) return;
      void message.success(`“${folder.name}”已保存${rest}`);
      onSaved();
    },
    save: async () => {
      if (!(await commit('save'))) return;
      void message.success(`“${folder.name}”已保存${rest}`);
      go({});
    },
    saveAndNext: async () => {
      if (!(await commit('next'))) return;
      void message.success(`“${folder.name}”已保存${rest}`);
      const following = next();
      if (following === undefined) await toCheck();
      else go({ folder: following });
    },
    abandon: async () => {
      setBusy('abandon');
      const result = await editor.abandon(folder.id);
      setBusy(null);
      if (result.ok) go({});
      else void message.error(`没有放弃：${result.problem.detail}`);
    },
  };
}
