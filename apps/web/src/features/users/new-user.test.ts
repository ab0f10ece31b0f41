import { identityCheckCharacter } from '@zhicheng/domain';
import { describe, expect, it } from 'vitest';
import { hasTyped, nobody, typedInto, whyNoIdentityNumber } from './new-user.ts';

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
