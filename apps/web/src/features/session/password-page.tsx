import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { passwordRules } from '@zhicheng/domain';
import { Alert, App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { sessionQuery } from '../../app/session.ts';
import { call } from '../../platform/api/call.ts';
import { FormPanel } from '../../ui/form/form-panel.tsx';
import { useSubmit } from '../../ui/form/use-submit.ts';
import { Page } from '../../ui/page/page.tsx';
import { PasswordConditions } from './password-conditions.tsx';

type Values = { oldPassword: string; newPassword: string; confirmation: string };

/** 密码修改 (§2.1.3): 旧密码, 新密码, 确认新密码, 确定; the five conditions are ticked while typing. */
export function PasswordPage() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [form] = Form.useForm<Values>();
  const [typed, setTyped] = useState('');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const submission = useSubmit(form, async (body) => {
    const changed = await call('session.changePassword', { body });
    queries.setQueryData(sessionQuery.queryKey, changed);
    void message.success('密码已修改');
    await navigate({ to: '/' });
  });
  return (
    <Page title="密码修改">
      {session.mustChangePassword && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 16 }}
          title="请先修改密码"
          description="您正在使用初始密码或一次性密码，修改以后才能办理业务。"
        />
      )}
      <FormPanel name="password" submission={submission} aside={<PasswordConditions typed={typed} />}>
        <Form
          form={form}
          name="password"
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => void submission.submit(values)}
          onValuesChange={(changed: Partial<Values>) => {
            if (changed.newPassword !== undefined) setTyped(changed.newPassword);
          }}
        >
          <Form.Item name="oldPassword" label="旧密码" rules={[{ required: true, message: '请填写旧密码' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Form.Item
            name="newPassword"
            label="新密码"
            validateTrigger="onBlur"
            rules={[{ required: true, message: '请填写新密码' }, { validator: checkRules }]}
          >
            <Input.Password autoComplete="new-password" aria-describedby="password-conditions" />
          </Form.Item>
          <Form.Item
            name="confirmation"
            label="确认新密码"
            validateTrigger="onBlur"
            dependencies={['newPassword']}
            rules={[
              { required: true, message: '请再填写一次新密码' },
              ({ getFieldValue }) => ({
                validator: (_rule, value: string) =>
                  value && value !== getFieldValue('newPassword')
                    ? Promise.reject(new Error('两次填写的新密码不一致'))
                    : Promise.resolve(),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={submission.working}>
            确定
          </Button>
        </Form>
      </FormPanel>
    </Page>
  );
}

function checkRules(_rule: unknown, value: string): Promise<void> {
  const missing = value ? passwordRules(value).filter(({ met }) => !met) : [];
  if (!missing.length) return Promise.resolve();
  return Promise.reject(new Error(`还缺：${missing.map(({ label }) => label).join('、')}`));
}
