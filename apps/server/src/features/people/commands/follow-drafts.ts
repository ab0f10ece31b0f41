import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { moveDrafts } from '../../applications/index.ts';
import { tellPerson } from './tell-person.ts';

/**
 * After somebody became an applicant in a unit: what they had begun to fill in under a place that has ended, and never
 * submitted or took back, goes on under the new one. What is under way stays with the old unit.
 */
export async function followDrafts(
  tx: Tx,
  keys: Keys,
  actor: PersonActor,
  now: string,
  personId: string,
): Promise<void> {
  const { rows } = await sql<{ membership_id: string; unit_id: string; unit_name: string }>`
    select m.id as membership_id, u.id as unit_id, u.name as unit_name
    from membership m
    join unit u on u.id = m.unit_id
    join role_grant g on g.membership_id = m.id and g.role = 'applicant' and g.valid_from <= ${now}
      and (g.valid_to is null or g.valid_to > ${now})
    where m.person_id = ${personId} and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
    order by m.valid_from desc, m.id desc limit 1`.execute(tx);
  const [place] = rows;
  if (!place) return;
  const { membership_id: membershipId, unit_id: unitId, unit_name: unitName } = place;
  const moved = await moveDrafts(tx, keys, actor, now, { personId, membershipId, unitId, unitName });
  if (moved === 0) return;
  const text = `您未提交的 ${moved} 份申报草稿已转到${unitName}：填写的内容不变，提交后由${unitName}审核，请核对工作单位等内容。`;
  await tellPerson(tx, personId, now, 'drafts-moved', text);
}
