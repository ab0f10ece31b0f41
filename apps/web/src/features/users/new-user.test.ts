import { identityCheckCharacter } from '@zhicheng/domain';
import { describe, expect, it } from 'vitest';
import { missingIn } from './add/missing.ts';
import { hasTyped, nobody, spelledIn, typedInto, whyNoIdentityNumber } from './new-user.ts';

const digits = '51060419901203123';
const number = `${digits}${identityCheckCharacter(digits)}`;

describe('登录名', () => {
  it('fills itself from 身份证, as it will be stored', () => {
    const typed = typedInto(nobody, { identityNumber: ` ${number.slice(0, 6)} ${number.slice(6).toLowerCase()}` });
    expect(typed.loginName).toBe(number);
  });

  it('stays as typed, and follows again once it is emptied and the number typed anew', () => {
    const own = typedInto(typedInto(nobody, { identityNumber: number }), { loginName: 'zhangsan' });
    expect(typedInto(own, { identityNumber: '' }).loginName).toBe('zhangsan');
    const emptied = typedInto(typedInto(own, { identityNumber: '' }), { loginName: '' });
    expect(typedInto(emptied, { identityNumber: number }).loginName).toBe(number);
  });
});

it('is spelled on leaving a field as it will be stored', () => {
  const typed = {
    ...nobody,
    name: '买买提•依明',
    identityNumber: '５１０６０４１９９０１２０３１２３ｘ',
    loginName: 'Ｌｉ',
    phone: '１３９ 0000 0101',
  };
  expect([spelledIn(typed, 'name'), spelledIn(typed, 'identityNumber')]).toEqual(['买买提·依明', '51060419901203123X']);
  expect([spelledIn(typed, 'loginName'), spelledIn(typed, 'phone')]).toEqual(['li', '13900000101']);
});

it('下一步 stops at every field that is wrong', () => {
  const typed = { ...nobody, name: '李\u200b敏', identityNumber: number, loginName: '李敏', phone: '139', mail: 'li' };
  const wrong = missingIn(typed, '2026-11-23').map(({ field }) => field);
  expect(wrong).toEqual(['unitId', 'name', 'loginName', 'phone', 'mail']);
});

it('asks before 关闭 only where something was typed', () => {
  expect(hasTyped({ ...nobody, unitId: 'chosen' })).toBe(false);
  expect(hasTyped({ ...nobody, name: '张' })).toBe(true);
});

describe('身份证', () => {
  it('is not called wrong while it is being typed', () => {
    expect(whyNoIdentityNumber('510604', '2026-11-23', { whole: false })).toBeNull();
    expect(whyNoIdentityNumber('510604', '2026-11-23', { whole: true })).toContain('18 位');
  });

  it('is called wrong as soon as it is all there, in words that say what to mend', () => {
    const swapped = `${number.slice(0, 16)}${number.charAt(17)}${number.charAt(16)}`;
    expect(whyNoIdentityNumber(swapped, '2026-11-23', { whole: false })).not.toBeNull();
    expect(whyNoIdentityNumber('510604900101123', '2026-11-23', { whole: true })).toContain('15 位');
    expect(whyNoIdentityNumber(number, '2026-11-23', { whole: true })).toBeNull();
  });
});
