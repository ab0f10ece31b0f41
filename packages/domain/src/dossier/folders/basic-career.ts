/** 基本信息: schooling as the education folder gives it, title, post and work. */
import { publicInstitution, saysSomething, whenSaid } from '../conditions.ts';
import { textOf } from '../content.ts';
import type { Condition } from '../condition.ts';
import type { FieldDeclaration } from '../declaration.ts';
import { auto, combo, decimal, integer, month, select, text } from '../declare-field.ts';
import { currentTitle, currentTitleDate } from './current-title.ts';

const foreignLanguageSaid: Condition = {
  words: '填写了外语时',
  holds: ({ values }) => saysSomething(textOf(values, 'foreignLang')),
};

const schooling: readonly FieldDeclaration[] = [
  auto('eduHighest', '最高学历', 'text', '由“教育经历”自动汇总。', { section: '学历', width: 'full' }),
  auto('eduFullTime', '全日制最高学历、学位', 'text', '由“教育经历”自动汇总。', { section: '学历', width: 'full' }),
];

const title: readonly FieldDeclaration[] = [
  { ...currentTitle, section: '职称与聘任' },
  { ...currentTitleDate, section: '职称与聘任' },
  text('currentTitleOrg', '审批机关', 60, '填写证书发证或批准机关。', {
    section: '职称与聘任',
    required: whenSaid('currentTitle', '有现职称时'),
    blind: 'H',
  }),
  text('currentTitleCertNo', '职称证书编号', 40, '填写证书管理号或编号。', { section: '职称与聘任', blind: 'H' }),
  combo('currentPost', '现任专业技术职务（聘任）', 'TITLE', '填写单位聘任的职务，未聘任填“未聘”。', {
    section: '职称与聘任',
    required: publicInstitution,
    slot: 'appointment',
  }),
  month('currentPostDate', '聘任时间', '以聘书（聘任文件）起始时间为准。', {
    section: '职称与聘任',
    required: whenSaid('currentPost', '已聘任专业技术职务时'),
  }),
];

const work: readonly FieldDeclaration[] = [
  month('workStart', '参加工作时间', '以档案记载为准。', { section: '工作情况', required: 'always', blind: 'G' }),
  text('deptName', '所在部门', 40, '填写内设部门（科室）。', { section: '工作情况', blind: 'H' }),
  text('currentWork', '现从事何种专业技术工作', 60, '与申报专业一致或相近。', {
    section: '工作情况',
    required: 'always',
  }),
  integer('currentWorkYears', '从事本专业年限', [0, 60], '截至资历计算截止日的整年数。', {
    section: '工作情况',
    required: 'always',
    unit: '年',
  }),
  text('adminPost', '现（兼）任行政职务', 40, '没有填“无”。', { section: '工作情况', blind: 'H' }),
  month('adminPostDate', '任职时间', '填写任命文件时间。', {
    section: '工作情况',
    required: whenSaid('adminPost', '有行政职务时'),
    shown: whenSaid('adminPost', '有行政职务时'),
    blind: 'H',
  }),
  decimal('wage', '标准工资', [0, 1000000, 0.01], '老表栏目，一般不填。', {
    section: '工作情况',
    blind: 'H',
    unit: '元',
  }),
];

const standing: readonly FieldDeclaration[] = [
  text('societies', '参加何种学术团体、任何职务，有何社会兼职', 200, '只填专业学术团体及职务。', {
    section: '其他情况',
    blind: 'R',
    slot: 'societyProof',
  }),
  text('foreignLang', '懂何种外语，达到何种程度', 60, '如：英语，熟练阅读专业文献。', { section: '其他情况' }),
  select('foreignLangLevel', '外语熟练程度', 'LANG_LEVEL', '按实际水平选择。', {
    section: '其他情况',
    shown: foreignLanguageSaid,
    width: 'short',
  }),
  text('qualification', '职（执）业资格', 60, '如：一级注册结构工程师；写明证书编号和取得年月。', {
    section: '其他情况',
    slot: 'qualificationCert',
  }),
  text('talentTitles', '人才称号/荣誉', 200, '省部级以上人才称号或荣誉。', {
    section: '其他情况',
    blind: 'R',
    slot: 'honorCert',
  }),
];

export const basicCareer = { schooling, title, work, standing };
