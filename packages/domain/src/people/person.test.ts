import { describe, expect, it } from 'vitest';
import { readPersonName } from './person-name.ts';
import { maskPhone, readPhone } from './phone.ts';
import { isPastRetirement, retirementDate } from './retirement.ts';

describe('姓名', () => {
  it.each([
    [' 李敏 ', '李敏'],
    ['阿布都热依木•买买提', '阿布都热依木·买买提'],
    ['𬍛㛃', '𬍛㛃'],
    ['䶮〇', '䶮〇'],
    ['Anna Müller', 'Anna Müller'],
    ['买买提 · 依明', '买买提·依明'],
  ])('takes %s as %s', (typed, name) => {
    expect(readPersonName(typed)).toEqual({ ok: true, value: name });
  });

  it.each([
    ['', 'empty'],
    ['李', 'too-short'],
    ['李'.repeat(31), 'too-long'],
    ['李\u200b敏', 'characters'],
    ['李\u0007敏', 'characters'],
    ['李敏😀', 'characters'],
    ['李敏1', 'characters'],
    ['·李敏', 'characters'],
    ['李敏<b>', 'characters'],
    ['李\u3164敏', 'characters'],
    ['李敏\ufe0f', 'characters'],
  ])('refuses %j: %s', (typed, cause) => {
    expect(readPersonName(typed)).toMatchObject({ ok: false, refusal: { code: cause } });
  });

  it('counts characters, not code units', () => {
    expect(readPersonName('𬍛'.repeat(30)).ok).toBe(true);
  });
});

describe('手机号码', () => {
  it.each([' 138 0000 0029', '+86-13800000029', '008613800000029', '１３８００００００２９'])('takes %s', (typed) => {
    expect(readPhone(typed)).toEqual({ ok: true, value: '13800000029' });
  });

  it.each(['', '12800000029', '1380000002', '0838-3200000'])('refuses %j', (typed) => {
    expect(readPhone(typed).ok).toBe(false);
  });

  it('is masked in the middle', () => {
    expect(maskPhone('13800000029')).toBe('138****0029');
  });
});

describe('法定退休年龄', () => {
  // 人社部's public table of the ages.
  it.each([
    ['1964-12-31', '1', '2024-12-31'],
    ['1965-01-01', '1', '2025-02-01'],
    ['1965-04-30', '1', '2025-05-30'],
    ['1965-05-01', '1', '2025-07-01'],
    ['1976-09-01', '1', '2039-09-01'],
    ['1990-01-01', '1', '2053-01-01'],
    ['1969-12-01', '2', '2024-12-01'],
    ['1970-01-01', '2', '2025-02-01'],
    ['1981-09-01', '2', '2039-09-01'],
  ] as const)('born %s, gender %s: %s', (birth, gender, on) => {
    expect(retirementDate(birth, gender)).toBe(on);
  });

  it('is reached on its day', () => {
    expect(isPastRetirement('1965-01-01', '1', '2025-01-31')).toBe(false);
    expect(isPastRetirement('1965-01-01', '1', '2025-02-01')).toBe(true);
  });
});
