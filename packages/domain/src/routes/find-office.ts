import { clerkRoleOf } from '../people/role.ts';
import { ok, refused, type Result } from '../result.ts';
import type { UnitClass } from '../units/unit-class.ts';
import type { Coordinates, Office, OfficeDirectory, OfficeUnit } from './office.ts';
import { officeRoles } from './office-roles.ts';
import type { StepCode } from './step.ts';

export type NoOffice = { readonly code: 'no-office'; readonly step: StepCode };

type Candidate = { readonly unit: OfficeUnit; readonly reason: string };

function byId(directory: OfficeDirectory, id: string | null): OfficeUnit | undefined {
  return id === null ? undefined : directory.units.find((unit) => unit.id === id);
}

/** The unit itself or, where it was stopped or merged, its successor. */
function standing(directory: OfficeDirectory, id: string | null): OfficeUnit | undefined {
  const seen = new Set<string>();
  let unit = byId(directory, id);
  while (unit && unit.state === 'stopped' && !seen.has(unit.id)) {
    seen.add(unit.id);
    unit = byId(directory, unit.successorId);
  }
  return unit?.state === 'active' ? unit : undefined;
}

function place(directory: OfficeDirectory, code: string | null): string {
  return code === null ? '' : (directory.divisionNames[code] ?? code);
}

function bureau(directory: OfficeDirectory, unitClass: UnitClass, code: string | null): OfficeUnit | undefined {
  return directory.units.find(
    (unit) => unit.unitClass === unitClass && unit.state === 'active' && (code === null || unit.divisionCode === code),
  );
}

/** 人社局 of the county, else of the city, else 省人社厅: the first that exists. */
function bureauFrom(level: 'county' | 'city' | 'province', at: Coordinates, directory: OfficeDirectory): Candidate[] {
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

function industry(level: 'county' | 'city', at: Coordinates, directory: OfficeDirectory): Candidate[] {
  const code = level === 'county' ? at.countyCode : at.cityCode;
  const classes: readonly UnitClass[] =
    level === 'county' ? ['county-department', 'county-bureau'] : ['city-department', 'city-bureau'];
  const found = directory.units.filter(
    (unit) =>
      unit.state === 'active' &&
      unit.divisionCode === code &&
      classes.includes(unit.unitClass) &&
      (unit.industries.professions.includes(at.routingProfession.code) ||
        unit.industries.series.includes(at.seriesCode)),
  );
  if (found.length > 0) {
    return found.map((unit) => {
      const listed = unit.industries.professions.includes(at.routingProfession.code);
      const what = listed ? at.routingProfession.name : at.seriesName;
      return { unit, reason: `主管行业含「${what}」，同属${place(directory, code)}` };
    });
  }
  return bureauFrom(level, at, directory).map(({ unit }) => ({
    unit,
    reason: `${place(directory, code)}没有单位主管「${at.routingProfession.name}」，由人社局代行行业主管部门审核`,
  }));
}

/** The applicant's 上级机构 or its successor, else the unit above it. */
function superior(at: Coordinates, directory: OfficeDirectory): Candidate[] {
  const unit = standing(directory, at.superiorId);
  if (unit) {
    const followed = unit.id === at.superiorId ? '' : '（原上级机构已并入）';
    return [{ unit, reason: `${at.employerName}的上级机构${followed}` }];
  }
  const above = standing(directory, byId(directory, at.superiorId)?.superiorId ?? null);
  return above ? [{ unit: above, reason: `${at.employerName}的上级机构已停用，由再上一级办理` }] : [];
}

function committeeOffice(at: Coordinates, directory: OfficeDirectory): Candidate[] {
  const unit = standing(directory, at.committee?.officeUnitId ?? null);
  return unit && at.committee ? [{ unit, reason: `${at.committee.name}的办事机构` }] : [];
}

function candidates(step: StepCode, at: Coordinates, directory: OfficeDirectory): Candidate[] {
  switch (step) {
    case 'apply':
      return [];
    case 'employer':
    case 'employer-approval': {
      const unit = standing(directory, at.employerId);
      return unit ? [{ unit, reason: '申报人所在单位' }] : [];
    }
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

function hasHandler(unitId: string, roles: readonly string[], applicant: string, directory: OfficeDirectory): boolean {
  return directory.holders.some(
    (holder) => holder.unitId === unitId && roles.includes(holder.role) && holder.personId !== applicant,
  );
}

/** Nobody handles their own application, and a step without a handler goes to the unit above (代行). */
function actingFor(
  { unit }: Candidate,
  step: StepCode,
  at: Coordinates,
  applicant: string,
  directory: OfficeDirectory,
): Office['acting'] {
  const roles = officeRoles(step, unit.unitClass, at.titleLevel);
  if (hasHandler(unit.id, roles, applicant, directory)) return null;
  const own = directory.holders.some((holder) => holder.unitId === unit.id && roles.includes(holder.role));
  const why = own ? '经办人员就是申报人本人' : '没有可办理的经办人员';
  const seen = new Set([unit.id]);
  let above = standing(directory, unit.superiorId);
  while (above && !seen.has(above.id)) {
    const aboveRoles = [clerkRoleOf[above.unitClass]];
    if (hasHandler(above.id, aboveRoles, applicant, directory)) {
      return { unitId: above.id, unitName: above.name, roles: aboveRoles, cause: `${unit.name}${why}，由上级机构代行` };
    }
    seen.add(above.id);
    above = standing(directory, above.superiorId);
  }
  return null;
}

/**
 * The offices that can take a step, each with the reason in words; several only at an industry step, where the clerk who
 * passes picks. Refuses with `no-office` where nobody can (a notice that leads there cannot be published).
 */
export function findOffice(
  step: StepCode,
  at: Coordinates,
  applicantPersonId: string,
  directory: OfficeDirectory,
): Result<readonly [Office, ...Office[]], NoOffice> {
  const [first, ...rest] = candidates(step, at, directory).map((candidate): Office => ({
    unitId: candidate.unit.id,
    unitName: candidate.unit.name,
    roles: officeRoles(step, candidate.unit.unitClass, at.titleLevel),
    reason: candidate.reason,
    acting: actingFor(candidate, step, at, applicantPersonId, directory),
  }));
  return first ? ok([first, ...rest]) : refused({ code: 'no-office', step });
}
