/** 基本信息: the person, and how to reach them. */
import type { Condition } from '../condition.ts';
import type { FieldDeclaration } from '../declaration.ts';
import { isPastRetirement } from '../../people/retirement.ts';
import { auto, date, fileOnly, month, plain, region, select, text, yesOrNo } from '../declare-field.ts';
import { whenOneOf, whenTrue } from '../conditions.ts';

const partyMember = whenOneOf('politics', ['01', '02', '03'], '政治面貌为中共党员、预备党员或共青团员时');
const democraticPartyMember = whenOneOf(
  'politics',
  ['04', '05', '06', '07', '08', '09', '10', '11'],
  '政治面貌为民主党派时',
);

const pastRetirement: Condition = {
  words: '资历计算截止日已到法定退休年龄时',
  holds: ({ context }) => isPastRetirement(context.applicant.birth, context.applicant.gender, context.notice.cutoff),
};

const person: readonly FieldDeclaration[] = [
  auto('name', '现名', 'text', '与身份证一致。', { section: '个人情况', blind: 'H', slot: 'photo' }),
  text('formerName', '曾用名', 20, '没有可不填。', { section: '个人情况', blind: 'H' }),
  auto('gender', '性别', 'select', '由身份证号自动带出。', { section: '个人情况', codes: 'GENDER', width: 'short' }),
  auto('idNo', '身份证号', 'text', '18位身份证号，末位X大写；由账号带出。', {
    section: '个人情况',
    blind: 'H',
    slot: 'idCard',
    sealed: true,
  }),
  auto('birth', '出生日期', 'date', '由身份证号自动带出。', { section: '个人情况', blind: 'G', width: 'short' }),
  select('nation', '民族', 'NATION', '与户口簿一致。', { section: '个人情况', required: 'always', blind: 'H' }),
  region('birthplace', '出生地', '填写省、市、县。', { section: '个人情况', required: 'always', blind: 'H' }),
  select('politics', '政治面貌', 'POLITICS', '按目前组织关系选择。', {
    section: '个人情况',
    required: 'always',
    blind: 'H',
  }),
  month('partyJoin', '何时加入中国共产党（共青团）', '无党团组织关系的不填。', {
    section: '个人情况',
    required: partyMember,
    shown: partyMember,
    blind: 'H',
  }),
  text('partyPost', '党（团）内任何职务', 40, '没有填“无”。', { section: '个人情况', shown: partyMember, blind: 'H' }),
  text(
    'democraticParty',
    '何时何地参加何种民主党派，任何职务',
    80,
    '写明加入时间、地点、党派和职务；没有职务填“无”。',
    {
      section: '个人情况',
      required: democraticPartyMember,
      shown: democraticPartyMember,
      blind: 'H',
    },
  ),
  select('health', '身体状况', 'HEALTH', '按近期体检情况选择。', {
    section: '个人情况',
    required: 'always',
    blind: 'H',
  }),
];

const reach: readonly FieldDeclaration[] = [
  plain('phone', 'phone', '手机号码', '用于接收补正和结果通知。', {
    section: '联系方式',
    required: 'always',
    blind: 'H',
    sealed: true,
  }),
  plain('email', 'email', '电子邮箱', '用于接收通知。', { section: '联系方式', blind: 'H' }),
  text('address', '通讯地址', 80, '证书或材料邮寄地址。', { section: '联系方式', blind: 'H' }),
];

const conduct: readonly FieldDeclaration[] = [
  yesOrNo('punished', '近五年是否受过党纪政务处分或处罚', '如实填写，处分影响期内不得申报。', {
    section: '处分与延聘',
    required: 'always',
    blind: 'H',
  }),
  text('punishedDetail', '处分（处罚）情况', 200, '写明时间、机关、处分种类。', {
    section: '处分与延聘',
    required: whenTrue('punished', '受过处分或处罚时'),
    shown: whenTrue('punished', '受过处分或处罚时'),
    blind: 'H',
  }),
  date('punishedUntil', '处分影响期至', '按处分决定填写影响期的最后一天。', {
    section: '处分与延聘',
    required: whenTrue('punished', '受过处分或处罚时'),
    shown: whenTrue('punished', '受过处分或处罚时'),
    blind: 'H',
    future: 'allowed',
  }),
  yesOrNo(
    'retentionApproved',
    '是否经批准延长退休年龄（延聘）',
    '已到法定退休年龄的，经批准延聘方可申报，须上传批准文件。',
    {
      section: '处分与延聘',
      required: pastRetirement,
      shown: pastRetirement,
      blind: 'H',
    },
  ),
  fileOnly('retentionFile', '延聘批准文件', 'retentionProof', '上传有批准权限部门的批准文件。', {
    section: '处分与延聘',
    shown: whenTrue('retentionApproved', '经批准延聘时'),
    blind: 'H',
  }),
  text('explanation', '需要说明的情况', 200, '对检查提示的情况作说明，没有可不填。', {
    section: '处分与延聘',
    blind: 'H',
  }),
];

export const basicPerson = { person, reach, conduct };
