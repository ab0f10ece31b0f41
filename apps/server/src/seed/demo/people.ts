import type { Role } from '@zhicheng/domain';
import { inventIdentityNumber } from './invented.ts';
import type { DemoUnitKey } from './units.ts';

/** A person of the demo: who makes the account, who they are, what they may do, and where the walk meets them. */
export interface DemoPerson {
  readonly unit: DemoUnitKey | 'provinceBureau';
  /** The clerk who creates the user and grants all roles; the 安全保密员 makes the very first. */
  readonly madeBy: DemoPersonKey | 'securityOfficer';
  readonly name: string;
  readonly identityNumber: string;
  /** Absent: the identity number is the 登录名, as the form fills it in (§3.1.2.3). */
  readonly loginName?: string;
  readonly phone: string;
  readonly roles: readonly Role[];
  /** The steps that the person takes in the walk, for the sign-in page. */
  readonly steps: string;
}

export type DemoPersonKey =
  | 'zhouJianguo'
  | 'chenXiaomei'
  | 'heZhiqiang'
  | 'zhaoLei'
  | 'liuYang'
  | 'huangLi'
  | 'yangFan'
  | 'wuMin'
  | 'zhengKai'
  | 'jiangTao'
  | 'wangFang'
  | 'liMin'
  | 'zhangWei'
  | 'chenJing'
  | 'maChao'
  | 'heJie'
  | 'luoGang'
  | 'tangXue'
  | 'sunYue';

