import type { UserRow } from '@zhicheng/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { copyText } from '../../platform/copy-text.ts';
import { minuteOf } from '../../platform/clock.ts';
import { PrintSheet } from '../../ui/print-sheet/print-sheet.tsx';
import { NoticeSheet } from './notices/notice-sheet.tsx';

type Props = {
  readonly name: string;
  readonly unitName: string;
  readonly login: UserRow['login'];
  readonly password: string;
  readonly until: string;
};

/** A one-time password as it is shown, once: to copy, or to print for the person. */
export function OneTimePassword({ name, unitName, login, password, until }: Props) {
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  return (
    <div className="one-time">
      <p>
        {name}的一次性密码，<b>关闭后不能再看</b>：
      </p>
      <code>{password}</code>
      <p className="muted">{minuteOf(until)} 前有效；本人登录后须立即修改。请当面或用可靠的方式交给本人。</p>
      <div>
        <Button
          onClick={() => {
            void copyText(password).then((done) => {
              setCopied(done ? 'yes' : 'no');
            });
          }}
        >
          复制
        </Button>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          打印
        </Button>
        <span role="status">
          {copied === 'yes' && '已复制'}
          {copied === 'no' && '浏览器不允许复制，请选中密码后按 Ctrl+C。'}
        </span>
      </div>
      <PrintSheet>
        <NoticeSheet
          notice={{ personName: name, unitName, login, password, passwordUntil: until, roles: [], askAt: null }}
        />
      </PrintSheet>
    </div>
  );
}
