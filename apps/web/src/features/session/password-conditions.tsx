import './password.css';
import { passwordRules } from '@zhicheng/domain';
import { Icon } from '../../ui/icon.tsx';

/** The five conditions, each ticked as it is met; further limits are told apart. */
export function PasswordConditions({ typed }: { typed: string }) {
  return (
    <div id="password-conditions">
      <p>新密码须同时满足：</p>
      <ul className="password-conditions">
        {passwordRules(typed).map(({ id, label, met }) => (
          <li key={id} className={met ? 'is-met' : undefined}>
            <i>{met && <Icon name="tick" size={12} />}</i>
            {label}
            <span className="for-readers">{met ? '：已满足' : '：未满足'}</span>
          </li>
        ))}
      </ul>
      <p className="muted">另外：不含登录名、姓名、身份证号或手机号码，不与初始密码及最近用过的密码相同。</p>
    </div>
  );
}
