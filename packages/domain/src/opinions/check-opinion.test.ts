import { describe, expect, test } from 'vitest';
import { goodOpinion, noticePublishedOn, workingDays } from '../../test/opinions.ts';
import type { Opinion } from '../application/state.ts';
import { stepCodes, type StepCode } from '../routes/step.ts';
import { checkOpinion, givenOpinion, type OpinionFacts } from './check-opinion.ts';
import { opinionForm } from './opinion-form.ts';

const facts: OpinionFacts = { today: '2026-03-10', noticePublishedOn, workingDays };
const officeSteps = stepCodes.filter((step) => step !== 'apply');

function wrong(step: StepCode, changed: Opinion, changedFacts: Partial<OpinionFacts> = {}): string[] {
  return checkOpinion(step, { ...goodOpinion(step), ...changed }, { ...facts, ...changedFacts }).map(
    ({ field, message }) => `${field}：${message}`,
  );
}

describe('the one text of an opinion is labelled by its step', () => {
  test.each<[StepCode, string]>([
    ['employer', '单位意见'],
    ['county-department', '主管部门意见'],
    ['city-department', '主管部门意见'],
    ['province-department', '主管部门意见'],
    ['county-industry', '行业主管部门意见'],
    ['city-industry', '行业主管部门意见'],
    ['county-bureau', '人社局审核意见'],
    ['city-bureau', '人社局审核意见'],
    ['qualification', '材料审查结论'],
    ['committee', '评议组意见'],
    ['province-bureau', '审批意见'],
    ['city-approval', '审批意见'],
    ['county-approval', '审批意见'],
    ['province-department-approval', '审批意见'],
    ['employer-approval', '审批意见'],
  ])('%s: %s', (step, label) => {
    expect(opinionForm(step).fields.find((field) => field.id === 'opinion')).toMatchObject({ label, type: 'longtext' });
  });

  test('个人申报 has no opinion', () => {
    expect(opinionForm('apply').fields).toEqual([]);
  });

  test.each<[StepCode, string]>([
    ['employer', '推荐方式 应到人数 实到人数 同意人数 反对人数 弃权人数 公示开始日期 公示结束日期 公示结果'],
    ['qualification', '补正事项'],
    ['committee', '应到人数 到会人数 同意票 反对票 弃权票 评审结论'],
    ['province-bureau', '发文文号'],
    ['county-approval', '发文文号'],
  ])('%s asks beside it for %s', (step, labels) => {
    const further = opinionForm(step).fields.filter((field) => !['opinion', 'signer', 'signedOn'].includes(field.id));
    expect(further.map((field) => field.label).join(' ')).toBe(labels);
  });
});

describe('every step', () => {
  test.each(officeSteps)('%s: a complete opinion has nothing wrong', (step) => {
    expect(wrong(step, {})).toEqual([]);
  });

  test.each(officeSteps)('%s: text, 负责人签字 and 审批日期 are required', (step) => {
    const errors = checkOpinion(step, { ...goodOpinion(step), opinion: ' ', signer: null, signedOn: '' }, facts);
    expect(errors.map((error) => error.field)).toEqual(['opinion', 'signer', 'signedOn']);
  });

  test.each([
    [{ signedOn: '2026-03-11' }, ['signedOn：审批日期不能晚于今天。']],
    [{ signedOn: '2026-03-10' }, []],
    [{ signedOn: '2026-02-30' }, ['signedOn：“审批日期”请按 2026-11-23 的格式填写。']],
    [{ signedOn: 20260310 }, ['signedOn：“审批日期”请按 2026-11-23 的格式填写。']],
    [{ opinion: '𠮷'.repeat(1000) }, []],
    [{ opinion: '同'.repeat(1001) }, ['opinion：“人社局审核意见”不超过1000字。']],
    [{ opinion: true }, ['opinion：“人社局审核意见”请填写文字。']],
  ])('%j', (changed, errors) => {
    expect(wrong('county-bureau', changed)).toEqual(errors);
  });
});

