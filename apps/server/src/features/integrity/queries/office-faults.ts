import { sql } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { Fault } from '../fault.ts';

interface OpenAtNobody {
  visit_id: string;
  application_id: string;
  unit_name: string | null;
  unit_state: string | null;
  handlers: number;
}

/** Open visits whose unit is gone or stopped, or where nobody who could act holds a role. */
export async function officeFaults(db: Db): Promise<Fault[]> {
  const { rows } = await sql<OpenAtNobody>`
    with holder as (
      select g.unit_id, g.role, g.person_id
      from role_grant g
      join membership m on m.id = g.membership_id and (m.valid_to is null or m.valid_to > clock_timestamp())
      join account a on a.person_id = g.person_id and a.state = 'active'
      where g.valid_to is null or g.valid_to > clock_timestamp()
    ), open_visit as (
      select v.id as visit_id, v.application_id, v.handler_unit_id, u.name as unit_name, u.state as unit_state,
        (select count(*) from holder h
          where h.unit_id = v.handler_unit_id and h.role = any(v.handler_roles) and h.person_id <> v.person_id) as handlers
      from visit v left join unit u on u.id = v.handler_unit_id
      where v.state = 'open' and v.step <> 'apply'
    )
    select * from open_visit where unit_state is distinct from 'active' or handlers = 0`.execute(db);
  return rows.flatMap((row): Fault[] => {
    const subject = row.application_id;
    const unit = row.unit_name ?? 'a unit that is not there';
    const faults: Fault[] = [];
    if (row.unit_state !== 'active')
      faults.push({ rule: 'office-stands', subject, says: `${unit} does not stand any more` });
    if (row.handlers === 0)
      faults.push({ rule: 'open-visit-has-handler', subject, says: `${unit} has nobody who can handle it` });
    return faults;
  });
}
