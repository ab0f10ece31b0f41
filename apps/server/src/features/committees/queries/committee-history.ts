import type { CommitteeHistory } from '@zhicheng/contract';
import type { Db } from '../../../platform/database/index.ts';

const deeds: Readonly<Record<string, string>> = { created: '登记', changed: '修改', renewed: '续期', stopped: '停用' };

/** What became of a committee, the latest first. */
export async function committeeHistory(db: Db, committeeId: string): Promise<CommitteeHistory> {
  const rows = await db
    .selectFrom('master_event as e')
    .leftJoin('person as p', 'p.id', 'e.actor_person_id')
    .select(['e.at', 'e.type', 'e.payload', 'p.name'])
    .where('e.entity', '=', 'committee')
    .where('e.entity_id', '=', committeeId)
    .orderBy('e.id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ at, type, payload, name }) => {
    const { filingNo, validFrom, validTo, reason } = JSON.parse(payload) as Record<string, unknown>;
    const filing = typeof filingNo === 'string' ? `${filingNo}，${String(validFrom)} 至 ${String(validTo)}` : null;
    return {
      at,
      by: name ?? '系统',
      what: deeds[type] ?? type,
      details: typeof reason === 'string' ? reason : filing,
    };
  });
}
