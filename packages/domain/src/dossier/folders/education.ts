/** 教育经历 (§4.1.1.5): one row for each diploma or degree, from 中专/高中 upward. */
import { isHigherEducation } from '../code-lists/education.ts';
import { diplomaFilingAsked, whenOneOf, withDegree } from '../conditions.ts';
import { isTrue, textOf } from '../content.ts';
import type { Condition } from '../condition.ts';
import type { FieldDeclaration, ListFolder } from '../declaration.ts';
import { auto, decimal, fileOnly, month, select, text, yesOrNo } from '../declare-field.ts';
import { educationChecks } from '../checks/check-education.ts';
import { educationSlots } from '../slots.ts';

/** A diploma from abroad may bear no number; the 留服 certificate stands for it. */
const diplomaNumberWanted: Condition = {
  words: '大专及以上学历（国（境）外的除外）',
  holds: ({ values }) => isHigherEducation(textOf(values, 'edu')) && !isTrue(values, 'overseas'),
};

const degreeNumberWanted: Condition = {
  words: '学位不为“无”时（国（境）外的除外）',
  holds: (facts) => withDegree.holds(facts) && !isTrue(facts.values, 'overseas'),
};

const bachelor = whenOneOf('degree', ['4'], '学位为学士时');

const technicalSchool = whenOneOf('edu', ['47'], '学历为技工学校毕业时');

const fields: readonly FieldDeclaration[] = [
  month('start', '入学时间', '按毕业证书填写到月。', { required: 'always' }),
  month('end', '毕（肄、结）业时间', '按毕业证书填写到月。', { required: 'always' }),
  text('school', '毕业院校', 60, '填写证书上的院校全称。', { required: 'always', blind: 'H' }),
  text('major', '所学专业', 40, '填写证书上的专业名称。', { required: 'always' }),
  select('edu', '学历', 'EDU', '按毕业证书选择，未取得学历只取得学位的选“无（仅学位）”。', {
    required: 'always',
    slot: 'diploma',
  }),
  select(
    'technicalClass',
    '技工院校班别',
    'TECHNICAL_CLASS',
    '中级工班相当于中专，高级工班相当于大专，预备技师班相当于本科。',
    {
      required: technicalSchool,
      shown: technicalSchool,
    },
  ),
  auto('result', '毕（肄、结）业', 'text', '由学历代码带出。', { width: 'short' }),
  select('degree', '学位', 'DEGREE', '没有学位的选“无”。', { required: 'always', slot: 'degreeCert', width: 'short' }),
  select('degreeField', '学科门类', 'DEGREE_FIELD', '按学位证书填写。', { shown: withDegree, width: 'short' }),
  select('degreeType', '学位类型', 'DEGREE_TYPE', '学术学位或专业学位，按学位证书填写。', {
    shown: withDegree,
    width: 'short',
  }),
  yesOrNo('secondBachelor', '是否双学士学位', '取得两个学士学位的选“是”。', { shown: bachelor }),
  select('studyForm', '学习形式', 'STUDY_FORM', '全日制或非全日制（函授、自考、网络等）。', { required: 'always' }),
  decimal('years', '学制（年）', [0.5, 8, 0.5], '如：4。', { required: 'always', unit: '年' }),
  text('diplomaNo', '毕业证书编号', 30, '填写证书上的电子注册号。', {
    required: diplomaNumberWanted,
    blind: 'H',
    minLength: 5,
  }),
  fileOnly('diplomaFiling', '学信网备案表', 'chsi', '在学信网下载《教育部学历证书电子注册备案表》后上传。', {
    shown: diplomaFilingAsked,
    blind: 'H',
  }),
  text('degreeNo', '学位证书编号', 30, '填写学位证书编号。', {
    required: degreeNumberWanted,
    shown: withDegree,
    blind: 'H',
    minLength: 5,
  }),
  yesOrNo('overseas', '是否国（境）外学历', '国境外学历须有留学服务中心认证。', {
    required: 'always',
    slot: 'overseasCert',
  }),
  yesOrNo('isHighest', '是否最高学历', '只能选一个最高学历。', { required: 'always' }),
  yesOrNo('usedForApply', '是否申报依据学历', '用于计算任职年限的学历。', { required: 'always' }),
  text('explanation', '说明', 200, '对检查提示的情况作说明，没有可不填。', { blind: 'H' }),
];

export const education: ListFolder = {
  id: 'education',
  name: '教育经历',
  kind: 'list',
  rowName: '教育经历',
  minRows: 1,
  maxRows: 20,
  noneAllowed: 'no',
  sortedBy: 'start',
  columns: ['start', 'end', 'school', 'edu', 'degree', 'major', 'studyForm', 'isHighest'],
  fields,
  slots: educationSlots,
  checks: educationChecks,
};
