import { userFields } from '@zhicheng/domain';
import { HintField } from '../../../ui/form-layer/hint-field.tsx';
import { userFieldId } from '../user-text-field.tsx';

/** 密码: the default, shown as it is; nobody types one for somebody else. */
export function InitialPassword() {
  const { label, hint } = userFields.password;
  return (
    <HintField id={userFieldId('password')} label={label} hint={hint} width="medium">
      {({ id, 'aria-describedby': describedBy }) => (
        <output className="field-auto" id={id} aria-describedby={describedBy} tabIndex={0}>
          默认初始密码，首次登录必须修改
        </output>
      )}
    </HintField>
  );
}
