import { civilDateOf } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import type { Appended } from '../../../platform/event-store/index.ts';
import { newId } from '../../../platform/ids/index.ts';

/** 流程作废 and 删除流程 bar the year (§4.1.1.19, §5.1.2): an entry in the integrity register that cites the application. */
export async function recordBars(tx: Tx, { state, events }: Appended): Promise<void> {
  for (const event of events) {
    if (event.type !== 'voided' && event.type !== 'abandoned') continue;
    const fact =
      event.type === 'voided'
        ? `${String(state.applyYear)}年度申报流程已由${event.payload.by.unitName}作废`
        : `${String(state.applyYear)}年度申报流程已由本人删除`;
    await tx
      .insertInto('integrity_register')
      .values({
        id: newId(),
        person_id: state.personId,
        unit_id: null,
        fact,
        measure: '当年不能再申报',
        source: event.type === 'voided' ? '流程作废' : '删除流程',
        apply_year: state.applyYear,
        application_id: state.id,
        from_date: civilDateOf(event.at),
        to_date: null,
        lifted_at: null,
        lifted_reason: null,
        created_at: event.at,
      })
      .execute();
  }
}
