import type { JudgedRow } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { Dependencies } from '../../../dependencies.ts';
import { givenPasswords, type GivenPassword } from '../../../platform/accounts/index.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { createUsers } from '../../people/index.ts';
import type { Imported } from '../queries/judge-file.ts';
import type { BatchRow } from '../rows/present.ts';
import { sealPassword } from '../rows/sealed-row.ts';

/**
 * Makes the users of a chunk with a few statements, up to the first row that has an error; gives how many. None where
 * anything must be said about any of them: then nothing stays, and they are made one by one.
 */
export async function makeUsersAtOnce(
  { keys, settings }: Pick<Dependencies, 'keys' | 'settings'>,
  tx: Tx,
  actor: PersonActor,
  batch: BatchRow,
  judged: readonly JudgedRow<Imported>[],
  passwords: readonly GivenPassword[] | null,
): Promise<number> {
  const rows: { readonly position: number; readonly user: Imported & { kind: 'users' } }[] = [];
  for (const { position, value } of judged) {
    if (value?.kind !== 'users') break;
    rows.push({ position, user: value });
  }
  if (rows.length < 2) return 0;
  const given = passwords ?? (await givenPasswords(settings.initialPassword, rows.length));
  await sql`savepoint import_rows`.execute(tx);
  const made = await createUsers(
    tx,
    actor,
    keys,
    rows.flatMap(({ user: { user } }, index) => {
      const { loginName, phone, mail, ...fields } = user;
      const password = given[index];
      if (!password) return [];
      return [
        {
          ...fields,
          ...(loginName === null ? {} : { loginName }),
          ...(phone === null ? {} : { phone }),
          ...(mail === null ? {} : { mail }),
          password,
        },
      ];
    }),
  );
  if (made === null) {
    await sql`rollback to savepoint import_rows`.execute(tx);
    return 0;
  }
  const sealed = made.map(({ shownPassword }, index) =>
    sealPassword(keys, { batch_id: batch.id, position: rows[index]?.position ?? 0 }, shownPassword),
  );
  await sql`
    update import_row r set state = 'made', person_id = v.person_id, password = v.password,
      password_alg = v.password_alg, password_key_id = v.password_key_id
    from unnest(
      ${rows.slice(0, made.length).map(({ position }) => position)}::int[],
      ${made.map(({ personId }) => personId)}::uuid[],
      ${sealed.map(({ password }) => password)}::bytea[],
      ${sealed.map(({ password_alg }) => password_alg)}::text[],
      ${sealed.map(({ password_key_id }) => password_key_id)}::text[]
    ) as v (position, person_id, password, password_alg, password_key_id)
    where r.batch_id = ${batch.id} and r.position = v.position`.execute(tx);
  await sql`release savepoint import_rows`.execute(tx);
  return made.length;
}
