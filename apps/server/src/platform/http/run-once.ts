import { ok, refused } from '@zhicheng/domain';
import { endpoints, type Endpoint, type EndpointName, type RefusalCode } from '@zhicheng/contract';
import { readNow, type Db, type Tx } from '../database/index.ts';
import type { Call } from './call.ts';
import type { Answer, WireRefusal } from './refusal.ts';

/** A transaction that a refusal ends: nothing of it stays. */
class Refused extends Error {
  readonly refusal: WireRefusal;
  constructor(refusal: WireRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Runs a command in one transaction; a refusal rolls it back whole. Where the endpoint happens once, the key is put in
 * first, in this same transaction: the same request sent again waits for the first and gets its answer.
 */
export async function runCommand<N extends EndpointName, T>(
  db: Db,
  call: Call<N>,
  work: (tx: Tx) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  try {
    return await withoutDeadlock(() =>
      db.transaction().execute(async (tx) => {
        const earlier = await claimKey<T>(tx, call);
        if (earlier !== undefined) return earlier;
        const answer = await work(tx);
        if (!answer.ok) throw new Refused(answer.refusal);
        await keepReply(tx, call, answer.value);
        return answer;
      }),
    );
  } catch (error) {
    if (error instanceof Refused) return refused(error.refusal);
    const code = refusalOfConstraint(error);
    if (code !== undefined) return refused({ code });
    throw error;
  }
}

const DEADLOCK = '40P01';

/** Two that wait for each other: the database ends one, which begins again and finds what the other left. */
async function withoutDeadlock<T>(transaction: () => Promise<T>, again = 3): Promise<T> {
  try {
    return await transaction();
  } catch (error) {
    const isDeadlock = error instanceof Error && 'code' in error && error.code === DEADLOCK;
    if (!isDeadlock || again === 0) throw error;
    return withoutDeadlock(transaction, again - 1);
  }
}

/** Rules that the database holds too, so that two at once cannot both pass our look before. */
const refusalOfConstraintName: Readonly<Record<string, RefusalCode>> = {
  application_place_once: 'year-taken',
  unit_name_once_below_superior: 'unit-name-taken',
  unit_credit_code_once: 'credit-code-taken',
  person_identity_hmac_key: 'identity-number-taken',
  account_login_hmac_key: 'identity-number-taken',
};

function refusalOfConstraint(error: unknown): RefusalCode | undefined {
  const constraint = error instanceof Error && 'constraint' in error ? error.constraint : undefined;
  return typeof constraint === 'string' ? refusalOfConstraintName[constraint] : undefined;
}

async function claimKey<T>(tx: Tx, call: Call<EndpointName>): Promise<Answer<T> | undefined> {
  if (call.once === null) return undefined;
  const { key, bodyHash } = call.once;
  const person_id = call.actor.personId;
  const endpoint = call.name;
  const inserted = await tx
    .insertInto('idempotency')
    .values({ person_id, endpoint, key, body_hash: bodyHash, reply: null, created_at: await readNow(tx) })
    .onConflict((conflict) => conflict.columns(['person_id', 'endpoint', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (inserted) return undefined;
  const first = await tx
    .selectFrom('idempotency')
    .select(['body_hash', 'reply'])
    .where('person_id', '=', person_id)
    .where('endpoint', '=', endpoint)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (first.body_hash !== bodyHash) return refused({ code: 'idempotency-key-reused' });
  return ok(JSON.parse(first.reply ?? 'null') as T);
}

/** A password shown once is not kept with the reply: what is sent again does not hear it. */
function withoutSecrets(name: EndpointName, reply: unknown): unknown {
  const { secrets }: Endpoint = endpoints[name];
  if (!secrets || typeof reply !== 'object' || reply === null) return reply;
  return { ...reply, ...Object.fromEntries(secrets.map((field) => [field, null])) };
}

async function keepReply(tx: Tx, call: Call<EndpointName>, reply: unknown): Promise<void> {
  if (call.once === null) return;
  await tx
    .updateTable('idempotency')
    .set({ reply: JSON.stringify(withoutSecrets(call.name, reply)) })
    .where('person_id', '=', call.actor.personId)
    .where('endpoint', '=', call.name)
    .where('key', '=', call.once.key)
    .execute();
}
