/** Lists about the application itself. */
import { codeList } from './code-list.ts';

/** 人社部令第40号 第14条 (逐级、破格、直接申报) and 第29条 (职称确认). */
export const applyTypes = codeList('申报类型', '人社部令第40号 第14条、第29条', [
  ['normal', '正常晋升（逐级申报）'],
  ['exceptional', '破格申报'],
  ['transfer', '转评（转系列）'],
  ['recognize', '初定（考核认定）'],
  ['direct', '直接申报（重大贡献/海外高层次/博士后）'],
  ['reconfirm', '职称确认（外省、中央、部队调入）'],
  ['examReview', '考评结合'],
  ['grassroots', '基层定向评价（定向使用）'],
  ['highSkill', '高技能人才贯通评审'],
  ['special', '特殊（绿色通道）评审'],
]);

export const exceptionalBases = codeList('破格类别', '人社部令第40号 第14条', [
  ['edu', '破学历'],
  ['years', '破任职年限'],
  ['both', '学历、年限同时破'],
  ['skipLevel', '越级'],
]);

export const postQuotas = codeList('占用核准评审职数', '岗位管理口径', [
  ['yes', '是'],
  ['no', '否（特设岗位、基层、企业不受限）'],
]);
