import { civilDateOf, yearOf } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids/index.ts';

/** Tells a person of what was done to their account, in the transaction that does it. */
export async function tellPerson(tx: Tx, personId: string, now: string, kind: string, text: string): Promise<void> {
  await tx
    .insertInto('message')
    .values({
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
    })
    .execute();
}
