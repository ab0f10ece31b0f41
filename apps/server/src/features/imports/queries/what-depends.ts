import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { BatchRow } from '../rows/present.ts';

/** What has come to depend on things that a file made, in words: 张明已登录过系统. Null where nothing has. */
export async function whatDependsOn(db: Db, batch: BatchRow): Promise<string | null> {
  const { rows } = await (batch.kind === 'units' ? onUnits(batch.id) : onPeople(batch.id)).execute(db);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, 3).map(({ name, why }) => `${name}${why}`);
  return `${shown.join('，')}${rows.length > 3 ? ' 等' : ''}`;
}

const FEW = 4;

const onUnits = (batchId: string) => sql<{ name: string; why: string }>`
  with made as (
    select u.id, u.name from import_row r join unit u on u.id = r.unit_id
    where r.batch_id = ${batchId} and r.state = 'made'
  )
  select * from (
    select name, '已有用户' as why from made where exists (select from membership m where m.unit_id = made.id)
    union all
    select name, '已有下级单位' from made where exists (select from unit c where c.superior_id = made.id)
    union all
    select name, '已有申报' from made where exists (select from application a where a.employer_id = made.id)
    union all
    select name, '已有办理记录' from made
    where exists (select from visit v where v.unit_id = made.id or v.handler_unit_id = made.id)
    union all
    select name, '是评审委员会的组建单位' from made where exists (select from committee c where c.office_unit_id = made.id)
    union all
    select name, '承接了其他单位的业务' from made where exists (select from unit s where s.successor_id = made.id)
  ) found limit ${FEW}`;

const onPeople = (batchId: string) => sql<{ name: string; why: string }>`
  with made as (
    select p.id, p.name from import_row r join person p on p.id = r.person_id
    where r.batch_id = ${batchId} and r.state = 'made'
  )
  select * from (
    select name, '已登录过系统' as why from made
    where exists (select from account a where a.person_id = made.id and a.last_signed_in_at is not null)
    union all
    select name, '已调动或加入其他单位' from made
    where (select count(*) from membership m where m.person_id = made.id) <> 1
    union all
    select name, '已有申报' from made where exists (select from application a where a.person_id = made.id)
    union all
    select name, '已参与代办' from made
    where exists (select from stand_in s where s.absent_person_id = made.id or s.stand_in_person_id = made.id)
  ) found limit ${FEW}`;
