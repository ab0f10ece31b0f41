import type { UnitClass } from '../units/unit-class.ts';
import type { Coordinates, OfficeDirectory, OfficeUnit } from './office.ts';
import { standingAbove, standingUnit, unitById } from './standing-unit.ts';
import type { StepCode } from './step.ts';

/** A unit that can take a step, and why, in words for the clerk who passes. */
export type CandidateUnit = { readonly unit: OfficeUnit; readonly reason: string };

function place(directory: OfficeDirectory, code: string | null): string {
  return code === null ? '' : (directory.divisionNames[code] ?? code);
}

/** The standing 人社局 of a place; null takes any place, for there is one 省人社厅. */
function bureau(directory: OfficeDirectory, unitClass: UnitClass, code: string | null): OfficeUnit | undefined {
  const there = directory.units.filter(
    (unit) => unit.unitClass === unitClass && (code === null || unit.divisionCode === code),
  );
  return (
    there.find((unit) => unit.state === 'active') ??
    there.map((unit) => standingUnit(directory, unit.id)).find((unit) => unit !== undefined)
  );
}

/** 人社局 of the county, else of the city, else 省人社厅: the first that exists. */
function bureauFrom(
  level: 'county' | 'city' | 'province',
  at: Coordinates,
  directory: OfficeDirectory,
): CandidateUnit[] {
  const county = level === 'county' && at.countyCode ? bureau(directory, 'county-bureau', at.countyCode) : undefined;
  if (county) return [{ unit: county, reason: `${place(directory, at.countyCode)}的人社局` }];
  const city = level !== 'province' && at.cityCode ? bureau(directory, 'city-bureau', at.cityCode) : undefined;
  if (city) {
    const why = level === 'county' ? `${place(directory, at.countyCode)}没有人社局，由上一级办理` : '';
    return [{ unit: city, reason: why || `${place(directory, at.cityCode)}的人社局` }];
  }
  const province = bureau(directory, 'province-bureau', null);
  if (!province) return [];
  return [
    { unit: province, reason: level === 'province' ? '全省高级职称由省人社厅审核' : '市(州)没有人社局，由上一级办理' },
  ];
}

/** Departments and the bureau of exactly that place whose 主管行业 has the profession or its whole series. */
function industry(level: 'county' | 'city', at: Coordinates, directory: OfficeDirectory): CandidateUnit[] {
  const code = level === 'county' ? at.countyCode : at.cityCode;
  const where = place(directory, code);
  const classes: readonly UnitClass[] =
    level === 'county' ? ['county-department', 'county-bureau'] : ['city-department', 'city-bureau'];
  const inCharge = directory.units.filter(
    (unit) =>
      unit.divisionCode === code &&
      classes.includes(unit.unitClass) &&
      (unit.industries.professions.includes(at.routingProfession.code) ||
        unit.industries.series.includes(at.seriesCode)),
  );
  const active = inCharge.filter((unit) => unit.state === 'active');
  if (active.length > 0) {
    return active.map((unit) => {
      const listed = unit.industries.professions.includes(at.routingProfession.code);
      const what = listed ? at.routingProfession.name : at.seriesName;
      return { unit, reason: `主管行业含「${what}」，同属${where}` };
    });
  }
  const merged = inCharge.flatMap((unit) => {
    const successor = standingUnit(directory, unit.id);
    return successor ? [{ unit: successor, reason: `${unit.name}已并入，同属${where}` }] : [];
  });
  if (merged.length > 0) {
    return merged.filter(({ unit }, index) => merged.findIndex((other) => other.unit.id === unit.id) === index);
  }
  return bureauFrom(level, at, directory).map(({ unit }) => ({
    unit,
    reason: `${where}没有单位主管「${at.routingProfession.name}」，由人社局代行行业主管部门审核`,
  }));
}

/** The applicant's 上级机构 or its successor, else the nearest unit above that stands. */
function superior(at: Coordinates, directory: OfficeDirectory): CandidateUnit[] {
  const unit = standingUnit(directory, at.superiorId);
  if (unit) {
    const followed = unit.id === at.superiorId ? '' : '（原上级机构已并入）';
    return [{ unit, reason: `${at.employerName}的上级机构${followed}` }];
  }
  const [above] = standingAbove(directory, unitById(directory, at.superiorId));
  return above ? [{ unit: above, reason: `${at.employerName}的上级机构已停用，由再上一级办理` }] : [];
}

/** The applicant's unit or its successor, else its 上级机构. */
function employer(at: Coordinates, directory: OfficeDirectory): CandidateUnit[] {
  const unit = standingUnit(directory, at.employerId);
  if (unit) return [{ unit, reason: `申报人所在单位${unit.id === at.employerId ? '' : '（原单位已并入）'}` }];
  return superior(at, directory).map((above) => ({
    unit: above.unit,
    reason: `${at.employerName}已停用，由上级机构办理`,
  }));
}

function committeeOffice(at: Coordinates, directory: OfficeDirectory): CandidateUnit[] {
  const unit = standingUnit(directory, at.committee?.officeUnitId ?? null);
  return unit && at.committee ? [{ unit, reason: `${at.committee.name}的办事机构` }] : [];
}

/** The units that can take a step, several only at an industry step. */
export function candidateUnits(step: StepCode, at: Coordinates, directory: OfficeDirectory): CandidateUnit[] {
  switch (step) {
    case 'apply':
      return [];
    case 'employer':
    case 'employer-approval':
      return employer(at, directory);
    case 'county-department':
    case 'city-department':
    case 'province-department':
    case 'province-department-approval':
      return superior(at, directory);
    case 'county-industry':
      return industry('county', at, directory);
    case 'city-industry':
      return industry('city', at, directory);
    case 'county-bureau':
    case 'county-approval':
      return bureauFrom('county', at, directory);
    case 'city-bureau':
    case 'city-approval':
      return bureauFrom('city', at, directory);
    case 'province-bureau':
      return bureauFrom('province', at, directory);
    case 'qualification':
    case 'committee':
      return committeeOffice(at, directory);
  }
}
