import { isDeepStrictEqual } from 'node:util';
import { hasEnded, replay, type ApplicationState } from '@zhicheng/domain';
import type { Selectable } from 'kysely';
import type { ApplicationEventTable, ApplicationTable, Db } from '../../../platform/database/index.ts';
import { brokenLink, readStream, recordedEvent } from '../../../platform/event-store/index.ts';
import { visitRow } from '../../applications/index.ts';
import type { Fault } from '../fault.ts';

type Row = Selectable<ApplicationTable>;

function chainFaults(row: Row, events: readonly ApplicationEventTable[]): Fault[] {
  const broken = brokenLink(events);
  const faults: Fault[] = [];
  if (broken)
    faults.push({ rule: 'event-chain', subject: row.id, says: `event ${String(broken.seq)}: ${broken.fault}` });
  if (events.length !== row.seq) {
    faults.push({
      rule: 'event-chain',
      subject: row.id,
      says: `${String(events.length)} events, row says ${String(row.seq)}`,
    });
  }
  return faults;
}

/** Replay = row; not asked of streams of which a payload was erased by retention. */
async function replayFaults(db: Db, row: Row, events: readonly ApplicationEventTable[]): Promise<Fault[]> {
  if (events.some((event) => event.payload === null)) return [];
  const subject = row.id;
  const replayed = tryReplay(events);
  if (replayed === 'broken') return [{ rule: 'row-is-replay', subject, says: 'its events cannot be replayed' }];
  if (replayed === null) return [{ rule: 'row-is-replay', subject, says: 'a row without events' }];
  const faults: Fault[] = [];
  if (!isDeepStrictEqual(plain(replayed), plain(row.state))) {
    faults.push({ rule: 'row-is-replay', subject, says: 'state is not the replay of its events' });
  }
  const columns = [row.status, row.version, row.number, row.seq];
  if (!isDeepStrictEqual(columns, [replayed.status, replayed.version, replayed.number, replayed.seq])) {
    faults.push({ rule: 'row-is-replay', subject, says: 'columns are not those of its state' });
  }
  const visits = await db
    .selectFrom('visit')
    .selectAll()
    .where('application_id', '=', row.id)
    .orderBy('position')
    .execute();
  const expected = replayed.visits.map((visit, position) => visitRow(replayed, visit, position));
  if (!isDeepStrictEqual(visits.map(plain), expected.map(plain))) {
    faults.push({ rule: 'row-is-replay', subject, says: 'visits are not those of its state' });
  }
  return faults;
}

/** A stream with a gap, or with an event that is not known, cannot be replayed: that is a fault, not a crash. */
function tryReplay(events: readonly ApplicationEventTable[]): ApplicationState | null | 'broken' {
  try {
    return replay(events.map(recordedEvent));
  } catch {
    return 'broken';
  }
}

/** As JSON: the order of keys and absent ones do not count. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function openVisitFaults(state: ApplicationState): Fault[] {
  const open = state.visits.filter((visit) => visit.state === 'open').length;
  const due = hasEnded(state.status) || state.status === 'draft' ? 0 : 1;
  if (open === due) return [];
  return [{ rule: 'one-open-visit', subject: state.id, says: `${state.status} with ${String(open)} open visits` }];
}

async function barFaults(db: Db, row: Row): Promise<Fault[]> {
  if (row.status !== 'voided' && row.status !== 'abandoned') return [];
  const bar = await db
    .selectFrom('integrity_register')
    .select('id')
    .where('person_id', '=', row.person_id)
    .where('application_id', '=', row.id)
    .executeTakeFirst();
  return bar ? [] : [{ rule: 'bar-recorded', subject: row.id, says: `${row.status} without an entry in the register` }];
}

/** All that can be said of one application by itself. */
export async function applicationFaults(db: Db, row: Row): Promise<Fault[]> {
  const events = await readStream(db, row.apply_year, row.id);
  return [
    ...chainFaults(row, events),
    ...(await replayFaults(db, row, events)),
    ...openVisitFaults(row.state),
    ...(await barFaults(db, row)),
  ];
}
