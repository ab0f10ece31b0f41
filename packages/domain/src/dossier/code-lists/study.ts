/** Lists about study beside 学历 itself. */
import { codeList, type CodeList } from './code-list.ts';

export const noDegree = '0';

export const degrees: CodeList = codeList('学位', 'GB/T 6864', [
  [noDegree, '无'],
  ['1', '名誉博士'],
  ['2', '博士'],
  ['3', '硕士'],
  ['4', '学士'],
]);

export const degreeFields = codeList('学科门类', '学位授予和人才培养学科目录', [
  ['01', '哲学'],
  ['02', '经济学'],
  ['03', '法学'],
  ['04', '教育学'],
  ['05', '文学'],
  ['06', '历史学'],
  ['07', '理学'],
  ['08', '工学'],
  ['09', '农学'],
  ['10', '医学'],
  ['11', '军事学'],
  ['12', '管理学'],
  ['13', '艺术学'],
  ['14', '交叉学科'],
]);

export const degreeTypes = codeList('学位类型', '学位法', [
  ['1', '学术学位'],
  ['2', '专业学位'],
]);

export const fullTime = '1';

export const studyForms = codeList('学习形式', '毕业证书所载学习形式', [
  [fullTime, '全日制'],
  ['2', '业余（夜大）'],
  ['3', '函授'],
  ['4', '自学考试'],
  ['5', '网络教育（开放教育）'],
  ['6', '党校'],
  ['7', '在职研究生（同等学力）'],
  ['8', '脱产成人'],
  ['9', '其他'],
]);

/** 技工院校: 中级工班 counts as 中专, 高级工班 as 大专, 预备技师（技师）班 as 本科 (人社部发〔2019〕16号). */
export const technicalClasses = codeList('技工院校班别', '人社部发〔2019〕16号', [
  ['1', '中级工班'],
  ['2', '高级工班'],
  ['3', '预备技师（技师）班'],
]);
