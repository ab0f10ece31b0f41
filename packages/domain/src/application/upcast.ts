import { eventTypes, type EventType, type RecordedEvent } from './event.ts';

/** An event as it was stored, in whatever version of its type was written that day. */
export type StoredEvent = {
  readonly seq: number;
  readonly at: string;
  readonly type: string;
  readonly typeVersion: number;
  readonly payload: unknown;
};

/** Makes of the payload of one version that of the next. */
export type Lift = (payload: unknown) => unknown;

/** The lifts of each type in order: the first makes version 2 of version 1. None: version 1 is what is written today. */
export const lifts: Readonly<Record<EventType, readonly Lift[]>> = {
  created: [],
  submitted: [],
  withdrawn: [],
  'unit-changed': [],
  'mending-started': [],
  discarded: [],
  restored: [],
  abandoned: [],
  'read-noted': [],
  'file-attached': [],
  passed: [],
  'review-concluded': [],
  'sent-back': [],
  rejected: [],
  voided: [],
  'office-reassigned': [],
  'office-covered': [],
  'taken-back': [],
};

function isEventType(type: string): type is EventType {
  return (eventTypes as readonly string[]).includes(type);
}

/** The version of a type that is written today. */
export function currentVersion(type: EventType, by: Readonly<Record<EventType, readonly Lift[]>> = lifts): number {
  return by[type].length + 1;
}

/**
 * A stored event in the form that `evolve` knows, lifted one version at a time; what is stored stays as it is. Throws for
 * a type or version that this program does not know: reading on without it would give a wrong state.
 */
export function upcast(stored: StoredEvent, by: Readonly<Record<EventType, readonly Lift[]>> = lifts): RecordedEvent {
  const { type, typeVersion } = stored;
  if (!isEventType(type)) throw new Error(`event ${stored.seq} is of the unknown type ${type}`);
  const known = currentVersion(type, by);
  if (!Number.isInteger(typeVersion) || typeVersion < 1 || typeVersion > known) {
    throw new Error(`event ${stored.seq} is version ${typeVersion} of ${type}; known are 1 to ${known}`);
  }
  const payload = by[type].slice(typeVersion - 1).reduce((lifted, lift) => lift(lifted), stored.payload);
  return { seq: stored.seq, at: stored.at, type, typeVersion: known, payload } as RecordedEvent;
}
