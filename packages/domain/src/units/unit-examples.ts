/** 案例: a filled-in unit form of each class, to compare one's own with (§3.1.1.2, §3.1.3). The codes are made up. */
import { creditCheckCharacter } from './credit-code.ts';
import { unitClasses, type UnitClass } from './unit-class.ts';

export type UnitExample = {
  readonly unitClass: UnitClass;
  readonly name: string;
  readonly creditCode: string;
  readonly divisionCode: string;
  readonly divisionName: string;
  /** Null for the one unit that set-up makes. */
  readonly superiorName: string | null;
  /** A code of UNIT_NATURE. */
  readonly nature: string;
  /** In words; empty where the class has none. */
  readonly industries: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly address: string;
  readonly postcode: string;
  readonly head: { readonly name: string; readonly post: string };
  /** What is easily mistaken. */
  readonly note: string;
};

type Told = Omit<UnitExample, 'unitClass' | 'creditCode'> & { readonly code: readonly [kind: string, body: string] };

const province = {
  divisionCode: '510000',
  divisionName: '四川省',
  address: '四川省成都市（示例）',
  postcode: '610000',
};
const deyang = {
  divisionCode: '510600',
  divisionName: '四川省德阳市',
  address: '四川省德阳市（示例）',
  postcode: '618000',
};
const luojiang = {
  divisionCode: '510604',
  divisionName: '四川省德阳市罗江区',
  address: '四川省德阳市罗江区（示例）',
  postcode: '618500',
};

const provinceBureau = '四川省人力资源和社会保障厅';
const cityBureau = '德阳市人力资源和社会保障局';
const countyBureau = '德阳市罗江区人力资源和社会保障局';

