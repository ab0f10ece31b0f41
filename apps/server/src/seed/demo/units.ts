import type { UnitFields } from '../../features/units/commands/insert-unit.ts';
import { inventCreditCode } from './invented.ts';

/** A unit of the demo: under whom it is made, its form, its head, and the industries that it has charge of. */
export interface DemoUnit {
  readonly superior: DemoUnitKey | 'provinceBureau';
  readonly fields: UnitFields;
  readonly head: { readonly name: string; readonly post: string };
  readonly series?: readonly string[];
  readonly professions?: readonly string[];
}

export type DemoUnitKey =
  | 'academy'
  | 'provinceAgriculture'
  | 'cityBureau'
  | 'cityAgriculture'
  | 'countyBureau'
  | 'countyAgriculture'
  | 'countyWater'
  | 'seedCompany';

/** 农业技术 as a series, and the engineering professions that 农业农村 has charge of. */
const AGRICULTURE = { series: ['06'], professions: ['05050', '05051', '05052', '05053'] } as const;

/** 党政机关, 事业单位, 国有企业 of UNIT_NATURE. */
const STATE_ORGAN = '11';
const PUBLIC_INSTITUTION = '20';
const STATE_ENTERPRISE = '30';

/** The units of the manual's cases (§3.1.3), and the whole chain of offices above one 国营企业 of a county; superiors first. */
export const demoUnits: Readonly<Record<DemoUnitKey, DemoUnit>> = {
  academy: {
    superior: 'provinceBureau',
    fields: {
      name: '中国工程物理研究院',
      unitClass: 'central',
      creditCode: inventCreditCode('12', '510700', 'MA0000011'),
      divisionCode: '510700',
      nature: PUBLIC_INSTITUTION,
      contactName: '赵磊',
      contactPhone: '0816-0000101',
      address: '四川省绵阳市绵山路（演示）',
      postcode: '621000',
    },
    head: { name: '钱卫东', post: '院长' },
  },
  provinceAgriculture: {
    superior: 'provinceBureau',
    fields: {
      name: '四川省农业农村厅',
      unitClass: 'province-department',
      creditCode: inventCreditCode('11', '510000', 'MA0000021'),
      divisionCode: '510000',
      nature: STATE_ORGAN,
      contactName: '陈晓梅',
      contactPhone: '028-00000102',
      address: '四川省成都市武侯祠大街（演示）',
      postcode: '610041',
    },
    head: { name: '徐建平', post: '厅长' },
    ...AGRICULTURE,
  },
  cityBureau: {
    superior: 'provinceBureau',
    fields: {
      name: '德阳市人力资源和社会保障局',
      unitClass: 'city-bureau',
      creditCode: inventCreditCode('11', '510600', 'MA0000031'),
      divisionCode: '510600',
      nature: STATE_ORGAN,
      contactName: '刘洋',
      contactPhone: '0838-0000103',
      address: '四川省德阳市天山南路（演示）',
      postcode: '618000',
    },
    head: { name: '冯志远', post: '局长' },
  },
  cityAgriculture: {
    superior: 'cityBureau',
    fields: {
      name: '德阳市农业农村局',
      unitClass: 'city-department',
      creditCode: inventCreditCode('11', '510600', 'MA0000041'),
      divisionCode: '510600',
      nature: STATE_ORGAN,
      contactName: '黄丽',
      contactPhone: '0838-0000104',
      address: '四川省德阳市泰山北路（演示）',
      postcode: '618000',
    },
    head: { name: '曾庆云', post: '局长' },
    ...AGRICULTURE,
  },
  countyBureau: {
    superior: 'cityBureau',
    fields: {
      name: '德阳市罗江区人力资源和社会保障局',
      unitClass: 'county-bureau',
      creditCode: inventCreditCode('11', '510604', 'MA0000051'),
      divisionCode: '510604',
      nature: STATE_ORGAN,
      contactName: '杨帆',
      contactPhone: '0838-0000105',
      address: '四川省德阳市罗江区万安北路（演示）',
      postcode: '618500',
    },
    head: { name: '唐明辉', post: '局长' },
  },
  countyAgriculture: {
    superior: 'countyBureau',
    fields: {
      name: '德阳市罗江区农业农村局',
      unitClass: 'county-department',
      creditCode: inventCreditCode('11', '510604', 'MA0000061'),
      divisionCode: '510604',
      nature: STATE_ORGAN,
      contactName: '吴敏',
      contactPhone: '0838-0000106',
      address: '四川省德阳市罗江区景乐南路（演示）',
      postcode: '618500',
    },
    head: { name: '罗世平', post: '局长' },
    ...AGRICULTURE,
  },
  countyWater: {
    superior: 'countyBureau',
    fields: {
      name: '德阳市罗江区水利局',
      unitClass: 'county-department',
      creditCode: inventCreditCode('11', '510604', 'MA0000071'),
      divisionCode: '510604',
      nature: STATE_ORGAN,
      contactName: '蒋涛',
      contactPhone: '0838-0000107',
      address: '四川省德阳市罗江区纹江路（演示）',
      postcode: '618500',
    },
    head: { name: '邓长河', post: '局长' },
    professions: ['05019', '05020', '05021', '05022', '05023'],
  },
  seedCompany: {
    superior: 'countyAgriculture',
    fields: {
      name: '德阳白马关种业有限公司',
      unitClass: 'county-soe',
      creditCode: inventCreditCode('91', '510604', 'MA6000081'),
      divisionCode: '510604',
      nature: STATE_ENTERPRISE,
      contactName: '王芳',
      contactPhone: '0838-0000108',
      address: '四川省德阳市罗江区白马关镇（演示）',
      postcode: '618500',
    },
    head: { name: '谢宏伟', post: '总经理' },
  },
};
