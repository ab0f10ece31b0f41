import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Icon } from '../../../ui/icon.tsx';
import { UserTextField } from '../user-text-field.tsx';
import type { LookedUpUser } from '@zhicheng/contract';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
  readonly error: string | undefined;
  readonly found: LookedUpUser | undefined;
  /** 申请调入 of the person whose number this is. */
  readonly onRequest: () => void;
};

/** 身份证: checked digit by digit once it is all there, then looked up, so that nobody gets a second account. */
export function IdentityField({ value, onChange, onLeave, error, found, onRequest }: Props) {
  return (
    <UserTextField
      of="identityNumber"
      value={value}
      onChange={onChange}
      onLeave={onLeave}
      error={error ?? (found?.found === 'here' ? found.sentence : undefined)}
      warning={
        (found?.found === 'elsewhere' || found?.found === 'transfer-pending') && (
          <span className="users-known-number">
            {found.sentence}{' '}
            {found.found === 'elsewhere' ? (
              <Button size="small" onClick={onRequest}>
                申请调入
              </Button>
            ) : (
              <Link to="/users/transfers" search={{ box: 'outgoing' }}>
                查看申请
              </Link>
            )}
          </span>
        )
      }
      addition={
        found?.found === 'free' && (
          <span role="status" className="users-free">
            <Icon name="tick" size={14} /> {found.sentence || '号码有效，尚无账号'}
          </span>
        )
      }
    />
  );
}
