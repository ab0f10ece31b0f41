import { issuingPower, mayManageCommittee, type TitleLevel } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';

/** The city that a division lies in, itself included; null for the province. */
async function cityOf(db: Db, divisionCode: string): Promise<string | null> {
  const row = await db
    .selectFrom('division')
    .select(['code', 'level', 'parent_code'])
    .where('code', '=', divisionCode)
    .where('state', '=', 'active')
    .executeTakeFirst();
  if (row?.level === 'county') return row.parent_code;
  return row?.level === 'city' ? row.code : null;
}

/** 省人社厅 all; a city's 人社局 the middle and junior ones of its territory. */
export async function mayManage(
  db: Db,
  actor: PersonActor,
  { titleLevel, divisionCode }: { readonly titleLevel: TitleLevel; readonly divisionCode: string },
): Promise<boolean> {
  const power = issuingPower(actor.memberships, 'manage-committees');
  return mayManageCommittee(power, { titleLevel, cityCode: await cityOf(db, divisionCode) });
}
