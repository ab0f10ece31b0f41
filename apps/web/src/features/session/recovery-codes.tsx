import { Alert, Button } from 'antd';

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <div>
      <Alert
        type="success"
        showIcon
        title="两步验证已启用"
        description="请抄下或打印下面的恢复码，只显示这一次。手机不在身边时，每个恢复码可以代替验证码登录一次。"
      />
      <ul className="recovery-codes" aria-label="恢复码">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button
        onClick={() => {
          print();
        }}
        style={{ marginRight: 8 }}
      >
        打印
      </Button>
      <Button type="primary" onClick={onKept}>
        我已保存恢复码
      </Button>
    </div>
  );
}
