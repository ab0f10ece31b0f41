import { describe, expect, it, test } from 'vitest';
import { readIdentityNumber } from '../people/identity-number.ts';
import { readLoginName, spellLoginName } from '../people/login-name.ts';
import { readPersonName, spellPersonName } from '../people/person-name.ts';
import { readPhone, spellPhone } from '../people/phone.ts';
import { readUnitName, spellUnitName } from '../units/unit-name.ts';
import { bareCode } from './narrow.ts';
import { hasUnseen, withoutUnseen } from './strange-character.ts';

type Read = { readonly ok: boolean } & Partial<{ readonly refusal: { readonly message: string } }>;

const sentence = (read: Read): string => read.refusal?.message ?? '';

describe('姓名: what stands where', () => {
  test.each([
    ['德阳市农\u200b业', /^姓名第 4 个字后有一个看不见的字符（零宽空格），请清除。$/],
    ['\u2060李敏', /^姓名开头有一个看不见的字符/],
    ['李\u0007敏', /第 1 个字后有一个看不见的字符（控制字符 U\+0007）/],
    ['李敏😀', /第 3 个字是表情符号“😀”/],
    ['李\ue123敏', /第 2 个字是本机自造字/],
    ['李\ud842敏', /第 2 个字已损坏/],
    ['李敏（女）', /第 3 个字是“（”，姓名中不填括号/],
    ['李敏(女)', /第 3 个字是“\(”，姓名中不填括号/],
    ['李敏１', /第 3 个字是“1”，姓名中没有数字/],
    ['阿依.买买提', /第 3 个字是“\.”，姓名中的间隔号请用“·”/],
    ["李敏'; DROP", /第 3 个字是“'”/],
    ['李敏·', /不能以间隔号“·”结尾/],
  ])('%j', (typed, words) => {
    expect(sentence(readPersonName(typed))).toMatch(words);
  });

  it('takes rare characters beyond the BMP, and every look-alike of ·, told by their spelling', () => {
    expect(readPersonName('𬍛㛃𠮷')).toEqual({ ok: true, value: '𬍛㛃𠮷' });
    for (const dot of '•‧∙⋅⸱・･') expect(spellPersonName(`买买提 ${dot} 依明`)).toBe('买买提·依明');
    expect(spellPersonName('　Ａnna　 Müller ')).toBe('Anna Müller');
  });
});

describe('单位名称', () => {
  test.each([
    '中国工程物理研究院',
    '四川B51（德阳）公司',
    '成都“三线建设”博物馆',
    'AT&T（中国）有限公司',
    '德阳市旌阳区八角井街道办事处、东湖山社区',
    'Siemens Ltd., China',
    '阿坝州·若尔盖县农牧局',
    '中国石油-四川销售分公司',
    '𬍛县农技站',
    '12345政务热线中心',
  ])('takes %s', (name) => {
    expect(readUnitName(name)).toEqual({ ok: true, value: name });
  });

  test.each([
    ['罗江\u200b区农技站', /^单位名称第 2 个字后有一个看不见的字符/],
    ['罗江区<b>农技站</b>', /第 4 个字是“<”，名称中没有这个符号/],
    ["罗江区'; DROP TABLE unit", /第 4 个字是“'”，引号请用“”/],
    ['罗江区;农技站', /第 4 个字是“;”/],
    ['罗江区--农技站', /第 4 个字起有连续的“-”/],
    ['罗江区\\农技站', /第 4 个字是“\\”/],
    ['罗江区"农技站"', /第 4 个字是“"”/],
    ['罗江区农技站🌾', /第 7 个字是表情符号/],
    ['罗江区农技站（本级', /第 7 个字“（”后面没有成对的括号/],
    ['罗江区农技站）', /第 7 个字“）”前面没有成对的括号/],
    ['1234', /至少 2 个字/],
  ])('refuses %j', (typed, words) => {
    expect(sentence(readUnitName(typed))).toMatch(words);
  });

  it('is one name whichever brackets were typed', () => {
    expect(spellUnitName('罗江区农技站 (本级）')).toBe('罗江区农技站（本级）');
    expect(spellUnitName('Ｂ５１ Works (China) Ltd')).toBe('B51 Works (China) Ltd');
  });
});

describe('numbers and codes as they were typed', () => {
  it('folds full-width digits and letters, and x', () => {
    expect(bareCode('５１０６８１ 19900101-123ｘ')).toBe('51068119900101123X');
    expect(spellPhone('+86 １３９-0000 0101')).toBe('13900000101');
    expect(spellLoginName(' Ｌｉ－Ｍｉｎ ')).toBe('li-min');
    expect(spellLoginName('51068119900101123x')).toBe('51068119900101123X');
  });

  it('says what is wrong where', () => {
    const identity = (typed: string) => sentence(readIdentityNumber(typed, '2026-11-23'));
    expect(identity('510681900101123')).toContain('15 位旧身份证号');
    expect(identity('5106811990010112')).toContain('现在是 16 位');
    expect(identity('5106811990O1011234')).toContain('第 11 位是“O”');
    expect(sentence(readPhone('1390000010'))).toContain('现在是 10 位');
    expect(sentence(readPhone('12900000101'))).toContain('现在是“12”');
    expect(sentence(readLoginName('li敏', null))).toContain('第 3 个字是“敏”');
  });
});

test('what cannot be seen is taken out without a loss', () => {
  expect(hasUnseen('李\u200b敏')).toBe(true);
  expect(withoutUnseen('李\u200b\ufeff敏\u0007')).toBe('李敏');
  expect(hasUnseen('𬍛㛃·Müller')).toBe(false);
});
