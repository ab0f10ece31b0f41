import type { PreviewUnit, UnitMention, UnitPreview } from '@zhicheng/contract';
import {
  checkUnitDivision,
  civilDateOf,
  mayCreateUnit,
  readCreditCode,
  readUnitForm,
  readUnitHead,
  readUnitName,
  unitSentence,
  type FieldError,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { findDivisionPlace } from './find-unit.ts';
import { findSameCode, findSameName } from './find-same.ts';
import { previewRoute } from './preview-route.ts';

/** What a form means before 确定: errors by field, whose the name or code is, the sentence, the route of today. */
export async function previewUnit(db: Db, actor: PersonActor, form: PreviewUnit): Promise<UnitPreview> {
  const superior = actor.memberships.find(({ unitId }) => unitId === form.superiorId);
  const { unit, errors } = readUnitForm(form, form.unitClass);
  const { errors: ofHead } = form.unitId === null ? readUnitHead(form, civilDateOf(await actor.clock(db))) : noHead;
  const placed = form.unitId === null ? await placeErrors(db, actor, form) : [];
  const edited = form.unitId === null ? undefined : await findEdited(db, form.unitId);
  const name = readUnitName(form.name);
  const code = readCreditCode(form.creditCode);
  const superiorId = edited ? edited.superior_id : form.superiorId;
  const superiorName = edited ? edited.superior_name : (superior?.unitName ?? null);
  const sameName = name.ok ? await findSameName(db, actor, name.value, superiorId, form.unitId) : [];
  const sameCode = code.ok ? await findSameCode(db, actor, code.value, form.sharesCreditCode, form.unitId) : [];
  const unitClass = edited?.unit_class ?? form.unitClass;
  const described = name.ok && unitClass !== null && (edited !== undefined || superior !== undefined);
  return {
    errors: [...errors, ...ofHead, ...placed, ...takenErrors(sameName, sameCode)],
    sentence: described
      ? unitSentence({ name: unit.name, unitClass, superiorName }, edited ? 'update' : 'create')
      : null,
    route:
      unitClass === null
        ? []
        : await previewRoute(db, unitClass, edited?.division_code ?? form.divisionCode, superiorName),
    sameName,
    sameCode,
  };
}

const noHead = { errors: [] };

/** Class, 上级机构 and 所属行政区域 of a new unit, held to the matrix. */
async function placeErrors(db: Db, actor: PersonActor, form: PreviewUnit): Promise<FieldError[]> {
  const superior = actor.memberships.find(({ unitId }) => unitId === form.superiorId);
  if (!superior) return [{ field: 'superiorId', message: '请选择以哪个单位的名义创建，即上级机构。' }];
  if (form.unitClass === null) return [{ field: 'unitClass', message: '请选择单位隶属关系。' }];
  const allowed = mayCreateUnit(superior, form.unitClass);
  if (!allowed.ok) return [{ field: 'unitClass', message: allowed.refusal.reason }];
  const [own, place] = await Promise.all([
    findDivisionPlace(db, superior.divisionCode),
    findDivisionPlace(db, form.divisionCode),
  ]);
  if (!own || !place) return [{ field: 'divisionCode', message: '请选择所属行政区域。' }];
  const inside = checkUnitDivision(own, form.unitClass, place);
  return inside.ok ? [] : [{ field: 'divisionCode', message: inside.refusal.reason }];
}

async function findEdited(db: Db, unitId: string) {
  return db
    .selectFrom('unit as u')
    .leftJoin('unit as s', 's.id', 'u.superior_id')
    .select(['u.unit_class', 'u.superior_id', 's.name as superior_name', 'u.division_code'])
    .where('u.id', '=', unitId)
    .executeTakeFirst();
}

function takenErrors(sameName: readonly UnitMention[], sameCode: readonly UnitMention[]): FieldError[] {
  const [byName, byCode] = [sameName.find(({ blocks }) => blocks), sameCode.find(({ blocks }) => blocks)];
  return [
    ...(byName ? [{ field: 'name' as const, message: `同一上级机构下已有“${byName.name}”。` }] : []),
    ...(byCode
      ? [
          {
            field: 'creditCode' as const,
            message: `这个代码已由“${byCode.name}”登记；确实共用时请勾选“与其他单位共用代码”。`,
          },
        ]
      : []),
  ];
}
