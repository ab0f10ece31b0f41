import type { Endpoint, EndpointName } from '@zhicheng/contract';
import type { PersonActor } from '../actor/index.ts';
import { appendAudit } from '../audit/index.ts';
import type { Db } from '../database/index.ts';
import type { WireRefusal } from './refusal.ts';

/** Refusals of who reached for what is not theirs; what was typed wrongly is between the form and the person. */
const reachedTooFar: readonly WireRefusal['code'][] = [
  'no-right',
  'not-found',
  'unit-not-administered',
  'user-not-administered',
  'role-not-given',
  'notice-not-yours',
];

/**
 * An entry in 操作日志 for an act that was refused because it was not this person's to do, so that trying the ids of a
 * neighbour leaves a trace. In a transaction of its own: the act's is rolled back.
 */
export async function noteRefusal(
  db: Db,
  actor: PersonActor,
  { name, definition, params }: { name: EndpointName; definition: Endpoint; params: unknown },
  { code }: WireRefusal,
): Promise<void> {
  if (definition.method === 'GET' || !definition.audited || !reachedTooFar.includes(code)) return;
  const [key, id] = Object.entries(params ?? {})[0] ?? [];
  const subject = typeof id === 'string' && key?.endsWith('Id') ? { kind: key.slice(0, -2), id } : undefined;
  await db.transaction().execute(async (tx) => {
    const details = { code };
    await appendAudit(tx, actor, await actor.clock(tx), {
      action: name,
      result: 'refused',
      ...(subject && { subject }),
      details,
    });
  });
}
