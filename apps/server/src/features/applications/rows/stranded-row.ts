import { coverOpenVisit, stepName } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { loadOfficeDirectory } from '../../../platform/directory/index.ts';
import type { WireRefusal } from '../../../platform/http/index.ts';
import { loadState } from '../queries/load-application.ts';
import type { LostHandlers, StrandedVisit } from '../queries/stranded-visits.ts';

const SHOWN = 20;

/** Says which visits would lie without anybody, and who could take them: colleagues of the unit, or the unit above. */
export async function refuseStranded(
  tx: Tx,
  actor: PersonActor,
  stranded: readonly StrandedVisit[],
  losses: readonly LostHandlers[],
  now: string,
): Promise<WireRefusal> {
  const states = new Map(
    await Promise.all(
      stranded.slice(0, SHOWN).map(async (visit) => [visit.id, await loadState(tx, visit.applicationId)] as const),
    ),
  );
  const visits = stranded.slice(0, SHOWN).map((visit) => {
    const route = states.get(visit.id)?.route;
    const name = route ? stepName(visit.step, route.titleLevel, route.unitClass) : visit.step;
    const { number, applicantName, step, handlerUnitName: unitName } = visit;
    return { number, applicantName, step, stepName: name, unitName };
  });
  return {
    code: 'visits-need-handler',
    facts: {
      count: stranded.length,
      steps: [...new Set(visits.map((visit) => visit.stepName))].join('、'),
      visits,
      colleagues: await colleagues(tx, actor, stranded, losses, now),
      superiorName: await superiorName(tx, stranded, states, now),
    },
  };
}

/** Other users of the one unit concerned; none where several units are. */
async function colleagues(
  tx: Tx,
  actor: PersonActor,
  stranded: readonly StrandedVisit[],
  losses: readonly LostHandlers[],
  now: string,
): Promise<{ membershipId: string; name: string }[]> {
  const units = [...new Set(stranded.map(({ handlerUnitId }) => handlerUnitId))];
  const [unitId] = units;
  if (unitId === undefined || units.length > 1) return [];
  const leaving = losses.flatMap(({ lost }) => (lost === 'everybody' ? [] : [lost.personId]));
  const { rows } = await sql<{ membershipId: string; name: string }>`
    select m.id as "membershipId", p.name
    from membership m
    join person p on p.id = m.person_id
    join account a on a.person_id = m.person_id and a.state = 'active'
    where m.unit_id = ${unitId} and m.person_id <> all (${leaving}::uuid[])
      and m.valid_from <= ${now} and (m.valid_to is null or m.valid_to > ${now})
      and not exists (select from role_grant g where g.person_id = m.person_id and g.valid_to is null
        and g.role in ('system-administrator', 'security-officer', 'audit-officer'))
    order by (m.person_id = ${actor.personId}) desc, p.pinyin, m.id
    limit 100`.execute(tx);
  return rows;
}

async function superiorName(
  tx: Tx,
  stranded: readonly StrandedVisit[],
  states: ReadonlyMap<string, Awaited<ReturnType<typeof loadState>>>,
  now: string,
): Promise<string | null> {
  const [first] = stranded;
  const state = first && states.get(first.id);
  if (!first || !state?.coordinates) return null;
  const office = state.visits.find((visit) => visit.id === first.id)?.office;
  const besides = [first.handlerUnitId, ...(office ? [office.unitId] : [])];
  const cover = coverOpenVisit(state, await loadOfficeDirectory(tx, state.coordinates, now, besides));
  return cover.kind === 'covered' ? (cover.acting?.unitName ?? null) : null;
}
