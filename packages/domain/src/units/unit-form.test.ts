import { describe, expect, it, test } from 'vitest';
import { readOfficePhone } from './office-phone.ts';
import { readUnitForm, readUnitHead, type TypedUnit } from './read-unit-form.ts';
import { readCreditCode } from './credit-code.ts';
import { mayCreateUnit } from './creation.ts';
import { judgeUnitActions, type JudgedUnit } from './judge-unit-actions.ts';
import { unitClassFacts, unitClasses } from './unit-class.ts';
import { unitExamples } from './unit-examples.ts';
import { unitFields } from './unit-fields.ts';
import { unitSentence } from './unit-sentence.ts';

const empty: TypedUnit = {
  name: '罗江区农技站',
  creditCode: '91330100799655058B',
  sharesCreditCode: false,
  nature: '',
  contactName: '',
  contactPhone: '',
  address: '',
  postcode: '',
  remark: '',
  professions: [],
  series: [],
};

test('every field has a hint of its own', () => {
  expect(new Set(unitFields.map(({ hint }) => hint)).size).toBe(unitFields.length);
  for (const { hint } of unitFields) expect(hint).toMatch(/\p{Script=Han}{2,}.*。$/u);
});

test('every class has an example that its own form takes, below a unit that may create it', () => {
  expect(unitExamples.map(({ unitClass }) => unitClass)).toEqual([...unitClasses]);
  for (const example of unitExamples) {
    const { name, creditCode, nature, contactName, contactPhone, address, postcode, head, unitClass } = example;
    const typed = { ...empty, name, creditCode, nature, contactName, contactPhone, address, postcode };
    expect(readUnitForm(typed, unitClass).errors, name).toEqual([]);
    const typedHead = { headName: head.name, headPost: head.post, headFrom: '2024-01-01' };
    expect(readUnitHead(typedHead, '2026-11-23').errors, name).toEqual([]);
    const superior = unitExamples.find((other) => other.name === example.superiorName);
    const makers: readonly string[] = unitClassFacts[unitClass].createdBy;
    expect(superior ? makers.includes(superior.unitClass) : makers.length === 0, name).toBe(true);
  }
  const named = unitExamples.map(({ name }) => name);
  expect(named).toEqual(expect.arrayContaining(['中国工程物理研究院', '四川省农业农村厅', '德阳市农业农村局']));
});

test('the sentence names class, 上级机构 and the steps as the manual does', () => {
  const sentence = unitSentence({ name: '罗江水务公司', unitClass: 'city-soe', superiorName: '德阳市水利局' });
  expect(sentence).toContain('将创建：罗江水务公司（市(州)国营企业，上级：德阳市水利局）');
  expect(sentence).toContain('高评办资格审查（四川省人力资源和社会保障厅）');
});

test('without a role nobody creates anything', () => {
  for (const creator of unitClasses) {
    for (const made of unitClasses) {
      expect(mayCreateUnit({ unitClass: creator, roles: [] }, made).ok).toBe(false);
      expect(mayCreateUnit({ unitClass: creator, roles: ['applicant', 'senior-office-clerk'] }, made).ok).toBe(false);
    }
  }
});

test.each([
  ['０８３８－２２０２３４５', '0838-2202345'],
  ['(028)86111111 转', null],
  ['（028）86111111', '028-86111111'],
  ['0838-2202345-801', '0838-2202345-801'],
  ['13900000101、0838-2202345', '13900000101、0838-2202345'],
  ['', ''],
  ['12', null],
])('联系电话 %j', (typed, expected) => {
  const read = readOfficePhone(typed);
  expect(read.ok ? read.value : null).toBe(expected);
});

test('full-width letters and digits become narrow, full-width brackets stay', () => {
  const { unit, errors } = readUnitForm(
    { ...empty, name: '　四川Ｂ５１（德阳）公司 ', postcode: '６１８０００' },
    'city-soe',
  );
  expect(errors).toEqual([]);
  expect(unit).toMatchObject({ name: '四川B51（德阳）公司', postcode: '618000' });
});

describe('a credit code that does not add up', () => {
  const sentence = (typed: string) => {
    const read = readCreditCode(typed);
    return read.ok ? '' : read.refusal.message;
  };
  it('names the place', () => {
    expect(sentence('9133010079965505BB')).toContain('按前 17 位计算应为');
    expect(sentence('91330100799655085B')).toContain('第 16、17 位可能颠倒');
    expect(sentence('9133O100799655058B')).toContain('第 5 位是“O”');
    expect(sentence('9133010079965505Z8')).toContain('可能是“2”');
  });
});

describe('what may be done with a unit', () => {
  const unit: JudgedUnit = {
    id: 'company',
    unitClass: 'county-soe',
    superiorId: 'farming',
    superiorName: '农业农村局',
    ancestorIds: ['province', 'city', 'bureau', 'farming'],
    state: 'active',
  };
  const member = (
    unitId: string,
    unitClass: JudgedUnit['unitClass'],
    role: 'county-department-clerk' | 'county-enterprise-clerk' | 'county-bureau-clerk' | 'security-officer',
  ) => [{ unitId, unitClass, roles: [role] }];
  it.each([
    [
      'its 上级机构',
      member('farming', 'county-department', 'county-department-clerk'),
      ['update', 'add-head', 'remove', 'stop', 'reform'],
    ],
    ['its own clerk', member('company', 'county-soe', 'county-enterprise-clerk'), ['update-contact', 'add-head']],
    ['a clerk further above', member('bureau', 'county-bureau', 'county-bureau-clerk'), ['reform']],
    ['another department', member('water', 'county-department', 'county-department-clerk'), []],
    ['安全保密员', member('bureau', 'county-bureau', 'security-officer'), []],
  ])('%s', (_, memberships, allowed) => {
    const answer = judgeUnitActions(memberships, unit);
    expect([...answer.allowedActions].sort()).toEqual([...allowed].sort());
    for (const { reason } of answer.refusedActions) expect(reason).toMatch(/。$/);
    expect(judgeUnitActions(memberships, { ...unit, state: 'stopped' }).allowedActions).not.toContain('update');
  });
});