const told: Readonly<Record<UnitClass, Told>> = {
  'province-bureau': {
    ...province,
    name: provinceBureau,
    code: ['11', 'MB0000011'],
    superiorName: null,
    nature: '11',
    industries: '没有省级部门主管的专业',
    contactName: '周建国',
    contactPhone: '028-00000001',
    head: { name: '李某', post: '厅长' },
    note: '全省只有一个，系统初始化时建立，不能新增。',
  },
  central: {
    name: '中国工程物理研究院',
    code: ['12', 'MA0000011'],
    divisionCode: '510700',
    divisionName: '四川省绵阳市',
    superiorName: provinceBureau,
    nature: '20',
    industries: '',
    contactName: '赵磊',
    contactPhone: '0816-0000101',
    address: '四川省绵阳市（示例）',
    postcode: '621000',
    head: { name: '钱卫东', post: '院长' },
    note: '中央在川单位由省人社厅创建，行政区域选单位所在的市(州)或县(区)。',
  },
  'province-department': {
    ...province,
    name: '四川省农业农村厅',
    code: ['11', 'MA0000021'],
    superiorName: provinceBureau,
    nature: '11',
    industries: '农业技术（整个系列）',
    contactName: '陈晓梅',
    contactPhone: '028-00000102',
    head: { name: '徐建平', post: '厅长' },
    note: '由省人社厅创建；厅属的研究院、中心选“省级部门所属单位”，由该厅自己创建。',
  },
  'province-affiliated': {
    ...province,
    name: '四川省农业技术推广总站',
    code: ['12', 'MA0000022'],
    superiorName: '四川省农业农村厅',
    nature: '20',
    industries: '',
    contactName: '何芳',
    contactPhone: '028-00000103',
    head: { name: '范志强', post: '站长' },
    note: '由主管厅局创建，上级机构就是主管厅局。',
  },
  'province-enterprise': {
    ...province,
    name: '四川省农业投资集团有限公司',
    code: ['91', 'MA0000023'],
    superiorName: '四川省农业农村厅',
    nature: '30',
    industries: '',
    contactName: '彭涛',
    contactPhone: '028-00000104',
    head: { name: '孟凡林', post: '董事长' },
    note: '省级企业由主管厅局创建，设在市(州)的省级企业也由主管厅局创建。',
  },
  'city-bureau': {
    ...deyang,
    name: cityBureau,
    code: ['11', 'MA0000031'],
    superiorName: provinceBureau,
    nature: '11',
    industries: '本市没有部门主管的专业',
    contactName: '刘洋',
    contactPhone: '0838-0000103',
    head: { name: '冯志远', post: '局长' },
    note: '由省人社厅创建，不选“市(州)部门单位”。',
  },
  'city-department': {
    ...deyang,
    name: '德阳市农业农村局',
    code: ['11', 'MA0000041'],
    superiorName: cityBureau,
    nature: '11',
    industries: '农业技术（整个系列）',
    contactName: '黄丽',
    contactPhone: '0838-0000104',
    head: { name: '曾庆云', post: '局长' },
    note: '由市(州)人社局创建；主管行业要填，否则不会成为行业主管部门。',
  },
  'city-affiliated': {
    ...deyang,
    name: '德阳市农业技术推广中心',
    code: ['12', 'MA0000042'],
    superiorName: '德阳市农业农村局',
    nature: '20',
    industries: '',
    contactName: '沈静',
    contactPhone: '0838-0000114',
    head: { name: '田永福', post: '主任' },
    note: '由主管局创建；市人社局自己的所属单位由市人社局以部门身份创建。',
  },
  'city-soe': {
    ...deyang,
    name: '德阳市农业发展有限公司',
    code: ['91', 'MA0000043'],
    superiorName: '德阳市农业农村局',
    nature: '30',
    industries: '',
    contactName: '秦勇',
    contactPhone: '0838-0000115',
    head: { name: '龚世荣', post: '董事长' },
    note: '国营企业由主管部门创建，比私营企业多一个“市(州)主管部门审核”环节。',
  },
  'city-private': {
    ...deyang,
    name: '德阳旌湖农业科技有限公司',
    code: ['91', 'MA0000044'],
    superiorName: cityBureau,
    nature: '40',
    industries: '',
    contactName: '廖敏',
    contactPhone: '0838-0000116',
    head: { name: '蒲建华', post: '总经理' },
    note: '私营企业没有主管部门，由市(州)人社局直接创建。',
  },
  'county-bureau': {
    ...luojiang,
    name: countyBureau,
    code: ['11', 'MA0000051'],
    superiorName: cityBureau,
    nature: '11',
    industries: '本区没有部门主管的专业',
    contactName: '杨帆',
    contactPhone: '0838-0000105',
    head: { name: '唐明辉', post: '局长' },
    note: '由市(州)人社局创建，行政区域选到县(区)，不选“县(区)部门单位”。',
  },
  'county-department': {
    ...luojiang,
    name: '德阳市罗江区农业农村局',
    code: ['11', 'MA0000061'],
    superiorName: countyBureau,
    nature: '11',
    industries: '农业技术（整个系列）',
    contactName: '吴敏',
    contactPhone: '0838-0000106',
    head: { name: '罗世平', post: '局长' },
    note: '由县(区)人社局创建；主管行业要填，否则不会成为行业主管部门。',
  },
  'county-affiliated': {
    ...luojiang,
    name: '罗江区农业技术推广中心',
    code: ['12', 'MA0000071'],
    superiorName: '德阳市罗江区农业农村局',
    nature: '20',
    industries: '',
    contactName: '钟丽',
    contactPhone: '0838-0000117',
    head: { name: '文建军', post: '主任' },
    note: '乡镇农技站等也选这一类，由主管局创建。',
  },
  'county-soe': {
    ...luojiang,
    name: '德阳白马关种业有限公司',
    code: ['91', 'MA6000081'],
    superiorName: '德阳市罗江区农业农村局',
    nature: '30',
    industries: '',
    contactName: '王芳',
    contactPhone: '0838-0000108',
    head: { name: '谢宏伟', post: '总经理' },
    note: '国营企业由主管部门创建，比私营企业多一个“县(区)主管部门审核”环节。',
  },
  'county-private': {
    ...luojiang,
    name: '德阳罗江绿野农业有限公司',
    code: ['91', 'MA6000091'],
    superiorName: countyBureau,
    nature: '40',
    industries: '',
    contactName: '岳鹏',
    contactPhone: '0838-0000118',
    head: { name: '卢小兵', post: '总经理' },
    note: '私营企业没有主管部门，由县(区)人社局直接创建。',
  },
};

export const unitExamples: readonly UnitExample[] = unitClasses.map((unitClass) => {
  const { code, ...rest } = told[unitClass];
  const first17 = `${code[0]}${rest.divisionCode}${code[1]}`;
  return { unitClass, ...rest, creditCode: first17 + creditCheckCharacter(first17) };
});
