import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { timeInWords, type ImportBatch } from '@zhicheng/contract';
import type { ImportKind } from '@zhicheng/domain';
import { Alert, App, Button } from 'antd';
import { ask, downloadAddress } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { importAddress, importNoun, importVerbs, type ImportSearch } from './import-search.ts';
import { RowFilters } from './row-filters.tsx';
import { RowsPanel } from './rows-panel.tsx';

type Props = { readonly kind: ImportKind; readonly search: ImportSearch; readonly batch: ImportBatch };

/** 结果: how far it is, then what became of the rows, the report, and 撤销导入 while it may be. */
export function ResultStep({ kind, search, batch }: Props) {
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const params = { batchId: batch.id };
  const noun = importNoun[kind];
  const undo = useAct(`${importVerbs[kind]}.undo`, {
    onSuccess: async (undone) => {
      queries.setQueryData(ask(`${importVerbs[kind]}.read`, { params }).queryKey, undone);
      await queries.invalidateQueries({ queryKey: [`${importVerbs[kind]}.rows`] });
    },
  });
  const given = useQuery({ ...ask('users.formOptions', {}), enabled: kind === 'users' });
  const ownPasswords = given.data?.initialPassword === null && batch.made > 0;
  const underWay = batch.state === 'running' || batch.state === 'undoing';
  const done = batch.made + batch.failed;
  const total = done + batch.right;
  return (
    <>
      <section className="panel import-head" aria-label="导入结果">
        <p className="import-file">
          <b>{batch.fileName}</b>
          <span className="muted">{batch.startedAt !== null && `${timeInWords(batch.startedAt)} 开始`}</span>
        </p>
        {underWay ? (
          <div role="status">
            <progress className="import-progress" max={total} value={done} aria-label="导入进度" />
            <p>
              {batch.state === 'undoing'
                ? '遇到错误，正在撤回已创建的各行…'
                : `正在导入：${String(done)} / ${String(total)} 行。可以离开这一页，导入会继续。`}
            </p>
          </div>
        ) : (
          <>
            <p className="import-sums" role="status">
              {batch.state === 'undone' ? (
                `已撤销，没有留下${noun}。`
              ) : (
                <>
                  已导入 <b className="is-right">{batch.made}</b> 行
                  {batch.failed > 0 && (
                    <>
                      ，未能导入 <b className="is-wrong">{batch.failed}</b> 行
                    </>
                  )}
                  {batch.wrong > 0 && (
                    <>
                      ，有错未导入 <b className="is-wrong">{batch.wrong}</b> 行
                    </>
                  )}
                  。
                </>
              )}
            </p>
            {batch.note !== null && <Alert type="warning" showIcon title={batch.note} />}
            {ownPasswords && (
              <p>
                每个账号有各自的初始密码，<b>只在第一次下载的导入结果里给出</b>
                ，请妥善保管，分别告知本人；遗失的，在用户管理中重置密码。
              </p>
            )}
            <p className="import-acts">
              <Button type="primary" href={downloadAddress(`${importVerbs[kind]}.report`, params)}>
                下载导入结果
              </Button>
              <Link to={importAddress[kind]}>再导入一份</Link>
              {kind === 'units' && batch.state === 'done' && <Link to="/users/import">接着导入这些单位的用户</Link>}
              {batch.undoUntil !== null && (
                <Button
                  loading={undo.isPending}
                  onClick={() => {
                    modal.confirm({
                      title: `撤销导入，删除这 ${String(batch.made)} 个${noun}？`,
                      content: `只要其中有一个已经用到，就不会撤销，并告诉您是哪一个。`,
                      okText: '撤销导入',
                      cancelText: '保留',
                      onOk: () => {
                        undo.mutate({ params });
                      },
                    });
                  }}
                >
                  撤销导入
                </Button>
              )}
              {batch.undoUntil !== null && <span className="muted">{timeInWords(batch.undoUntil)} 前可以撤销</span>}
            </p>
            <ProblemAlert error={undo.error} />
          </>
        )}
      </section>
      {!underWay && (
        <section className="panel list">
          <RowFilters
            kind={kind}
            search={search}
            filters={[
              { label: '全部', count: batch.rows },
              { label: '已导入', show: 'made', count: batch.made },
              { label: '未能导入', show: 'failed', count: batch.failed },
              { label: '有错未导入', show: 'wrong', count: batch.wrong },
            ]}
          />
          <RowsPanel key={batch.state} kind={kind} search={search} batch={batch} />
        </section>
      )}
    </>
  );
}