describe('所在单位', () => {
  const vote = { recommendBy: 'vote', voteDue: 30, votePresent: 24, voteYes: 20, voteNo: 3, voteAbstain: 1 };
  const doNotAddUp = ['votePresent：同意、反对、弃权人数之和应等于实到人数，实到人数不能超过应到人数。'];

  test.each<[string, Opinion, string[]]>([
    ['民主表决 that adds up', vote, []],
    ['nobody against or abstaining', { ...vote, voteYes: 24, voteNo: 0, voteAbstain: 0 }, []],
    ['fewer votes than present', { ...vote, voteYes: 19 }, doNotAddUp],
    ['more present than due', { ...vote, voteDue: 23 }, doNotAddUp],
    ['a count left out', { ...vote, voteNo: null }, ['voteNo：请填写“反对人数”。']],
    ['half a vote', { ...vote, voteYes: 20.5 }, ['voteYes：“同意人数”请填写0到9999的整数。']],
    ['less than none', { ...vote, voteNo: -3 }, ['voteNo：“反对人数”请填写0到9999的整数。']],
    ['counts without 民主表决 are not asked for', { ...vote, recommendBy: 'review', voteDue: 0.5 }, []],
    ['no 推荐方式', { recommendBy: '' }, ['recommendBy：请填写“推荐方式”。']],
    ['a 推荐方式 that there is not', { recommendBy: 'lot' }, ['recommendBy：请选择“推荐方式”。']],
  ])('%s', (_, changed, errors) => {
    expect(wrong('employer', changed)).toEqual(errors);
  });
});

describe('公示 of the employer (人社部令第40号 第十六条)', () => {
  test.each<[string, string, string, string[]]>([
    ['5 working days, ended yesterday', '2026-03-05', '2026-03-09', []],
    ['ends on the day of the pass', '2026-03-05', '2026-03-10', ['publicTo：公示结束的次日起才能同意通过。']],
    ['begins on the day of the notice', '2026-03-01', '2026-03-05', []],
    [
      'begins before the notice',
      '2026-02-28',
      '2026-03-06',
      ['publicFrom：公示开始日期不能早于评审通知发布日期（2026-03-01）。'],
    ],
    ['4 working days', '2026-03-06', '2026-03-09', ['publicTo：公示不少于5个工作日，起止日都计算；现为4个工作日。']],
    ['ends before it begins', '2026-03-06', '2026-03-05', ['publicTo：公示结束日期不能早于公示开始日期。']],
    ['no such day', '2026-03-06', '2026-04-31', ['publicTo：“公示结束日期”请按 2026-11-23 的格式填写。']],
  ])('%s: %s to %s', (_, publicFrom, publicTo, errors) => {
    expect(wrong('employer', { publicFrom, publicTo })).toEqual(errors);
  });

  test('counts working days, not days', () => {
    const asked: string[] = [];
    const holiday = (from: string, to: string): number => asked.push(`${from} ${to}`) + 3;
    const period = { publicFrom: '2026-03-01', publicTo: '2026-03-09' };
    expect(wrong('employer', period, { workingDays: holiday })).toEqual([
      'publicTo：公示不少于5个工作日，起止日都计算；现为4个工作日。',
    ]);
    expect(asked).toEqual(['2026-03-01 2026-03-09']);
  });

  test('does not count over years that somebody mistyped', () => {
    const never = (): number => expect.fail('counted');
    expect(wrong('employer', { publicFrom: '0001-01-01' }, { workingDays: never })).toHaveLength(1);
    expect(wrong('employer', { publicTo: '9999-12-31' }, { workingDays: never })).toHaveLength(1);
  });
});

describe('高评委', () => {
  const doNotAddUp = ['present：同意、反对、弃权票数之和应等于到会人数，到会人数不能超过应到人数。'];

  test.each<[string, Opinion, string[]]>([
    ['fewer votes than present', { yes: 11 }, doNotAddUp],
    ['more present than due', { due: 17 }, doNotAddUp],
    ['a vote left out', { abstain: null }, ['abstain：请填写“弃权票”。']],
    ['no 评审结论', { conclusion: null }, ['conclusion：请填写“评审结论”。']],
  ])('%s', (_, changed, errors) => {
    expect(wrong('committee', changed)).toEqual(errors);
  });
});

test('kept is what was asked for and answered, without blanks around it', () => {
  const answered = { ...goodOpinion('employer'), opinion: ' 同意\n', voteDue: 3, junk: 'x', publicResult: ' ' };
  const { publicResult, ...rest } = goodOpinion('employer');
  expect(publicResult).toBe('公示期间无异议。');
  expect(givenOpinion('employer', answered)).toEqual({ ...rest, opinion: '同意' });
  expect(givenOpinion('province-bureau', { ...goodOpinion('province-bureau'), documentNo: null })).toEqual(
    goodOpinion('province-bureau'),
  );
});
