import { Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { ReplyTo } from '../../platform/api/call.ts';
import { call } from '../../platform/api/call.ts';
import { ProblemAlert } from '../../ui/actions/problem-alert.tsx';
import { useSubmit } from '../../ui/form/use-submit.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { QrCode } from './qr-code.tsx';

type Props = {
  /** One is in force already: whoever changes it shows that they know the password. */
  readonly asksPassword: boolean;
  readonly onSetUp: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: (() => void) | null;
};

type Offer = ReplyTo<'session.offerSecondFactor'>;

/** The steps of setting up: the password where needed, the code to scan, the first six digits. */
export function SecondFactorSetUp({ asksPassword, onSetUp, onCancel }: Props) {
  const [offer, setOffer] = useState<Offer | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (asksPassword) return;
    let left = false;
    call('session.offerSecondFactor', { body: {} }).then(
      (offered) => {
        if (!left) setOffer(offered);
      },
      (refusal: unknown) => {
        if (!left) setError(refusal);
      },
    );
    return () => {
      left = true;
    };
  }, [asksPassword]);
  const cancel = onCancel && (
    <Button style={{ marginLeft: 8 }} onClick={onCancel}>
      取消
    </Button>
  );
  if (error) return <ProblemAlert error={error} />;
  if (offer) return <FirstCode offer={offer} onSetUp={onSetUp} cancel={cancel} />;
  return asksPassword ? <Password onOffer={setOffer} cancel={cancel} /> : <Skeleton rows={4} />;
}

function Password({ onOffer, cancel }: { onOffer: (offer: Offer) => void; cancel: React.ReactNode }) {
  const [form] = Form.useForm<{ password: string }>();
  const submission = useSubmit(form, async (body) => {
    onOffer(await call('session.offerSecondFactor', { body }));
  });
  return (
    <Form
      form={form}
      name="second-factor-password"
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submission.submit(values)}
    >
      <ProblemAlert error={submission.refusal} />
      <Form.Item name="password" label="登录密码" rules={[{ required: true, message: '请填写登录密码' }]}>
        <Input.Password autoComplete="current-password" style={{ maxWidth: 320 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={submission.working}>
        下一步
      </Button>
      {cancel}
    </Form>
  );
}

type FirstCodeProps = Pick<Props, 'onSetUp'> & { readonly offer: Offer; readonly cancel: React.ReactNode };

function FirstCode({ offer, onSetUp, cancel }: FirstCodeProps) {
  const [form] = Form.useForm<{ code: string }>();
  const submission = useSubmit(form, async (body) => {
    onSetUp((await call('session.confirmSecondFactor', { body })).recoveryCodes);
  });
  return (
    <div className="second-factor-set-up">
      <QrCode text={offer.address} label="两步验证的二维码，内容与下面的密钥相同" />
      <div>
        <ol>
          <li>在手机上安装任意一款验证器应用（支持 TOTP）。</li>
          <li>
            用它扫描二维码；不能扫描时，手工输入密钥：
            <code className="second-factor-secret">{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </li>
          <li>输入应用显示的 6 位数字。</li>
        </ol>
        <Form
          form={form}
          name="second-factor"
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => void submission.submit(values)}
        >
          <ProblemAlert error={submission.refusal} />
          <Form.Item name="code" label="验证码" rules={[{ required: true, message: '请填写验证码' }]}>
            <Input inputMode="numeric" autoComplete="one-time-code" maxLength={16} style={{ maxWidth: 200 }} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={submission.working}>
            确定
          </Button>
          {cancel}
        </Form>
      </div>
    </div>
  );
}
