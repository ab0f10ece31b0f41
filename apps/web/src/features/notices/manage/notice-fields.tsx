import { Panel } from '../../../ui/page/page.tsx';
import { Input } from 'antd';
import { RichTextEditor } from '../../../ui/rich-text/rich-text-editor.tsx';
import { AttachmentFields } from './attachment-fields.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { DayFields } from './day-fields.tsx';
import { Field } from './field.tsx';
import type { FieldsProps } from './fields-props.ts';
import { KindFields } from './kind-fields.tsx';
import { SwitchFields } from './switch-fields.tsx';

/** All fields of a notice, one column. */
export function NoticeFields(props: FieldsProps) {
  const { editing, errors } = props;
  const { content, change } = editing;
  return (
    <div className="notice-fields">
      <Panel title="通知">
        <Field
          field="title"
          label="通知名称"
          required
          errors={errors}
          hint="申报人按名称选择通知，请写明年度、系列和级别。"
        >
          {({ id, describedBy, invalid }) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              status={invalid ? 'error' : ''}
              maxLength={200}
              value={content.title}
              onChange={(event) => {
                change({ title: event.target.value });
              }}
            />
          )}
        </Field>
        <KindFields {...props} />
      </Panel>
      <Panel title="谁可以申报">
        <AudienceFields {...props} />
      </Panel>
      <Panel title="时间">
        <DayFields {...props} />
      </Panel>
      <Panel title="开关">
        <SwitchFields {...props} />
      </Panel>
      <Panel title="正文与附件">
        <Field
          field="body"
          label="通知正文"
          required
          errors={errors}
          hint="可从文档粘贴：保留标题、段落、列表、加粗、链接和表格，其余格式去掉。"
        >
          {({ id, describedBy, invalid }) => (
            <RichTextEditor
              id={id}
              label="通知正文"
              describedBy={describedBy}
              invalid={invalid}
              value={content.body}
              onChange={(body) => {
                change({ body });
              }}
            />
          )}
        </Field>
        <AttachmentFields {...props} />
        <Field
          field="contact"
          label="联系方式"
          required
          errors={errors}
          hint="单位、办公电话；在申报人页面和公开页显示，请不要填写个人手机。"
        >
          {({ id, describedBy, invalid }) => (
            <Input.TextArea
              id={id}
              aria-describedby={describedBy}
              aria-invalid={invalid}
              status={invalid ? 'error' : ''}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 6 }}
              value={content.contact}
              onChange={(event) => {
                change({ contact: event.target.value });
              }}
            />
          )}
        </Field>
      </Panel>
    </div>
  );
}
