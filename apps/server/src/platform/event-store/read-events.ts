import { upcast, type RecordedEvent } from '@zhicheng/domain';
import type { ApplicationEventTable, Db } from '../database/index.ts';
import { linkHash, payloadHash, PROVINCE } from './hash-link.ts';

/** The rows of a stream in order. */
export async function readStream(db: Db, applyYear: number, id: string): Promise<ApplicationEventTable[]> {
  return db
    .selectFrom('application_event')
    .selectAll()
    .where('apply_year', '=', applyYear)
    .where('application_id', '=', id)
    .orderBy('seq')
    .execute();
}

/** An event out of its row; a withheld payload cannot be read, only checked. */
export function recordedEvent(row: ApplicationEventTable): RecordedEvent {
  if (row.payload === null) throw new Error(`the payload of event ${row.seq} is withheld`);
  const { type, type_version: typeVersion, seq, at } = row;
  return upcast({ type, typeVersion, payload: JSON.parse(row.payload) as unknown, seq, at });
}

/** What does not hold in a chain: null where it is whole. A withheld payload does not break it. */
export function brokenLink(rows: readonly ApplicationEventTable[]): { seq: number; fault: string } | null {
  let prev = '';
  for (const [index, row] of rows.entries()) {
    const { seq } = row;
    if (seq !== index + 1) return { seq, fault: `event ${index + 1} is missing` };
    if (row.prev_hash !== prev) return { seq, fault: 'does not follow the event before it' };
    if (row.payload !== null && payloadHash(row.alg, row.salt ?? '', row.payload) !== row.payload_hash) {
      return { seq, fault: 'the payload is not the one that was hashed' };
    }
    const link = {
      alg: row.alg,
      province: PROVINCE,
      applicationId: row.application_id,
      seq,
      type: row.type,
      typeVersion: row.type_version,
      at: row.at,
      actorRef: row.actor_ref,
      payloadHash: row.payload_hash,
    };
    if (linkHash(prev, link) !== row.hash) return { seq, fault: 'the hash is not that of its content' };
    prev = row.hash;
  }
  return null;
}
