import {
  creatableClasses,
  judgeUnitRows,
  readCreditCode,
  readUnitName,
  type ImportCells,
  type ImportDivision,
  type ImportedUnit,
  type ImportSuperior,
  type JudgedRow,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { loadDivisions, loadFormerDivisions } from './load-divisions.ts';

export interface FileRowCells {
  readonly position: number;
  readonly cells: ImportCells;
}

/** Judges rows of a file of units against what stands in the database today. */
export async function judgeUnits(
  db: Db,
  actor: PersonActor,
  rows: readonly FileRowCells[],
): Promise<JudgedRow<ImportedUnit>[]> {
  const divisions = await loadDivisions(db);
  const superiors = await loadSuperiors(db, actor, divisions);
  const names = rows.flatMap(({ cells }) => found(readUnitName(cells['name'] ?? '')));
  const codes = rows.flatMap(({ cells }) => found(readCreditCode(cells['creditCode'] ?? '')));
  const taken = await namesTaken(
    db,
    superiors.map(({ unitId }) => unitId),
    names,
  );
  const holders = await holdersOfCodes(db, codes);
  return judgeUnitRows(rows, {
    superiors,
    divisions,
    formerDivisions: await loadFormerDivisions(db),
    isNameTaken: (superiorId, name) => taken.has(`${superiorId} ${name}`),
    holderOfCode: (code) => holders.get(code),
  });
}

/** The units in whose name the actor may create others. */
export async function loadSuperiors(
  db: Db,
  actor: PersonActor,
  divisions: readonly ImportDivision[],
): Promise<ImportSuperior[]> {
  const memberships = actor.memberships.filter((membership) => creatableClasses(membership).length > 0);
  if (memberships.length === 0) return [];
  const ids = memberships.map(({ unitId }) => unitId);
  const rows = await db.selectFrom('unit').select(['id', 'credit_code']).where('id', 'in', ids).execute();
  const codes = new Map(rows.map((row) => [row.id, row.credit_code]));
  return memberships.flatMap(({ unitId, unitName, unitClass, roles, divisionCode }) => {
    const place = divisions.find(({ code }) => code === divisionCode)?.place;
    return place ? [{ unitId, name: unitName, unitClass, roles, creditCode: codes.get(unitId) ?? '', place }] : [];
  });
}

async function namesTaken(db: Db, superiorIds: string[], names: string[]): Promise<ReadonlySet<string>> {
  if (superiorIds.length === 0 || names.length === 0) return new Set();
  const rows = await db
    .selectFrom('unit')
    .select(['superior_id', 'name'])
    .where('state', '=', 'active')
    .where('superior_id', 'in', superiorIds)
    .where((where) => where('name', '=', where.fn.any(where.val(names))))
    .execute();
  return new Set(rows.map(({ superior_id, name }) => `${superior_id ?? ''} ${name}`));
}

async function holdersOfCodes(db: Db, codes: string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .selectFrom('unit')
    .select(['credit_code', 'name'])
    .where('state', '=', 'active')
    .where('shares_credit_code', '=', false)
    .where((where) => where('credit_code', '=', where.fn.any(where.val(codes))))
    .execute();
  return new Map(rows.map(({ credit_code, name }) => [credit_code, name]));
}

function found(read: { readonly ok: true; readonly value: string } | { readonly ok: false }): string[] {
  return read.ok ? [read.value] : [];
}
