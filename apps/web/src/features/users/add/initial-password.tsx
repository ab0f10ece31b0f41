import { useQuery } from '@tanstack/react-query';
import { userFields } from '@zhicheng/domain';
import { ask } from '../../../platform/api/call.ts';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';
import { userFieldId } from '../user-text-field.tsx';

/** 密码: the default, shown as it is (§3.1.2.3); nobody types one for somebody else. */
export function InitialPassword() {
  const { label, hint, required } = userFields.password;
  const { data } = useQuery({ ...ask('users.formOptions', {}), staleTime: Infinity });
  const words = data?.initialPassword ?? '保存后给出，每人一个';
  return (
    <HintField id={userFieldId('password')} label={label} required={required} hint={hint} width="medium">
      {({ id, 'aria-describedby': describedBy }) => (
        <output className="field-auto" id={id} aria-describedby={describedBy} tabIndex={0}>
          {data ? words : '…'}
          {typeof data?.initialPassword === 'string' && <span className="cell-sub">默认密码，首次登录必须修改</span>}
        </output>
      )}
    </HintField>
  );
}
