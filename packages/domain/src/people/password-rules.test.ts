import { describe, expect, it } from 'vitest';
import { meetsPasswordRules, normalisePassword, passwordLimits, passwordRules } from './password-rules.ts';

const owner = {
  loginName: 'limin',
  name: '李敏',
  identityNumber: '510626198904120029',
  phone: '13800000029',
  initialPassword: 'kingWAY123!',
};
const unmet = (password: string) =>
  passwordRules(password)
    .filter(({ met }) => !met)
    .map(({ id }) => id);
const broken = (password: string, recent = false) => passwordLimits(password, owner, recent).map(({ id }) => id);

describe('the five conditions of §2.1.3', () => {
  it.each([
    ['', ['length', 'upper', 'lower', 'digit', 'special']],
    ['kingWAY123!', []],
    ['kingway123!', ['upper']],
    ['KINGWAY123!', ['lower']],
    ['kingWAYabc!', ['digit']],
    ['kingWAY1234', ['special']],
    ['kW123!!', ['length']],
    [`kW1!${'a'.repeat(60)}`, []],
    [`kW1!${'a'.repeat(61)}`, ['length']],
    ['kingWAY 1234', ['special']],
    ['kingWAY123中', ['special']],
    ['kingWAY123！', []],
    ['ｋｉｎｇＷＡＹ１２３！', []],
  ])('%j lacks %j', (password, ids) => {
    expect(unmet(password)).toEqual(ids);
    expect(meetsPasswordRules(password)).toBe(ids.length === 0);
  });

  it('makes a full-width ！ the !', () => {
    expect(normalisePassword('kingWAY123！')).toBe('kingWAY123!');
  });
});

describe('the limits beyond them', () => {
  it.each([
    ['Zhongzi#2026', []],
    ['kingWAY123！', ['default']],
    ['xLIMINx#2026', ['own-name']],
    ['李敏Abc#2026', ['own-name']],
    ['Abc#890412xy', ['own-number']],
    ['Abc#800000029', ['own-number']],
    ['Abc#2026\u0007', ['control']],
  ])('%j breaks %j', (password, ids) => {
    expect(broken(password)).toEqual(ids);
  });

  it('includes the last five', () => {
    expect(broken('Zhongzi#2026', true)).toEqual(['recent']);
  });
});
