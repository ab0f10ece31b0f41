import type { Office } from '../routes/office.ts';
import type { StepCode } from '../routes/step.ts';
import { ok, refused, type Result } from '../result.ts';
import { doer, type Actor } from './actor.ts';
import type { DomainEvent, EventPayloads, EventType } from './event.ts';
import type { Permission } from './may.ts';
import type { ApplicationRefusal } from './refusal.ts';
import type { Doer } from './state.ts';

/** What a command is decided by beside the application itself. */
export type Context = {
  readonly actor: Actor;
  /** The database's instant. */
  readonly now: string;
  readonly newId: () => string;
  /** 24:00 of the last day of a mending time of so many working days that begins now, not after the notice's `mendLatest`. */
  readonly mendDeadline: (workingDays: number) => string;
  /** The office of a unit that handled a step before, as it stands today (`findOfficeAgain`); null where nobody can. */
  readonly officeAgain: (step: StepCode, unitId: string) => Office | null;
  /** The day on which the notice was published. */
  readonly noticePublishedOn: string;
  /** How many working days there are from one civil date to another, both counted. */
  readonly workingDays: (from: string, to: string) => number;
  /** Whether the office of the open visit has a handler besides the actor and the applicant. */
  readonly hasOtherHandler: boolean;
};

export type Decision = Result<readonly DomainEvent[], ApplicationRefusal>;

export function one<T extends EventType>(type: T, payload: EventPayloads[T]): Decision {
  return ok([{ type, typeVersion: 1, payload } as DomainEvent]);
}

export function by(context: Context, { membership, standsInFor }: Permission): Doer {
  return doer(context.actor, membership, standsInFor);
}

export function officeAgain(context: Context, step: StepCode, unitId: string): Result<Office, ApplicationRefusal> {
  const office = context.officeAgain(step, unitId);
  return office ? ok(office) : refused({ code: 'no-office', step });
}

/** One of the offices found for a step: the chosen one, or the only one. */
export function choose(
  step: StepCode,
  candidates: readonly Office[],
  unitId: string | null,
): Result<Office, ApplicationRefusal> {
  const [first, second] = candidates;
  if (!first) return refused({ code: 'no-office', step });
  if (unitId === null) return second ? refused({ code: 'choose-office' }) : ok(first);
  const chosen = candidates.find((office) => office.unitId === unitId);
  return chosen ? ok(chosen) : refused({ code: 'office-not-a-candidate' });
}
