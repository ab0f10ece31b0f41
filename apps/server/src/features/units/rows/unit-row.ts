import type { UnitDetail, UnitLine } from '@zhicheng/contract';
import { codeName, judgeUnitActions, seniorRouteNames, type CodeListName, type JudgedUnit } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { UnitRow } from '../queries/find-readable-unit.ts';
import type { UnitExtras } from '../queries/unit-extras.ts';
import type { UnitLineRow } from '../queries/unit-line.ts';

/** The unit as the rules of 单位管理 look at it. */
export function judgedUnit(row: UnitLineRow): JudgedUnit {
  return {
    id: row.id,
    unitClass: row.unit_class,
    superiorId: row.superior_id,
    superiorName: row.superior_name,
    ancestorIds: row.ancestor_ids,
    state: row.state,
  };
}

function outline(row: UnitLineRow) {
  return {
    id: row.id,
    name: row.name,
    unitClass: row.unit_class,
    creditCode: row.credit_code,
    divisionCode: row.division_code,
    divisionName: row.division_name,
    superior: reference(row.superior_id, row.superior_name),
    contactName: row.contact_name,
    contactPhone: row.contact_phone,
    state: row.state,
    revision: row.revision,
  };
}

function actionsOf(row: UnitLineRow, actor: PersonActor) {
  const { allowedActions, refusedActions } = judgeUnitActions(actor.memberships, judgedUnit(row));
  return { allowedActions: [...allowedActions], refusedActions: [...refusedActions] };
}

export function presentUnitLine(row: UnitLineRow, actor: PersonActor): UnitLine {
  return { ...outline(row), clerks: row.clerks, ...actionsOf(row, actor) };
}

export function presentUnit(row: UnitRow, extras: UnitExtras, actor: PersonActor): UnitDetail {
  return {
    ...outline(row),
    sharesCreditCode: row.shares_credit_code,
    path: [...extras.path],
    nature: row.nature,
    natureName: codeName('UNIT_NATURE', row.nature) ?? null,
    address: row.address,
    postcode: row.postcode,
    remark: row.remark,
    successor: reference(row.successor_id, row.successor_name),
    professions: coded('PROFESSION', row.professions),
    series: coded('SERIES', row.series),
    heads: [...extras.heads],
    counts: extras.counts,
    routeSteps: seniorRouteNames(row.unit_class),
    createdAt: row.created_at,
    ...actionsOf(row, actor),
  };
}

function reference(id: string | null, name: string | null) {
  return id === null || name === null ? null : { id, name };
}

function coded(list: CodeListName, codes: readonly string[]) {
  return codes.map((code) => ({ code, name: codeName(list, code) ?? code }));
}
