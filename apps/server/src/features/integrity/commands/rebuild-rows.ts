import { replay } from '@zhicheng/domain';
import type { Db } from '../../../platform/database/index.ts';
import { readStream, recordedEvent } from '../../../platform/event-store/index.ts';
import { rowOf, visitRow } from '../../applications/index.ts';
import { everyApplication } from '../queries/every-application.ts';

/** Makes rows and visits anew from the events, one application a transaction. Gives how many; erased streams stay. */
export async function rebuildRows(db: Db): Promise<number> {
  let rebuilt = 0;
  for await (const { apply_year: year, id } of everyApplication(db)) {
    await db.transaction().execute(async (tx) => {
      await tx.selectFrom('visit').select('id').where('application_id', '=', id).forUpdate().execute();
      await tx.selectFrom('application').select('id').where('id', '=', id).forUpdate().execute();
      const events = await readStream(tx, year, id);
      if (events.some((event) => event.payload === null)) return;
      const state = replay(events.map(recordedEvent));
      if (state === null) return;
      const rows = state.visits.map((visit, position) => visitRow(state, visit, position));
      for (const row of [...rows].sort((a, b) => Number(a.state === 'open') - Number(b.state === 'open'))) {
        await tx
          .insertInto('visit')
          .values(row)
          .onConflict((conflict) => conflict.columns(['apply_year', 'id']).doUpdateSet(row))
          .execute();
      }
      await tx
        .updateTable('application')
        .set(rowOf(state))
        .where('apply_year', '=', year)
        .where('id', '=', id)
        .execute();
      rebuilt += 1;
    });
  }
  return rebuilt;
}
