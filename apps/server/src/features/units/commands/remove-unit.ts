import { ok, refused } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Db, Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { recordMasterEvent } from '../../../platform/master-event/index.ts';
import { findChangedUnit } from './find-changed-unit.ts';

/** 删除, only while nothing refers to the unit; else it says what does, and 停用 is the way. */
export async function removeUnit(tx: Tx, actor: PersonActor, unitId: string): Promise<Answer<Record<string, never>>> {
  const found = await findChangedUnit(tx, actor, unitId, ['remove'], null);
  if (!found.ok) return found;
  const unit = found.value;
  // Nobody may begin to refer to it from here on.
  await tx.selectFrom('unit').select('id').where('id', '=', unit.id).forUpdate().execute();
  const what = await whatHangsOn(tx, unit.id);
  if (what.length > 0) return refused({ code: 'unit-in-use', facts: { what: what.join('、') } });

  await tx.deleteFrom('unit_head').where('unit_id', '=', unit.id).execute();
  await tx.deleteFrom('unit_industry').where('unit_id', '=', unit.id).execute();
  await tx.deleteFrom('unit').where('id', '=', unit.id).execute();
  const now = await actor.clock(tx);
  const payload = { name: unit.name, creditCode: unit.credit_code, superiorId: unit.superior_id };
  await recordMasterEvent(tx, actor, now, { entity: 'unit', entityId: unit.id, type: 'removed', payload });
  await appendAudit(tx, actor, now, {
    action: 'units.remove',
    result: 'done',
    ...(unit.superior_id === null ? {} : { unitId: unit.superior_id }),
    subject: { kind: 'unit', id: unit.id },
    details: payload,
  });
  return ok({});
}

/** In words: 3 个用户, 2 个下级单位 … Those of former times count too. */
async function whatHangsOn(db: Db, unitId: string): Promise<string[]> {
  const { rows } = await sql<{
    users: number;
    children: number;
    applications: number;
    committees: number;
    rest: boolean;
  }>`
    select
      (select count(distinct person_id)::int from membership where unit_id = ${unitId}::uuid) as users,
      (select count(*)::int from unit where superior_id = ${unitId}::uuid) as children,
      (select count(*)::int from application where employer_id = ${unitId}::uuid) as applications,
      (select count(*)::int from committee where office_unit_id = ${unitId}::uuid) as committees,
      (exists (select from unit where successor_id = ${unitId}::uuid)
        or exists (select from visit where handler_unit_id = ${unitId}::uuid or unit_id = ${unitId}::uuid)) as rest`.execute(
    db,
  );
  const [row] = rows;
  if (!row) return [];
  const said = [
    row.users > 0 ? `${String(row.users)} 个用户` : '',
    row.children > 0 ? `${String(row.children)} 个下级单位` : '',
    row.applications > 0 ? `${String(row.applications)} 份申报` : '',
    row.committees > 0 ? `${String(row.committees)} 个评审委员会` : '',
  ].filter((part) => part !== '');
  return said.length === 0 && row.rest ? ['办理记录'] : said;
}
