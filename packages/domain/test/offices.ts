/** The offices of one county, its city and the province, as tests know them: change what the case is about. */
import type { Coordinates, OfficeDirectory, OfficeHolder, OfficeUnit } from '../src/routes/office.ts';
import type { Role } from '../src/people/role.ts';
import type { UnitClass } from '../src/units/unit-class.ts';

const place = { province: '510000', city: '510600', county: '510604' };

function unit(id: string, name: string, unitClass: UnitClass, superiorId: string | null, at: string): OfficeUnit {
  const industries = { professions: [], series: [] };
  return {
    id,
    name,
    unitClass,
    superiorId,
    divisionCode: at,
    state: 'active',
    successorId: null,
    phone: null,
    industries,
  };
}

const agronomy = { professions: ['agronomy'], series: [] };

export const units: readonly OfficeUnit[] = [
  unit('province', '四川省人力资源和社会保障厅', 'province-bureau', null, place.province),
  unit('province-agriculture', '四川省农业农村厅', 'province-department', 'province', place.province),
  unit('city', '德阳市人力资源和社会保障局', 'city-bureau', 'province', place.city),
  { ...unit('city-agriculture', '德阳市农业农村局', 'city-department', 'city', place.city), industries: agronomy },
  unit('county', '罗江区人力资源和社会保障局', 'county-bureau', 'city', place.county),
  {
    ...unit('county-agriculture', '罗江区农业农村局', 'county-department', 'county', place.county),
    industries: agronomy,
  },
  unit('county-forestry', '罗江区林业局', 'county-department', 'county', place.county),
  unit('seed-company', '白马关种业公司', 'county-soe', 'county-agriculture', place.county),
];

function holder(unitId: string, role: Role, personId: string): OfficeHolder {
  return { unitId, role, personId, personName: `${personId}的姓名` };
}

export const holders: readonly OfficeHolder[] = [
  holder('province', 'province-bureau-clerk', 'province-clerk'),
  holder('province-agriculture', 'province-department-clerk', 'province-agriculture-clerk'),
  holder('province-agriculture', 'senior-office-clerk', 'committee-clerk'),
  holder('city', 'city-bureau-clerk', 'city-clerk'),
  holder('city-agriculture', 'city-department-clerk', 'city-agriculture-clerk'),
  holder('county', 'county-bureau-clerk', 'county-clerk'),
  holder('county-agriculture', 'county-department-clerk', 'county-agriculture-clerk'),
  holder('county-forestry', 'county-department-clerk', 'county-forestry-clerk'),
  holder('seed-company', 'county-enterprise-clerk', 'company-clerk'),
];

export const applicantId = 'applicant';

export const coordinates: Coordinates = {
  employerId: 'seed-company',
  employerName: '白马关种业公司',
  unitClass: 'county-soe',
  superiorId: 'county-agriculture',
  countyCode: place.county,
  cityCode: place.city,
  titleLevel: 'senior',
  seriesCode: 'agriculture',
  seriesName: '农业技术',
  routingProfession: { code: 'agronomy', name: '农学' },
  committee: { id: 'committee', name: '四川省农业技术高级职称评审委员会', officeUnitId: 'province-agriculture' },
  catalogueVersion: 1,
};

type Changes = {
  /** Units as they are otherwise, by id; one that the sample does not have is added. */
  readonly units?: Readonly<Record<string, Partial<OfficeUnit>>>;
  /** Units that do not exist. */
  readonly without?: readonly string[];
  readonly holders?: readonly OfficeHolder[];
};

/** The sample directory, changed. */
export function directory({
  units: changed = {},
  without = [],
  holders: held = holders,
}: Changes = {}): OfficeDirectory {
  const sample = units.map((each) => ({ ...each, ...changed[each.id] }));
  const added = Object.entries(changed)
    .filter(([id]) => !units.some((each) => each.id === id))
    .map(([id, facts]) => ({ ...unit(id, id, 'county-department', 'county', place.county), ...facts }));
  return {
    units: [...sample, ...added].filter((each) => !without.includes(each.id)),
    holders: held,
    divisionNames: { [place.city]: '德阳市', [place.county]: '罗江区' },
  };
}

/** The sample's clerks without those of these units, and with others. */
export function clerks(without: readonly string[], ...added: (readonly [string, Role, string])[]): OfficeHolder[] {
  return [...holders.filter((each) => !without.includes(each.unitId)), ...added.map((each) => holder(...each))];
}
