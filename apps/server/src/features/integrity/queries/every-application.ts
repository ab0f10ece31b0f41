import type { ApplicationTable, Db } from '../../../platform/database/index.ts';
import type { Selectable } from 'kysely';

const BATCH = 200;

/** Every application, in batches by key: a province of them fits no memory. */
export async function* everyApplication(db: Db): AsyncGenerator<Selectable<ApplicationTable>> {
  let after: { apply_year: number; id: string } | undefined;
  for (;;) {
    const rows = await db
      .selectFrom('application')
      .selectAll()
      .$if(after !== undefined, (query) =>
        query.where((where) =>
          where.or([
            where('apply_year', '>', after?.apply_year ?? 0),
            where.and([where('apply_year', '=', after?.apply_year ?? 0), where('id', '>', after?.id ?? '')]),
          ]),
        ),
      )
      .orderBy('apply_year')
      .orderBy('id')
      .limit(BATCH)
      .execute();
    yield* rows;
    after = rows.at(-1);
    if (rows.length < BATCH) return;
  }
}
