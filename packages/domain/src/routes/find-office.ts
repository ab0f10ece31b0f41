import { ok, refused, type Result } from '../result.ts';
import { actingUnit } from './acting-unit.ts';
import { candidateUnits, type CandidateUnit } from './candidate-units.ts';
import type { Coordinates, Office, OfficeDirectory } from './office.ts';
import { officeRoles } from './office-roles.ts';
import { standingUnit } from './standing-unit.ts';
import type { StepCode } from './step.ts';

export type NoOffice = { readonly code: 'no-office'; readonly step: StepCode };

function office(
  { unit, reason }: CandidateUnit,
  step: StepCode,
  at: Coordinates,
  applicantPersonId: string,
  directory: OfficeDirectory,
): Office {
  const roles = officeRoles(step, unit.unitClass, at.titleLevel);
  const acting = actingUnit(unit, roles, applicantPersonId, directory);
  return { unitId: unit.id, unitName: unit.name, roles, reason, acting };
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
  const [first, ...rest] = candidateUnits(step, at, directory).map((candidate) =>
    office(candidate, step, at, applicantPersonId, directory),
  );
  return first ? ok([first, ...rest]) : refused({ code: 'no-office', step });
}

/**
 * The office of a unit that has handled this step before, with the handlers of today: where 返回修改 goes, where a pass
 * goes after it, and where 直达 goes. A unit that was stopped is followed to its successor; where there is none, the step
 * is found anew.
 */
export function findOfficeAgain(
  step: StepCode,
  unitId: string,
  at: Coordinates,
  applicantPersonId: string,
  directory: OfficeDirectory,
): Result<Office, NoOffice> {
  const unit = standingUnit(directory, unitId);
  if (unit) {
    const reason = unit.id === unitId ? '本环节此前由该单位办理' : '本环节此前的办理单位已并入该单位';
    return ok(office({ unit, reason }, step, at, applicantPersonId, directory));
  }
  const found = findOffice(step, at, applicantPersonId, directory);
  return found.ok ? ok(found.value[0]) : found;
}
