import { systemActor } from '../../platform/actor/index.ts';
import { readNow, type Tx } from '../../platform/database/index.ts';
import { insertUnit, type UnitFields } from '../../features/units/commands/insert-unit.ts';

/** The one unit that nobody above creates (§3.1.1.1): the top of the tree. */
export const provinceBureau = {
  name: '四川省人力资源和社会保障厅',
  unitClass: 'province-bureau',
  creditCode: '11510000MB0000000N',
  divisionCode: '510000',
  nature: '11',
} as const satisfies UnitFields;

/** Makes 省人社厅 where there is none; what its clerk changes later stays. */
export async function layProvinceBureau(tx: Tx, fields: UnitFields): Promise<void> {
  const present = await tx
    .selectFrom('unit')
    .select('id')
    .where('unit_class', '=', 'province-bureau')
    .executeTakeFirst();
  if (present) return;
  await insertUnit(tx, systemActor('set-up', readNow), await readNow(tx), fields, null);
}
