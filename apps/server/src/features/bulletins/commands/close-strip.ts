import { ok, refused } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { readersDivisions } from '../queries/territory.ts';

/** Closes a 系统公告 for this person alone, as it stood when it was read. */
export async function closeStrip(
  db: Db,
  actor: PersonActor,
  bulletinId: string,
  revision: number,
): Promise<Answer<Record<string, never>>> {
  const { numAffectedRows = 0n } = await sql`
    insert into bulletin_closed (person_id, bulletin_id, revision)
    select ${actor.personId}, b.id, least(${revision}::integer, b.revision) from bulletin b
    where b.id = ${bulletinId} and b.kind = 'strip' and b.state = 'published'
      and b.division_code in ${readersDivisions(actor)}
    on conflict (person_id, bulletin_id) do update set revision = excluded.revision`.execute(db);
  return numAffectedRows > 0n ? ok({}) : refused({ code: 'not-found' });
}
