import { Link } from '@tanstack/react-router';
import type { FolderState } from '@zhicheng/contract';
import type { FolderId } from '@zhicheng/domain';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { ActionButton } from '../../ui/actions/action-button.tsx';
import { landmarkOf } from '../../ui/landmark-of.ts';
import { useDesk } from './desk-context.ts';
import { unsavedCount } from './draft/dossier-editor.ts';
import { useToCheck } from './use-to-check.ts';

/** 档案袋: every folder with its state; those of a later release stand there too, closed. */
export function FolderList({ open }: { open: FolderId }) {
  const { application, state, go, readOnly } = useDesk();
  const toCheck = useToCheck();
  // On a phone the list is one line until it is asked for: the fields come first.
  const [unfolded, setUnfolded] = useState(false);
  const available = state.states.filter((line) => line.available);
  const complete = available.filter(isClosed).length;
  return (
    <nav className={`folder-list${unfolded ? ' is-unfolded' : ''}`} aria-label="档案袋">
      <Link
        to="/apply/$level"
        params={{ level: application.titleLevel }}
        search={{ row: application.id }}
        className="folder-list-back"
      >
        ‹ 返回申报列表
      </Link>
      <h2>档案袋</h2>
      <button
        type="button"
        className="folder-list-switch"
        aria-expanded={unfolded}
        onClick={() => {
          setUnfolded(!unfolded);
        }}
      >
        <b>
          {state.states.find((line) => line.folder === open)?.name} {unfolded ? '▴' : '▾'}
        </b>
        <span>
          完成 {complete}/{available.length}
        </span>
      </button>
      <ul>
        {state.states.map((line) => (
          <li key={line.folder}>
            <FolderLine
              line={line}
              current={line.folder === open}
              unsaved={unsavedCount(state, line.folder) > 0}
              onOpen={() => {
                setUnfolded(false);
                go(line.folder === 'home' ? {} : { folder: line.folder });
              }}
            />
          </li>
        ))}
      </ul>
      <p className="folder-list-count">
        完成 {complete}/{available.length}
      </p>
      {!readOnly && (
        <ActionButton
          type={complete === available.length ? 'primary' : 'default'}
          block
          hint="先检查，再确认提交"
          onClick={() => void toCheck()}
        >
          提交
        </ActionButton>
      )}
      {readOnly && (
        <Link to="/applications/$applicationId/form" params={{ applicationId: application.id }}>
          <Button block tabIndex={-1}>
            查看详情
          </Button>
        </Link>
      )}
    </nav>
  );
}

type LineProps = {
  readonly line: FolderState;
  readonly current: boolean;
  readonly unsaved: boolean;
  readonly onOpen: () => void;
};

function FolderLine({ line, current, unsaved, onOpen }: LineProps) {
  if (!line.available) {
    return (
      <Tooltip title={`${line.name}：后续开放`} placement="right" getPopupContainer={landmarkOf}>
        <button type="button" className="folder-line is-later" aria-disabled="true">
          <span>{line.name}</span>
          <small>后续开放</small>
        </button>
      </Tooltip>
    );
  }
  return (
    <button
      type="button"
      className={`folder-line is-${line.state}${current ? ' is-open' : ''}`}
      aria-current={current ? 'page' : undefined}
      onClick={onOpen}
    >
      <span>{line.name}</span>
      <small>
        {line.label}
        {unsaved && <i title="修改已自动存为草稿，点“保存”后计入申报材料">草稿</i>}
      </small>
    </button>
  );
}

function isClosed({ state }: FolderState): boolean {
  return state === 'complete' || state === 'marked-none';
}
