import './notice-sheet.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { AccountNotice } from '@zhicheng/contract';
import { passwordRules, roleFacts } from '@zhicheng/domain';
import { sessionQuery } from '../../../app/session.ts';
import { minuteOf } from '../../../platform/clock.ts';

export type PrintedNotice = Pick<AccountNotice, 'personName' | 'unitName' | 'login' | 'roles' | 'passwordUntil'> & {
  /** What is printed as the password; null where the person has one of their own, or it was shown before. */
  readonly password: string | null;
  readonly askAt: AccountNotice['askAt'] | null;
  /** Who made it out, and when. */
  readonly issued?: { readonly by: string; readonly at: string };
};

/** 账号通知单: one page for one person, with all that is needed to sign in for the first time. */
export function NoticeSheet({ notice }: { notice: PrintedNotice }) {
  const { personName, unitName, login, roles, password, passwordUntil, askAt, issued } = notice;
  const { strip } = useSuspenseQuery(sessionQuery).data;
  const lines: readonly (readonly [string, string])[] = [
    ['姓名', personName],
    ['所属单位', unitName],
    ['角色', roles.map((role) => roleFacts[role].label).join('、')],
    ['登录网址', location.origin],
    ['登录名', login.isIdentityNumber ? `本人身份证号码（尾号 ${login.shown.slice(-4)}）` : login.shown],
    ['初始密码', password ?? '本人已设置或另行告知；忘记时请联系下列经办人员重置'],
    ['密码有效期', password !== null && passwordUntil !== null ? `${minuteOf(passwordUntil)} 前须登录并修改` : ''],
  ];
  return (
    <article className="notice-sheet" aria-label={`账号通知单：${personName}`}>
      {strip !== null && <p className="notice-sheet-strip">{strip}</p>}
      <h2>账号通知单</h2>
      <p>{personName}：您在“四川省专家人才管理服务”的账号已开通。</p>
      <dl>
        {lines
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={label === '初始密码' && password !== null ? 'notice-sheet-password' : ''}>{value}</dd>
            </div>
          ))}
      </dl>
      <h3>第一次登录</h3>
      <ol>
        <li>用谷歌（最佳）、火狐或 360 极速浏览器打开上面的网址，输入登录名和密码，点击“登录”。</li>
        <li>
          按提示修改密码。新密码须同时满足：
          {passwordRules('')
            .map(({ label }) => label)
            .join('；')}
          。
        </li>
        <li>密码只由本人掌握。任何人（包括经办人员和技术支持人员）都不会向您索要。</li>
      </ol>
      {askAt && (
        <p>
          有问题请联系：{askAt.unitName}
          {askAt.people.length > 0 && `　${askAt.people.join('、')}`}
          {askAt.phone !== null && `　${askAt.phone}`}
        </p>
      )}
      {issued && (
        <p className="notice-sheet-issued">
          经办人：{issued.by}　{minuteOf(issued.at).slice(0, 10)}
        </p>
      )}
    </article>
  );
}
