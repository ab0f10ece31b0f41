/** Lists about the unit and the work. */
import { codeList } from './code-list.ts';

/** By legal form; the class of the unit (单位分类) is another thing. */
export const unitNatures = codeList('单位性质', '按法人登记类型', [
  ['11', '党政机关（参公）'],
  ['20', '事业单位（公益一类）'],
  ['21', '事业单位（公益二类）'],
  ['22', '事业单位（自收自支/未分类）'],
  ['30', '国有企业'],
  ['31', '国有控股企业'],
  ['40', '民营企业'],
  ['41', '外商及港澳台投资企业'],
  ['42', '混合所有制企业'],
  ['50', '社会团体'],
  ['51', '民办非企业单位（社会服务机构）'],
  ['52', '基金会'],
  ['60', '个体经济组织'],
  ['70', '自由职业（人事代理）'],
  ['80', '军队文职（参照）'],
  ['90', '其他'],
]);

export const publicInstitutionNatures: readonly string[] = ['20', '21', '22'];
/** 非公有制: social insurance shows that the person works there. */
export const privateNatures: readonly string[] = ['40', '41', '60', '70'];
export const freelanceNature = '70';
export const governmentNature = '11';

export const workNatures = codeList('岗位性质', '资历计算口径', [
  ['1', '专业技术工作'],
  ['2', '行政管理'],
  ['3', '工勤'],
  ['4', '脱产学习'],
  ['5', '待岗/未就业'],
  ['6', '长病假'],
  ['7', '服兵役'],
  ['8', '其他'],
]);

export const serviceKinds = codeList('基层/支援经历', '基层服务经历类别', [
  ['0', '无'],
  ['1', '乡镇及以下基层工作'],
  ['2', '对口支援（援藏援彝）'],
  ['3', '城市医生下基层'],
  ['4', '支教'],
  ['5', '驻村帮扶'],
  ['6', '科技特派员'],
  ['7', '抗疫抗震等重大任务'],
]);
