import { useQueryClient } from '@tanstack/react-query';
import { placeInWords, type FolderId } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { minuteOf, now } from '../../platform/clock.ts';
import { Icon } from '../../ui/icon.tsx';
import { daysLeft, deadlineDay } from '../../ui/status/deadline.ts';
import { useDesk } from './desk-context.ts';
import { isMended } from './mended.ts';
import { useToCheck } from './use-to-check.ts';

/** On top of a returned dossier: who sent it back, why, what is marked, how much of that is done (§4.1.1.19). */
export function MendingBanner() {
  const { application, release, contents, go, refreshFiles, differences } = useDesk();
  const { returnNote: note, allowedActions, id } = application;
  const toCheck = useToCheck();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [folded, setFolded] = useState(false);
  const start = useAct('applications.startMending', {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['applications.read'] });
      refreshFiles();
    },
    onError: (error) => void message.error(problemOf(error).detail),
  });
  if (!note) return null;
  const done = note.marks.filter((mark) => isMended(mark, differences)).length;
  return (
    <section className="mending" aria-label="退回修改">
      <header>
        <Icon name="warning" size={18} />
        <h2>
          {note.unitName} {minuteOf(note.at).slice(5)} 退回
          {note.verb === 'reject' && '（拒绝：直接退给申报人，不结束申报）'}。
          {note.marks.length > 0 && `请改 ${String(note.marks.length)} 处：`}
        </h2>
        <Button
          type="text"
          size="small"
          aria-expanded={!folded}
          onClick={() => {
            setFolded(!folded);
          }}
        >
          {folded ? '展开' : '收起'}
        </Button>
      </header>
      {!folded && (
        <>
          <p>
            退回原因：{note.reason}
            {note.direct && '　重新提交后直接送回该单位，只能修改标出的内容。'}
          </p>
          {note.marks.length > 0 && (
            <ol>
              {note.marks.map((mark) => {
                const folder = mark.folder as FolderId;
                const at = { folder, ...(mark.rowId === null ? {} : { row: mark.rowId }), item: mark.item };
                const place = { folder, ...(mark.rowId === null ? {} : { rowId: mark.rowId }) };
                return (
                  <li key={`${mark.folder}-${mark.rowId ?? ''}-${mark.item}`}>
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => {
                        go(at);
                      }}
                    >
                      {placeInWords(release, contents, place)} › {mark.label}
                    </button>
                    　“{mark.note}”{mark.suggestion !== null && `　建议改为 ${mark.suggestion}`}
                    <b className={isMended(mark, differences) ? 'is-done' : ''}>
                      {isMended(mark, differences) ? '✔ 已改' : '未处理'}
                    </b>
                  </li>
                );
              })}
            </ol>
          )}
        </>
      )}
      <footer>
        {note.mendBy !== null && (
          <span>
            请在 <b>{deadlineDay(note.mendBy)}</b> 前重新提交（{daysLeft(note.mendBy, now())}）
          </span>
        )}
        {note.marks.length > 0 && application.mending && (
          <span>
            已处理 {done}/{note.marks.length} · 尚未重新提交
          </span>
        )}
        {allowedActions.includes('start-mending') && (
          <Button
            type="primary"
            loading={start.isPending}
            onClick={() => {
              start.mutate({ params: { applicationId: id } });
            }}
          >
            开始修改<small>（撤回）</small>
          </Button>
        )}
        {application.mending && <Button onClick={() => void toCheck()}>检查并提交</Button>}
      </footer>
    </section>
  );
}
