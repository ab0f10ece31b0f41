import './desk.css';
import { folderOf } from '@zhicheng/domain';
import { AttachmentsPanel } from './attachments-panel.tsx';
import { useDesk } from './desk-context.ts';
import { FolderList } from './folder-list.tsx';
import { FolderPage } from './folder-page.tsx';
import { MendingBanner } from './mending-banner.tsx';

/** 档案袋 | the open folder | 附件. 详情 gives the open folder the whole width. */
export function DeskLayout() {
  const { release, place } = useDesk();
  const folder = folderOf(release, place.folder ?? 'home') ?? release.folders[0];
  if (!folder) return null;
  const wide = place.detail === 'yes' && folder.kind === 'list';
  return (
    <div className={`desk${wide ? ' is-wide' : ''}${place.file === undefined ? '' : ' has-file'}`}>
      <FolderList open={folder.id} />
      <div className="desk-middle">
        <MendingBanner />
        <FolderPage key={folder.id} folder={folder} />
      </div>
      {!wide && <AttachmentsPanel folder={folder} />}
    </div>
  );
}
