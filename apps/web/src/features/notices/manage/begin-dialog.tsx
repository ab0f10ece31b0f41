import { useQuery } from '@tanstack/react-query';
import { Radio, Select } from 'antd';
import { useState } from 'react';
import { ask } from '../../../platform/api/call.ts';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';

/** 新增: an empty notice, or with the words and choices of an earlier one. */
export function BeginDialog({ onClose, onBegun }: { onClose: () => void; onBegun: (noticeId: string) => void }) {
  const { data } = useQuery(ask('managedNotices.formOptions', {}));
  const [from, setFrom] = useState<'empty' | 'earlier'>('empty');
  const [earlier, setEarlier] = useState<string | null>(null);
  const begin = useAct('managedNotices.begin', {
    onSuccess: ({ id }) => {
      onBegun(id);
    },
  });
  const notices = data?.earlier ?? [];
  return (
    <Dialog
      title="新增评审通知"
      onClose={onClose}
      onConfirm={() => {
        begin.mutate({ body: { copyOf: from === 'earlier' ? earlier : null } });
      }}
      incomplete={from === 'earlier' && earlier === null}
      working={begin.isPending}
    >
      <ProblemAlert error={begin.error} />
      <Radio.Group
        aria-label="从哪里开始"
        value={from}
        onChange={(event) => {
          setFrom(event.target.value as typeof from);
        }}
      >
        <p>
          <Radio value="empty">从空白开始</Radio>
        </p>
        <p>
          <Radio value="earlier" disabled={notices.length === 0}>
            沿用以前的通知（正文和选项带过来，日期重新填写）
          </Radio>
        </p>
      </Radio.Group>
      {from === 'earlier' && (
        <Select
          aria-label="沿用哪份通知"
          style={{ width: '100%' }}
          placeholder="请选择"
          value={earlier}
          options={notices.map(({ id, title }) => ({ value: id, label: title }))}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={setEarlier}
        />
      )}
    </Dialog>
  );
}
