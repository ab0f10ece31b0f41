import { Link } from '@tanstack/react-router';
import type { FolderState } from '@zhicheng/contract';
import { Panel } from '../../ui/page/page.tsx';

type Props = { readonly applicationId: string; readonly states: readonly FolderState[] };

/** 全部内容: every folder with its state and 修改. */
export function CheckedFolders({ applicationId, states }: Props) {
  const open = states.filter(({ available }) => available);
  return (
    <Panel title={`全部内容（${String(open.length)} 个档案袋）`}>
      <ul className="check-folders">
        {open.map(({ folder, name, state, label }) => (
          <li key={folder}>
            <span>{name}</span>
            <small className={`is-${state}`}>{label}</small>
            <Link
              to="/applications/$applicationId/dossier"
              params={{ applicationId }}
              search={folder === 'home' ? {} : { folder }}
              aria-label={`修改：${name}`}
            >
              修改
            </Link>
          </li>
        ))}
      </ul>
      <Link to="/applications/$applicationId/form" params={{ applicationId }}>
        查看详情
      </Link>
    </Panel>
  );
}
