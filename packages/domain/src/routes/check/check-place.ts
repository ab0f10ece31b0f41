import { clerkRoleOf, roleFacts } from '../../people/role.ts';
import { isBureau } from '../../units/unit-class.ts';
import { findOffice } from '../find-office.ts';
import type { Coordinates, Office, OfficeDirectory, OfficeUnit } from '../office.ts';
import { unitById } from '../standing-unit.ts';
import type { StepCode } from '../step.ts';
import type { CheckedPlace, CheckedProfession, PlaceFinding, RouteCheckFacts } from './route-check.ts';

/** Nobody: the check asks for offices, not for one person's own case. */
const nobody = '';

type Ground = {
  readonly facts: RouteCheckFacts;
  readonly place: CheckedPlace;
  /** What of the directory matters at this place. */
  readonly directory: OfficeDirectory;
};

/** What stands in the way at an office of a county, a city or the province. */
export function checkStepAt(step: StepCode, ground: Ground): PlaceFinding[] {
  const { professions } = ground.facts;
  const isIndustry = step === 'county-industry' || step === 'city-industry';
  if (!isIndustry) return judge(step, professions[0], [], ground);
  return alike(professions, ground).flatMap((group) =>
    judge(step, group[0], group.length === professions.length ? [] : group.map(({ code }) => code), ground),
  );
}

/** Professions by who is their 行业主管部门 here: those that no unit names go the same way. */
function alike(professions: readonly CheckedProfession[], { directory }: Ground): CheckedProfession[][] {
  const groups = new Map<string, CheckedProfession[]>();
  for (const profession of professions) {
    const inCharge = directory.units
      .filter(({ industries }) => names(industries, profession))
      .map(({ id }) => id)
      .join();
    groups.set(inCharge, [...(groups.get(inCharge) ?? []), profession]);
  }
  return [...groups.values()];
}

function names({ professions, series }: OfficeUnit['industries'], { code, seriesCode }: CheckedProfession): boolean {
  return professions.includes(code) || series.includes(seriesCode);
}

function judge(
  step: StepCode,
  profession: CheckedProfession | undefined,
  professions: readonly string[],
  { facts, place, directory }: Ground,
): PlaceFinding[] {
  if (!profession) return [];
  const at = coordinatesAt(place, profession, facts);
  const found = findOffice(step, at, nobody, directory);
  if (!found.ok) {
    return [
      {
        severity: 'stuck',
        professions,
        cause: '没有可以办理的单位：本级和上级人社局都不存在或已停用。',
        mend: '请在单位管理中建立或启用人社局，再发布。',
      },
    ];
  }
  // One of several that can is enough: the clerk who passes picks it.
  const offices = found.value.map((office) => ofOffice(office, step, profession, professions, directory));
  return offices.some((finding) => finding === null) ? [] : offices.filter((finding) => finding !== null).slice(0, 1);
}

/** Null where the usual office has somebody who can handle it. */
function ofOffice(
  office: Office,
  step: StepCode,
  profession: CheckedProfession,
  professions: readonly string[],
  directory: OfficeDirectory,
): PlaceFinding | null {
  const unit = unitById(directory, office.unitId);
  if (!unit) return null;
  const held = directory.holders.some(({ unitId, role }) => unitId === unit.id && office.roles.includes(role));
  if (!held && office.acting === null) {
    return {
      severity: 'stuck',
      professions,
      cause: `${unit.name}及其上级机构都没有可办理的经办人员。`,
      mend: `请在用户管理中为${unit.name}分配“${roleFacts[clerkRoleOf[unit.unitClass]].label}”。`,
    };
  }
  if (office.acting) {
    return {
      severity: 'note',
      professions,
      cause: `${office.acting.cause}（${office.acting.unitName}）。`,
      mend: `建议为${unit.name}分配经办人员。`,
    };
  }
  return standsIn(step, unit, profession, professions);
}

const usualBureau: Partial<Record<StepCode, string>> = {
  'county-bureau': 'county-bureau',
  'county-approval': 'county-bureau',
  'city-bureau': 'city-bureau',
  'city-approval': 'city-bureau',
};

/** A 人社局 that stands in for a department, or for the 人社局 below it. */
function standsIn(
  step: StepCode,
  unit: OfficeUnit,
  profession: CheckedProfession,
  professions: readonly string[],
): PlaceFinding | null {
  const usual = usualBureau[step];
  if (usual !== undefined && unit.unitClass !== usual) {
    return {
      severity: 'note',
      professions,
      cause: `没有${usual === 'county-bureau' ? '县(区)' : '市(州)'}人社局，由上一级人社局办理。`,
      mend: '如应有人社局，请在单位管理中新增。',
    };
  }
  const isIndustry = step === 'county-industry' || step === 'city-industry';
  if (!isIndustry || !isBureau(unit.unitClass) || names(unit.industries, profession)) return null;
  return {
    severity: 'note',
    professions,
    cause: '没有单位主管这些专业，由人社局代行行业主管部门审核。',
    mend: '如有行业主管部门，请在单位管理中为它选择“主管行业”。',
  };
}

/** As an applicant there would bring them; who the employer is does not matter at these steps. */
function coordinatesAt(place: CheckedPlace, profession: CheckedProfession, facts: RouteCheckFacts): Coordinates {
  const { committee } = facts;
  return {
    employerId: nobody,
    employerName: '',
    unitClass: place.countyCode === null ? 'city-private' : 'county-private',
    superiorId: null,
    countyCode: place.countyCode,
    cityCode: place.cityCode,
    titleLevel: facts.titleLevel,
    seriesCode: profession.seriesCode,
    seriesName: profession.seriesName,
    routingProfession: { code: profession.code, name: profession.name },
    committee: committee && { id: committee.id, name: committee.name, officeUnitId: committee.officeUnitId },
    catalogueVersion: 0,
  };
}
