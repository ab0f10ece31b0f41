import { expect, it } from 'vitest';
import { mainOpinion } from './main-opinion.ts';

it('finds the text under its label of the step, never a date or a name', () => {
  const signed = [
    { label: '负责人签字', value: '周强' },
    { label: '审批日期', value: '2026-11-12' },
  ];
  expect(
    mainOpinion([{ label: '推荐方式', value: '单位考核推荐' }, { label: '单位意见', value: '同意推荐' }, ...signed]),
  ).toBe('同意推荐');
  expect(mainOpinion([{ label: '材料审查结论', value: '材料齐全' }, ...signed])).toBe('材料齐全');
  expect(mainOpinion(signed)).toBeNull();
});
