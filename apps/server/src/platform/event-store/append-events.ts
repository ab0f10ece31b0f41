import {
  canonicalJson,
  evolve,
  upcast,
  type ApplicationState,
  type DomainEvent,
  type RecordedEvent,
} from '@zhicheng/domain';
import { actorColumns, type Actor } from '../actor/index.ts';
import type { ApplicationEventTable, Tx } from '../database/index.ts';
import type { Keys } from '../keys/index.ts';
import { ALGORITHM, ENVELOPE_VERSION, linkHash, newSalt, payloadHash, PROVINCE } from './hash-link.ts';

/** A pseudonym of a person: the same in every chain, and telling nothing without the key. */
function actorRef(keys: Keys, personId: string): string {
  return keys.digest('actor-ref', personId).toString('hex').slice(0, 32);
}

export interface Appended {
  readonly state: ApplicationState;
  readonly events: readonly RecordedEvent[];
  /** Hash of the last event. */
  readonly head: string;
}

/**
 * Appends events to an application's stream and gives the state after them. `at` never goes back; the primary key
 * (apply_year, application_id, seq) refuses whoever appends beside us.
 */
export async function appendEvents(
  tx: Tx,
  keys: Keys,
  actor: Actor,
  stream: { readonly id: string; readonly applyYear: number; readonly state: ApplicationState | null },
  now: string,
  events: readonly DomainEvent[],
): Promise<Appended> {
  let { state } = stream;
  let head = state === null ? '' : await headOf(tx, stream.applyYear, stream.id, state.seq);
  const recorded: RecordedEvent[] = [];
  const rows: ApplicationEventTable[] = [];
  for (const event of events) {
    const at = state !== null && state.updatedAt > now ? state.updatedAt : now;
    const seq: number = (state?.seq ?? 0) + 1;
    const payload = canonicalJson(event.payload);
    // Folded from the very text that is stored, so that a replay can only come to the same state.
    const one = upcast({
      type: event.type,
      typeVersion: event.typeVersion,
      payload: JSON.parse(payload) as unknown,
      seq,
      at,
    });
    state = evolve(state, one);
    const salt = newSalt();
    const link = {
      alg: ALGORITHM,
      province: PROVINCE,
      applicationId: stream.id,
      seq,
      type: event.type,
      typeVersion: event.typeVersion,
      at,
      actorRef: actorRef(keys, actor.kind === 'person' ? actor.personId : `rule:${actor.rule}`),
      payloadHash: payloadHash(ALGORITHM, salt, payload),
    };
    const hash = linkHash(head, link);
    rows.push({
      apply_year: stream.applyYear,
      application_id: stream.id,
      seq,
      type: event.type,
      type_version: event.typeVersion,
      at,
      ...actorColumns(actor),
      actor_ref: link.actorRef,
      alg: link.alg,
      v: ENVELOPE_VERSION,
      salt,
      payload,
      payload_hash: link.payloadHash,
      prev_hash: head,
      hash,
    });
    recorded.push(one);
    head = hash;
  }
  if (state === null) throw new Error('no events to append to an empty stream');
  await tx.insertInto('application_event').values(rows).execute();
  return { state, events: recorded, head };
}

async function headOf(tx: Tx, applyYear: number, id: string, seq: number): Promise<string> {
  const { hash } = await tx
    .selectFrom('application_event')
    .select('hash')
    .where('apply_year', '=', applyYear)
    .where('application_id', '=', id)
    .where('seq', '=', seq)
    .executeTakeFirstOrThrow();
  return hash;
}
