import { useQueryClient } from '@tanstack/react-query';
import { folderNames, type FolderId } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { call } from '../../platform/api/call.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { Panel } from '../../ui/page/page.tsx';

type Props = { readonly applicationId: string; readonly folders: readonly FolderId[] };

/** Drafts beside what was saved stand in the way of 提交: 保存 or 放弃, folder by folder. */
export function UnsavedFolders({ applicationId, folders }: Props) {
  const queries = useQueryClient();
  const { message } = App.useApp();
  if (folders.length === 0) return null;
  const act = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
      await queries.invalidateQueries();
    } catch (error) {
      void message.error(problemOf(error).detail);
    }
  };
  return (
    <Panel title={`${String(folders.length)} 个档案袋的修改未保存`}>
      <ul className="check-unsaved">
        {folders.map((folder) => (
          <li key={folder}>
            <span>{folderNames[folder]}</span>
            <Button
              size="small"
              type="primary"
              aria-label={`保存：${folderNames[folder]}`}
              onClick={() =>
                void act(() => call('dossier.commit', { params: { applicationId, folder }, body: { patch: [] } }))
              }
            >
              保存
            </Button>
            <Button
              size="small"
              aria-label={`放弃：${folderNames[folder]}`}
              onClick={() => void act(() => call('dossier.abandonWorking', { params: { applicationId, folder } }))}
            >
              放弃
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
