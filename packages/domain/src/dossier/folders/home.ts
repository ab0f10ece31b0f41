/** 首页（基本信息） (§4.1.1.2): what is applied for, and on what grounds. Ends in 保存数据. */
import { exceptional, postQuotaAsked, freelancer, privateEmployer, transfer, typedProfession } from '../conditions.ts';
import { auto, combo, longText, select, text, yesOrNo } from '../declare-field.ts';
import type { FieldDeclaration, SingleFolder } from '../declaration.ts';
import { homeChecks } from '../checks/check-home.ts';
import { homeSlots } from '../slots.ts';
import { currentTitle, currentTitleDate } from './current-title.ts';

const notice: readonly FieldDeclaration[] = [
  auto('noticeId', '申报通知', 'text', '本次申报所依据的评审通知，点击可查看全文。', {
    section: '申报通知',
    width: 'full',
  }),
  auto('applyYear', '申报年度', 'year', '每人每年只能提交一份申报。', { section: '申报通知', width: 'short' }),
  auto('committee', '评审委员会', 'text', '由评审通知确定。', { section: '申报通知', width: 'long' }),
];

const employer: readonly FieldDeclaration[] = [
  auto('applicantName', '姓名', 'text', '与身份证一致，如有误请联系本单位经办人员。', {
    section: '单位情况',
    blind: 'H',
  }),
  auto('employer', '所在单位', 'text', '由系统带出，单位有误请联系上级经办人员。', {
    section: '单位情况',
    blind: 'H',
    width: 'long',
  }),
  select('employerNature', '单位性质', 'UNIT_NATURE', '按单位法人登记类型选择。', {
    section: '单位情况',
    required: 'always',
    slot: 'socialSecurity',
  }),
  auto('employerRegion', '单位所在地', 'text', '由单位信息带出。', { section: '单位情况', blind: 'G' }),
  yesOrNo('grassroots', '是否基层一线/艰苦边远地区', '在县以下基层或艰苦边远地区工作的选“是”。', {
    section: '单位情况',
    required: 'always',
    slot: 'grassrootsProof',
  }),
  yesOrNo('fullTimeEmployed', '是否本单位在职在岗', '离退休人员、公务员不得申报。', {
    section: '单位情况',
    required: 'always',
  }),
  select('postQuota', '是否占用核准评审职数', 'POST_QUOTA', '事业单位在空缺岗位职数内推荐。', {
    section: '单位情况',
    required: postQuotaAsked,
    shown: postQuotaAsked,
    blind: 'H',
  }),
  text('agentOrg', '人事代理机构', 60, '由代理机构审核、公示、推荐的填写。', {
    section: '单位情况',
    required: freelancer,
    shown: privateEmployer,
    blind: 'H',
    slot: 'agencyProof',
  }),
];

const application: readonly FieldDeclaration[] = [
  select('applyType', '申报类型', 'APPLY_TYPE', '符合逐级申报条件的选“正常晋升”。', {
    section: '申报资格',
    required: 'always',
  }),
  select('series', '职称系列', 'SERIES', '选择拟申报职称所属系列。', { section: '申报资格', required: 'always' }),
  select('level', '申报级别', 'LEVEL', '高级分正高级、副高级。', {
    section: '申报资格',
    required: 'always',
    width: 'short',
  }),
  select('title', '申报资格名称', 'TITLE', '如：高级工程师。', {
    section: '申报资格',
    required: 'always',
    narrowedBy: [
      { attribute: 'series', field: 'series' },
      { attribute: 'level', field: 'level' },
    ],
  }),
  combo('profession', '申报资格的专业名称', 'PROFESSION', '下拉菜单没有的专业可以手工录入。', {
    section: '申报资格',
    required: 'always',
    narrowedBy: [{ attribute: 'series', field: 'series' }],
  }),
  select(
    'routingProfession',
    '最接近的专业',
    'PROFESSION',
    '手工录入的专业须选一个最接近的，系统按它确定行业主管部门。',
    {
      section: '申报资格',
      required: typedProfession,
      shown: typedProfession,
      narrowedBy: [{ attribute: 'series', field: 'series' }],
    },
  ),
  text('subProfession', '专业方向', 40, '如：建筑结构、果树栽培。', { section: '申报资格' }),
  auto('industryDept', '行业主管部门', 'text', '系统按申报专业推算，不清楚请咨询单位经办人员。', {
    section: '申报资格',
    blind: 'H',
    width: 'long',
  }),
];

const grounds: readonly FieldDeclaration[] = [
  { ...currentTitle, storedIn: 'basic', section: '现有职称' },
  { ...currentTitleDate, storedIn: 'basic', section: '现有职称' },
  select('exceptionalBasis', '破格类别', 'EXCEPTIONAL', '说明破学历、破年限或同时破。', {
    section: '破格与转评',
    required: exceptional,
    shown: exceptional,
    slot: 'exceptionalForm',
  }),
  longText('exceptionalReason', '破格理由', [50, 1000], '逐条对应通知中的破格条件填写。', {
    section: '破格与转评',
    required: exceptional,
    shown: exceptional,
    blind: 'R',
    slot: 'exceptionalProof',
  }),
  text('recommenders', '推荐专家', 60, '填写两名以上正高级同行专家的姓名、单位。', {
    section: '破格与转评',
    required: exceptional,
    shown: exceptional,
    blind: 'H',
    slot: 'recommendLetter',
  }),
  combo('transferFrom', '原系列职称', 'TITLE', '转评只能同级转，转后满一年方可晋升。', {
    section: '破格与转评',
    required: transfer,
    shown: transfer,
    slot: 'transferProof',
  }),
  text('avoidExperts', '申请回避专家', 200, '最多三人并说明理由（姓名之间用顿号，理由写在冒号后），仅评审办可见。', {
    section: '回避',
    blind: 'H',
  }),
];

export const home: SingleFolder = {
  id: 'home',
  name: '首页（基本信息）',
  kind: 'single',
  fields: [...notice, ...application, ...employer, ...grounds],
  slots: homeSlots,
  checks: homeChecks,
};
