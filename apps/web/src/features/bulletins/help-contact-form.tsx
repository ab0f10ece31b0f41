import type { HelpContact } from '@zhicheng/contract';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../platform/api/call.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useSubmit } from '../../ui/form/use-submit.ts';
import { ContactLines } from '../../ui/contacts/contact-lines.tsx';
import { useRegionName } from '../../ui/regions/region-names.ts';
import { RegionSelect } from './region-select.tsx';

type Values = { divisionCode: string; name: string; phone: string; mail: string; hours: string; remark: string };

type Props = {
  readonly contact: HelpContact | null;
  readonly onClose: () => void;
  readonly onSaved: (saved: HelpContact) => void;
};

/** A contact of technical support, with how people will see it below. */
export function HelpContactForm({ contact, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Values>();
  const [key] = useState(newId);
  const regionName = useRegionName();
  const submission = useSubmit(form, async ({ mail, hours, remark, ...needed }) => {
    const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
    const body = { ...needed, mail: orNull(mail), hours: orNull(hours), remark: orNull(remark) };
    onSaved(
      contact
        ? await call('help.update', {
            params: { contactId: contact.id },
            body: { ...body, revision: contact.revision },
          })
        : await call('help.create', { body }, { key }),
    );
  });
  const typed = Form.useWatch([], form) as Values | undefined;
  return (
    <Dialog
      title={contact ? '编辑联系方式' : '新增联系方式'}
      confirmText="保存"
      onClose={onClose}
      onConfirm={() => {
        form.submit();
      }}
      working={submission.working}
    >
      <ProblemAlert error={submission.refusal} />
      <Form
        form={form}
        name="contact"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          divisionCode: contact?.divisionCode ?? '',
          name: contact?.name ?? '',
          phone: contact?.phone ?? '',
          mail: contact?.mail ?? '',
          hours: contact?.hours ?? '',
          remark: contact?.remark ?? '',
        }}
        onFinish={(values) => void submission.submit(values)}
      >
        <Form.Item name="divisionCode" label="* 服务区域" rules={[{ required: true, message: '请选择服务区域。' }]}>
          <RegionSelect />
        </Form.Item>
        <Form.Item name="name" label="* 名称" rules={[{ required: true, message: '请填写名称。' }]}>
          <Input maxLength={60} placeholder="如：四川省职称系统技术支持" />
        </Form.Item>
        <Form.Item name="phone" label="* 联系电话" rules={[{ required: true, message: '请填写联系电话。' }]}>
          <Input maxLength={60} placeholder="如：028-86000000、86000001" />
        </Form.Item>
        <Form.Item name="mail" label="邮箱">
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="hours" label="服务时间">
          <Input maxLength={60} placeholder="如：工作日 9:00—17:00" />
        </Form.Item>
        <Form.Item name="remark" label="备注">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
      {typed && typed.name !== '' && (
        <section className="bulletin-preview" aria-label="预览">
          <p className="muted">预览</p>
          <ContactLines
            contacts={[
              {
                ...typed,
                id: 'preview',
                revision: 1,
                regionName: typed.divisionCode === '' ? '' : regionName(typed.divisionCode),
              },
            ]}
          />
        </section>
      )}
    </Dialog>
  );
}
