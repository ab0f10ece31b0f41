/** 工作经历 (§4.1.1.7): every post since the first, without gaps. */
import type { Condition } from '../condition.ts';
import type { FieldDeclaration, ListFolder } from '../declaration.ts';
import { isTrue } from '../content.ts';
import { month, select, text, yesOrNo } from '../declare-field.ts';
import { workChecks } from '../checks/check-work.ts';
import { workSlots } from '../slots.ts';

const ended: Condition = { words: '未勾选“至今”时', holds: ({ values }) => !isTrue(values, 'ongoing') };

const fields: readonly FieldDeclaration[] = [
  month('start', '开始时间', '从参加工作起连续填写到现在。', { required: 'always' }),
  month('end', '结束时间', '仍在该岗位工作的勾选“至今”，不填结束时间。', { required: ended, shown: ended }),
  yesOrNo('ongoing', '至今', '仍在该岗位工作的勾选。'),
  text('unit', '单位', 60, '填写单位全称。', { required: 'always', blind: 'H', slot: 'workProof' }),
  text('dept', '部门', 40, '内设部门或科室。', { blind: 'H' }),
  text('job', '从事何种专业技术工作', 80, '写明专业技术工作内容。', { required: 'always' }),
  text('post', '任何职务（专业技术职务/行政职务）', 40, '当时担任的职务。', { required: 'always' }),
  select('countsAs', '岗位性质', 'WORK_NATURE', '选择该段是否从事专业技术工作。', { required: 'always' }),
  yesOrNo('partTime', '是否兼职', '兼职可与主要工作时间重叠。', { required: 'always' }),
  select('grassroots', '是否基层/支援经历', 'SERVE', '对口支援、支教、驻村等。', { slot: 'serveProof' }),
  text('gapNote', '空档说明', 100, '与上一段经历间隔超过三个月的，说明待业、读书等情况。', { blind: 'H' }),
  text('witness', '证明人', 20, '了解情况的人员姓名。', { blind: 'H' }),
  text('explanation', '说明', 200, '对检查提示的情况作说明，没有可不填。', { blind: 'H' }),
];

export const work: ListFolder = {
  id: 'work',
  name: '工作经历',
  kind: 'list',
  rowName: '工作经历',
  minRows: 1,
  maxRows: 60,
  noneAllowed: 'no',
  sortedBy: 'start',
  columns: ['start', 'end', 'unit', 'job', 'post', 'countsAs', 'partTime'],
  fields,
  slots: workSlots,
  checks: workChecks,
};
