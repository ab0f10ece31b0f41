import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ImportBatch } from '@zhicheng/contract';
import type { ImportKind } from '@zhicheng/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ask, call, downloadAddress } from '../../platform/api/call.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { problemOf } from '../../platform/api/problem.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { importAddress, importNoun, importVerbs, type ImportSearch } from './import-search.ts';
import { RowFilters } from './row-filters.tsx';
import { RowsPanel } from './rows-panel.tsx';

type Choice = 'right-only' | 'all-or-none';

type Props = { readonly kind: ImportKind; readonly search: ImportSearch; readonly batch: ImportBatch };

/** 预览与改错: what each row would make, each error beside its cell, mended there; then the choice, and 开始导入. */
export function PreviewStep({ kind, search, batch }: Props) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { modal, message } = App.useApp();
  const [choice, setChoice] = useState<Choice>('right-only');
  const params = { batchId: batch.id };
  const keepBatch = (next: ImportBatch): void => {
    queries.setQueryData(ask(`${importVerbs[kind]}.read`, { params }).queryKey, next);
  };
  const apply = useAct(`${importVerbs[kind]}.apply`, {
    onSuccess: async (started) => {
      keepBatch(started);
      await navigate({ to: importAddress[kind], search: { batch: batch.id } });
    },
  });
  const discard = (): void => {
    modal.confirm({
      title: `放弃“${batch.fileName}”？`,
      content: '改过的单元格也一并放弃；没有创建任何内容，可以重新上传。',
      okText: '放弃',
      cancelText: '保留',
      onOk: async () => {
        try {
          await call(`${importVerbs[kind]}.discard`, { params });
          await navigate({ to: importAddress[kind] });
        } catch (error) {
          void message.error(problemOf(error).detail);
        }
      },
    });
  };
  const nothing = batch.right === 0 || (choice === 'all-or-none' && batch.wrong > 0);
  return (
    <>
      <section className="panel import-head" aria-label="这份文件">
        <p className="import-file">
          <b>{batch.fileName}</b>
          <span aria-live="polite">
            共 {batch.rows} 行，可导入 <b className="is-right">{batch.right}</b> 行，有错{' '}
            <b className={batch.wrong > 0 ? 'is-wrong' : ''}>{batch.wrong}</b> 行。尚未导入。
          </span>
        </p>
        <fieldset className="import-choice">
          <legend className="for-readers">怎样导入</legend>
          <ChoiceLine choice="right-only" chosen={choice} onChoose={setChoice}>
            只导入正确的（{batch.right} 行），有错的留在结果里
          </ChoiceLine>
          <ChoiceLine choice="all-or-none" chosen={choice} onChoose={setChoice}>
            全部正确才导入{batch.wrong > 0 && `（还有 ${String(batch.wrong)} 行要改）`}
          </ChoiceLine>
        </fieldset>
        <p className="import-acts">
          <Button
            type="primary"
            disabled={nothing}
            loading={apply.isPending}
            onClick={() => {
              apply.mutate({ params, body: { choice } });
            }}
          >
            开始导入
          </Button>
          <Button href={downloadAddress(`${importVerbs[kind]}.report`, params)}>下载检查结果</Button>
          <Button onClick={discard}>放弃这份文件</Button>
          {nothing && (
            <span className="muted">
              {batch.right === 0
                ? '没有可导入的行，请先改正标出的单元格。'
                : `改完有错的行才能这样导入${importNoun[kind]}。`}
            </span>
          )}
        </p>
        <ProblemAlert error={apply.error} />
      </section>
      <section className="panel list">
        <RowFilters
          kind={kind}
          search={search}
          filters={[
            { label: '全部', count: batch.rows },
            { label: '有错', show: 'wrong', count: batch.wrong },
            { label: '可导入', show: 'right', count: batch.right },
          ]}
        />
        <RowsPanel kind={kind} search={search} batch={batch} onBatch={keepBatch} />
      </section>
    </>
  );
}

type ChoiceProps = {
  readonly choice: Choice;
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly children: React.ReactNode;
};

function ChoiceLine({ choice, chosen, onChoose, children }: ChoiceProps) {
  return (
    <label>
      <input
        type="radio"
        name="import-choice"
        checked={choice === chosen}
        onChange={() => {
          onChoose(choice);
        }}
      />
      {children}
    </label>
  );
}
