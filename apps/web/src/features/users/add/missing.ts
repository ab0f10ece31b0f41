import {
  normaliseIdentityNumber,
  ok,
  readLoginName,
  readMail,
  readPersonName,
  readPhone,
  type CivilDate,
} from '@zhicheng/domain';
import type { FieldProblem } from '../../../platform/api/problem.ts';
import { whyNoIdentityNumber, type NewUser } from '../new-user.ts';

/** What 下一步 would be refused for and can be said at once, in the order of the fields. */
export function missingIn(values: NewUser, today: CivilDate): readonly FieldProblem[] {
  const name = readPersonName(values.name);
  const number = whyNoIdentityNumber(values.identityNumber, today, { whole: true });
  const identityNumber = normaliseIdentityNumber(values.identityNumber);
  // A 登录名 that follows the number is mended with it.
  const follows = identityNumber !== '' && values.loginName === identityNumber;
  const login = follows ? ok(null) : readLoginName(values.loginName, identityNumber);
  const mail = values.mail.trim() === '' ? null : readMail(values.mail);
  const phone = values.phone.trim() === '' ? null : readPhone(values.phone);
  return [
    values.unitId === '' && { field: 'unitId', message: '请先选择所属单位。' },
    !name.ok && { field: 'name', message: name.refusal.message },
    number !== null && { field: 'identityNumber', message: number },
    values.loginName.trim() === ''
      ? { field: 'loginName', message: '请填写登录名，一般就是本人身份证号。' }
      : !login.ok && { field: 'loginName', message: login.refusal.message },
    phone?.ok === false && { field: 'phone', message: phone.refusal.message },
    mail?.ok === false && { field: 'mail', message: mail.refusal.message },
  ].filter((problem) => problem !== false);
}
