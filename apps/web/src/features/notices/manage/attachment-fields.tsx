import { useState } from 'react';
import { Button } from 'antd';
import { useAct } from '../../../platform/api/use-act.ts';
import { ProblemAlert } from '../../../ui/actions/problem-alert.tsx';
import { Field } from './field.tsx';
import type { FieldsProps } from './fields-props.ts';

/** Files beside the notice: a picture or PDF each; taken out of the list they are no longer shown. */
export function AttachmentFields({ notice, editing: { content, change }, errors }: FieldsProps) {
  const [files, setFiles] = useState(notice.files);
  const attach = useAct('managedNotices.attach', {
    onSuccess: (file) => {
      setFiles((before) => [...before, file]);
      change({ attachments: [...content.attachments, file.id] });
    },
  });
  const shown = content.attachments.flatMap((id) => files.filter((file) => file.id === id));
  return (
    <Field
      field="attachments"
      label="附件"
      group
      errors={errors}
      hint="PDF、JPG 或 PNG，每个不超过 20 MB，最多 20 个。"
    >
      {() => (
        <div>
          <ProblemAlert error={attach.error} />
          <ul className="notice-attachments">
            {shown.map(({ id, name }) => (
              <li key={id}>
                {name}
                <Button
                  size="small"
                  onClick={() => {
                    change({ attachments: content.attachments.filter((one) => one !== id) });
                  }}
                  aria-label={`移除附件 ${name}`}
                >
                  移除
                </Button>
              </li>
            ))}
          </ul>
          <input
            type="file"
            aria-label="选择附件"
            accept=".pdf,.jpg,.jpeg,.png"
            disabled={attach.isPending || shown.length >= 20}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (!file) return;
              attach.mutate({ params: { noticeId: notice.id }, upload: { name: file.name.slice(0, 120) }, file });
            }}
          />
          {attach.isPending && <span role="status"> 正在上传…</span>}
        </div>
      )}
    </Field>
  );
}
