import { civilDateOf, yearOf } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';

/** As many rows as one statement takes without effort. */
const AT_ONCE = 1000;

/** Tells these people of what became of their unit, in the transaction that does it. */
export async function tellMembers(
  tx: Tx,
  personIds: readonly string[],
  now: string,
  kind: string,
  text: string,
): Promise<void> {
  for (let from = 0; from < personIds.length; from += AT_ONCE) {
    const rows = personIds.slice(from, from + AT_ONCE).map((personId) => ({
      apply_year: yearOf(civilDateOf(now)),
      id: newId(),
      application_id: null,
      person_id: personId,
      kind,
      text,
      created_at: now,
      not_before: now,
      recalled_at: null,
      read_at: null,
    }));
    await tx.insertInto('message').values(rows).execute();
  }
}
