import type { Bulletin } from '@zhicheng/contract';
import { bulletinKindLabels, bulletinKinds, type BulletinKind } from '@zhicheng/domain';
import { Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../platform/api/call.ts';
import { now } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { MinuteInput } from '../../ui/day-input/minute-input.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useSubmit } from '../../ui/form/use-submit.ts';
import { instantOf, localMinuteOf } from './local-minute.ts';
import { RegionSelect } from './region-select.tsx';

type Values = {
  kind: BulletinKind;
  title: string;
  body: string;
  divisionCode: string;
  shownFrom: string;
  shownTo: string;
  pinned: boolean;
};

type Props = {
  readonly bulletin: Bulletin | null;
  readonly onClose: () => void;
  readonly onSaved: (saved: Bulletin) => void;
};

/** 新增 or 编辑 of a 通知公告 or 系统公告, with how its readers see it below. */
export function BulletinForm({ bulletin, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Values>();
  const [key] = useState(newId);
  const submission = useSubmit(form, async (values) => {
    const body = {
      ...values,
      kind: bulletin?.kind ?? values.kind,
      shownFrom: instantOf(values.shownFrom) ?? now(),
      shownTo: instantOf(values.shownTo),
    };
    onSaved(
      bulletin
        ? await call('bulletins.update', {
            params: { bulletinId: bulletin.id },
            body: { ...body, revision: bulletin.revision },
          })
        : await call('bulletins.create', { body }, { key }),
    );
  });
  const typed = Form.useWatch([], form) as Partial<Values> | undefined;
  const { title = '', body = '', kind = bulletin?.kind ?? 'news' } = typed ?? {};
  return (
    <Dialog
      title={bulletin ? `编辑${bulletinKindLabels[bulletin.kind]}` : '新增公告'}
      confirmText={bulletin ? '保存' : '保存为草稿'}
      width={720}
      onClose={onClose}
      onConfirm={() => {
        form.submit();
      }}
      working={submission.working}
    >
      <ProblemAlert error={submission.refusal} />
      <Form
        form={form}
        name="bulletin"
        layout="vertical"
        requiredMark={false}
        initialValues={{
          kind: bulletin?.kind ?? 'news',
          title: bulletin?.title ?? '',
          body: bulletin?.body ?? '',
          divisionCode: bulletin?.divisionCode ?? '',
          shownFrom: localMinuteOf(bulletin?.shownFrom ?? now()),
          shownTo: localMinuteOf(bulletin?.shownTo ?? null),
          pinned: bulletin?.pinned ?? false,
        }}
        onFinish={(values) => void submission.submit(values)}
      >
        {!bulletin && (
          <Form.Item name="kind" label="* 类型" extra="通知公告显示在首页；系统公告显示在每一页的顶部。">
            <KindSelect />
          </Form.Item>
        )}
        <Form.Item name="title" label="* 标题" rules={[{ required: true, message: '请填写标题。' }]}>
          <Input maxLength={80} showCount />
        </Form.Item>
        <Form.Item name="body" label={kind === 'news' ? '* 正文' : '补充说明'}>
          <Input.TextArea rows={5} />
        </Form.Item>
        <Form.Item
          name="divisionCode"
          label="* 显示区域"
          extra="该区域及其下级区域的人员可以看到。"
          rules={[{ required: true, message: '请选择显示区域。' }]}
        >
          <RegionSelect />
        </Form.Item>
        <Form.Item name="shownFrom" label="* 开始显示">
          <MinuteInput label="开始显示" />
        </Form.Item>
        <Form.Item name="shownTo" label={kind === 'strip' ? '* 结束显示' : '结束显示（不填则一直显示到撤下）'}>
          <MinuteInput label="结束显示" />
        </Form.Item>
        <Form.Item name="pinned" valuePropName="checked">
          <Checkbox>置顶</Checkbox>
        </Form.Item>
      </Form>
      <section className="bulletin-preview" aria-label="预览">
        <p className="muted">预览：读者看到的样子</p>
        <b>{title}</b>
        <div className="bulletin-body">{body}</div>
      </section>
    </Dialog>
  );
}

function KindSelect({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: BulletinKind;
  onChange?: (kind: BulletinKind) => void;
}) {
  return (
    <select
      id={id}
      className="bulletin-region"
      value={value}
      onChange={(event) => {
        onChange?.(event.target.value as BulletinKind);
      }}
    >
      {bulletinKinds.map((kind) => (
        <option key={kind} value={kind}>
          {bulletinKindLabels[kind]}
        </option>
      ))}
    </select>
  );
}