/** Clerks before those whom they make. */
export const demoPeople: Readonly<Record<DemoPersonKey, DemoPerson>> = {
  zhouJianguo: {
    unit: 'provinceBureau',
    madeBy: 'securityOfficer',
    name: '周建国',
    identityNumber: inventIdentityNumber('510104', '19710315', '071'),
    loginName: 'zhoujianguo',
    phone: '13900000101',
    roles: ['province-bureau-clerk', 'province-department-clerk'],
    steps: '省人社厅审核',
  },
  chenXiaomei: {
    unit: 'provinceAgriculture',
    madeBy: 'zhouJianguo',
    name: '陈晓梅',
    identityNumber: inventIdentityNumber('510107', '19800926', '046'),
    loginName: 'chenxiaomei',
    phone: '13900000102',
    roles: ['province-department-clerk'],
    steps: '省级部门单位',
  },
  heZhiqiang: {
    unit: 'provinceAgriculture',
    madeBy: 'zhouJianguo',
    name: '何志强',
    identityNumber: inventIdentityNumber('510106', '19760611', '035'),
    loginName: 'hezhiqiang',
    phone: '13900000103',
    roles: ['senior-office-clerk', 'process-file-uploader'],
    steps: '高评办资格审查、高评委评审',
  },
  zhaoLei: {
    unit: 'academy',
    madeBy: 'zhouJianguo',
    name: '赵磊',
    identityNumber: inventIdentityNumber('510703', '19830418', '059'),
    loginName: 'zhaolei',
    phone: '13900000104',
    roles: ['central-clerk'],
    steps: '中央在川单位',
  },
  liuYang: {
    unit: 'cityBureau',
    madeBy: 'zhouJianguo',
    name: '刘洋',
    identityNumber: inventIdentityNumber('510603', '19820107', '018'),
    loginName: 'liuyang',
    phone: '13900000105',
    roles: ['city-bureau-clerk'],
    steps: '市(州)人社局审核',
  },
  huangLi: {
    unit: 'cityAgriculture',
    madeBy: 'liuYang',
    name: '黄丽',
    identityNumber: inventIdentityNumber('510681', '19850723', '024'),
    loginName: 'huangli',
    phone: '13900000106',
    roles: ['city-department-clerk', 'process-file-uploader'],
    steps: '市(州)所申报专业行业主管部门审核',
  },
  yangFan: {
    unit: 'countyBureau',
    madeBy: 'liuYang',
    name: '杨帆',
    identityNumber: inventIdentityNumber('510604', '19870530', '053'),
    loginName: 'yangfan',
    phone: '13900000107',
    roles: ['county-bureau-clerk', 'process-file-uploader'],
    steps: '县(区)人社局审核',
  },
  wuMin: {
    unit: 'countyAgriculture',
    madeBy: 'yangFan',
    name: '吴敏',
    identityNumber: inventIdentityNumber('510604', '19841112', '082'),
    loginName: 'wumin',
    phone: '13900000108',
    roles: ['county-department-clerk', 'process-file-uploader'],
    steps: '县(区)主管部门审核、县(区)所申报专业行业主管部门审核',
  },
  zhengKai: {
    unit: 'countyAgriculture',
    madeBy: 'yangFan',
    name: '郑凯',
    identityNumber: inventIdentityNumber('510623', '19900208', '017'),
    loginName: 'zhengkai',
    phone: '13900000109',
    roles: ['county-department-clerk'],
    steps: '与吴敏同一单位的另一位经办人员',
  },
  jiangTao: {
    unit: 'countyWater',
    madeBy: 'yangFan',
    name: '蒋涛',
    identityNumber: inventIdentityNumber('510604', '19880419', '031'),
    loginName: 'jiangtao',
    phone: '13900000110',
    roles: ['county-department-clerk'],
    steps: '不参与农业系列的县(区)部门',
  },
  wangFang: {
    unit: 'seedCompany',
    madeBy: 'wuMin',
    name: '王芳',
    identityNumber: inventIdentityNumber('510604', '19890214', '044'),
    loginName: 'wangfang',
    phone: '13900000111',
    roles: ['county-enterprise-clerk', 'process-file-uploader'],
    steps: '所在单位审核',
  },
  liMin: {
    unit: 'seedCompany',
    madeBy: 'wangFang',
    name: '李敏',
    identityNumber: inventIdentityNumber('510604', '19860312', '026'),
    loginName: 'limin',
    phone: '13900000112',
    roles: ['applicant'],
    steps: '还没有申报：从“申报”开始走全程',
  },
  zhangWei: {
    unit: 'seedCompany',
    madeBy: 'wangFang',
    name: '张伟',
    identityNumber: inventIdentityNumber('510623', '19830905', '037'),
    loginName: 'zhangwei',
    phone: '13900000113',
    roles: ['applicant'],
    steps: '已退回修改',
  },
  chenJing: {
    unit: 'seedCompany',
    madeBy: 'wangFang',
    name: '陈静',
    identityNumber: inventIdentityNumber('510682', '19880817', '062'),
    loginName: 'chenjing',
    phone: '13900000114',
    roles: ['applicant'],
    steps: '草稿已填完，可以直接提交',
  },
  maChao: {
    unit: 'seedCompany',
    madeBy: 'wangFang',
    name: '马超',
    identityNumber: inventIdentityNumber('510604', '19870304', '035'),
    loginName: 'machao',
    phone: '13900000116',
    roles: ['applicant'],
    steps: '已提交，所在单位审核中',
  },
  heJie: {
    unit: 'seedCompany',
    madeBy: 'wangFang',
    name: '何洁',
    identityNumber: inventIdentityNumber('510604', '19851120', '048'),
    loginName: 'hejie',
    phone: '13900000117',
    roles: ['applicant'],
    steps: '已提交，县(区)主管部门审核中',
  },
  luoGang: {
    unit: 'seedCompany',
    madeBy: 'wangFang',
    name: '罗刚',
    identityNumber: inventIdentityNumber('510604', '19840709', '051'),
    loginName: 'luogang',
    phone: '13900000118',
    roles: ['applicant'],
    steps: '已提交，市(州)人社局审核中',
  },
  tangXue: {
    unit: 'seedCompany',
    madeBy: 'wangFang',
    name: '唐雪',
    identityNumber: inventIdentityNumber('510604', '19860522', '064'),
    loginName: 'tangxue',
    phone: '13900000119',
    roles: ['applicant'],
    steps: '已通过',
  },
  sunYue: {
    unit: 'academy',
    madeBy: 'zhaoLei',
    name: '孙悦',
    identityNumber: inventIdentityNumber('510704', '19910628', '028'),
    phone: '13900000115',
    roles: ['applicant'],
    steps: '首次登录，须修改初始密码',
  },
};

/** In the order in which the walk needs them, for the sign-in page. */
export const walkOrder: readonly DemoPersonKey[] = [
  'liMin',
  'zhangWei',
  'chenJing',
  'maChao',
  'heJie',
  'luoGang',
  'tangXue',
  'wangFang',
  'wuMin',
  'zhengKai',
  'yangFan',
  'huangLi',
  'liuYang',
  'heZhiqiang',
  'zhouJianguo',
  'chenXiaomei',
  'zhaoLei',
  'jiangTao',
  'sunYue',
];
