import { Button, Input } from 'antd';
import { useState } from 'react';
import { problemOf } from '../../platform/api/problem.ts';
import { useAct } from '../../platform/api/use-act.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { DayInput } from '../../ui/day-input/day-input.tsx';

/** The version that is being made: its name, from when it holds, 发布 and 放弃. */
export function DraftBar({ name: begun, onDone }: { name: string; onDone: (version: number | null) => void }) {
  const [name, setName] = useState(begun);
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const done = (): void => {
    onDone(null);
  };
  const publish = useAct('catalogue.publish', { onSuccess: done });
  const discard = useAct('catalogue.discard', { onSuccess: done });
  const failed = publish.error ?? discard.error;
  const errors = failed ? problemOf(failed).errors : [];
  return (
    <section className="panel panel-body catalogue-draft" aria-label="目录草稿">
      {errors.length === 0 && <ProblemAlert error={failed} />}
      <p>正在编辑新版本：修改即时保存；发布以后不能再改，从启用日起新的评审通知使用它。</p>
      <div className="catalogue-query">
        <Input
          aria-label="目录名称"
          style={{ width: 300 }}
          maxLength={60}
          value={name}
          onChange={(event) => {
            setName(event.target.value);
          }}
        />
        <DayInput id="catalogue-from" label="启用日" value={validFrom} onChange={setValidFrom} />
        <Button
          type="primary"
          disabled={validFrom === null}
          loading={publish.isPending}
          onClick={() => {
            if (validFrom !== null) publish.mutate({ body: { name, validFrom } });
          }}
        >
          发布
        </Button>
        <Button
          loading={discard.isPending}
          onClick={() => {
            if (window.confirm('放弃这个目录草稿？已作的修改不能恢复。')) discard.mutate({});
          }}
        >
          放弃草稿
        </Button>
      </div>
      {errors.map(({ message }) => (
        <p key={message} role="alert">
          {message}
        </p>
      ))}
    </section>
  );
}
