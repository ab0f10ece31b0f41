import { checkOpinion } from '../opinions/check-opinion.ts';
import type { Office } from '../routes/office.ts';
import type { StepCode } from '../routes/step.ts';
import { ok, refused, type Result } from '../result.ts';
import { doer, type Actor } from './actor.ts';
import type { Command, CommandOf, Onward, Sending } from './command.ts';
import type { DomainEvent, EventPayloads, EventType, OpenedOffice } from './event.ts';
import { may, stillOpen, type Permission } from './may.ts';
import type { ApplicationRefusal } from './refusal.ts';
import { visitById, type ApplicationState, type Doer, type ReturnNote, type Visit } from './state.ts';

export type Context = {
  readonly actor: Actor;
  /** The database's instant. */
  readonly now: string;
  readonly newId: () => string;
  /** The last instant of a mending time of so many working days that begins now, not after the notice's `mendLatest`. */
  readonly mendDeadline: (workingDays: number) => string;
};

type Decision = Result<readonly DomainEvent[], ApplicationRefusal>;

function event<T extends EventType>(type: T, payload: EventPayloads[T]): DomainEvent {
  return { type, typeVersion: 1, payload } as DomainEvent;
}

function one<T extends EventType>(type: T, payload: EventPayloads[T]): Decision {
  return ok([event(type, payload)]);
}

function by(context: Context, { membership }: Permission): Doer {
  return doer(context.actor, membership);
}

function choose(candidates: readonly Office[], unitId: string | null): Result<Office, ApplicationRefusal> {
  const [first, second] = candidates;
  if (!first) return refused({ code: 'office-not-a-candidate' });
  if (unitId === null) return second ? refused({ code: 'choose-office' }) : ok(first);
  const chosen = candidates.find((office) => office.unitId === unitId);
  return chosen ? ok(chosen) : refused({ code: 'office-not-a-candidate' });
}

/** The step after this one in the frozen route, or null at its end. */
export function nextStep(state: ApplicationState, step: StepCode): StepCode | null {
  const steps = state.route?.steps ?? [];
  return steps[steps.indexOf(step) + 1] ?? null;
}

/** The last decision of a step that let the application go on: 返回修改 goes back to that unit, and a pass to the same again. */
function lastPassOf(state: ApplicationState, step: StepCode): Visit | undefined {
  return state.visits.filter((visit) => visit.step === step && visit.office !== null).at(-1);
}

function submit(
  state: ApplicationState,
  command: CommandOf<'submit'>,
  context: Context,
  permission: Permission,
): Decision {
  const { window, unsavedFolders } = command;
  if (command.version !== state.version) return refused({ code: 'stale-version', current: state.version });
  if (command.bar !== null) return refused({ code: 'barred', cause: command.bar });
  const first = state.status === 'draft';
  if (first && (context.now < window.opensAt || context.now > window.closesAt)) {
    return refused({ code: 'window-closed', ...window });
  }
  if (unsavedFolders.length > 0) return refused({ code: 'unsaved-changes', folders: unsavedFolders });
  if (command.missing > 0) return refused({ code: 'incomplete', missing: command.missing });
  const returned = permission.visit?.returned ?? null;
  const direct = !first && returned?.direct ? returned : null;
  const office = direct ? ok(direct.returnerOffice) : choose(command.candidates, null);
  if (!office.ok) return office;
  const step = direct ? direct.returnerStep : command.route.steps[1];
  if (!step) return refused({ code: 'no-route' });
  return one('submitted', {
    by: by(context, permission),
    version: state.version + 1,
    number: state.number ?? command.number,
    applyVisitId: permission.visit?.id ?? context.newId(),
    route: first || !state.route ? command.route : state.route,
    coordinates: first || !state.coordinates ? command.coordinates : state.coordinates,
    dossierHash: command.dossierHash,
    declarationRelease: command.declarationRelease,
    opened: { visitId: context.newId(), step, office: office.value },
  });
}

function withdraw(state: ApplicationState, context: Context, permission: Permission): Decision {
  if (!permission.visit) return refused({ code: 'nothing-to-take-back' });
  const decidedBefore = state.visits.some(
    (visit) => visit.office !== null && visit.state !== 'open' && visit.state !== 'taken-back',
  );
  return one('withdrawn', {
    by: by(context, permission),
    visitId: permission.visit.id,
    to: decidedBefore ? 'returned' : 'draft',
    applyVisitId: context.newId(),
  });
}

function open(
  state: ApplicationState,
  visit: Visit,
  command: Onward,
  context: Context,
): Result<OpenedOffice | null, ApplicationRefusal> {
  const step = nextStep(state, visit.step);
  if (!step) return ok(null);
  const office = choose(command.candidates, command.chosenUnitId);
  return office.ok ? ok({ visitId: context.newId(), step, office: office.value }) : office;
}

function pass(
  state: ApplicationState,
  command: CommandOf<'pass'>,
  context: Context,
  permission: Permission,
  visit: Visit,
): Decision {
  if (command.bar !== null) return refused({ code: 'barred', cause: command.bar });
  const errors = checkOpinion(visit.step, command.opinion, context.now);
  if (errors.length > 0) return refused({ code: 'opinion-incomplete', errors });
  const opened = open(state, visit, command, context);
  if (!opened.ok) return opened;
  const payload = { by: by(context, permission), visitId: visit.id, opinion: command.opinion, opened: opened.value };
  return one('passed', payload);
}

/** 同意 + 反对 + 弃权 = 到会, a quorum of two thirds, and 通过 by two thirds of those present (人社部令第40号 第十九、二十条). */
export function brokenVoteRule(
  votes: CommandOf<'conclude'>['votes'],
  conclusion: 'passed' | 'not-passed',
): 'sum' | 'quorum' | 'majority' | null {
  if (votes.yes + votes.no + votes.abstain !== votes.present || votes.present > votes.due) return 'sum';
  if (3 * votes.present < 2 * votes.due || votes.present === 0) return 'quorum';
  const majority = 3 * votes.yes >= 2 * votes.present;
  return majority === (conclusion === 'passed') ? null : 'majority';
}

function conclude(
  state: ApplicationState,
  command: CommandOf<'conclude'>,
  context: Context,
  permission: Permission,
  visit: Visit,
): Decision {
  if (command.bar !== null) return refused({ code: 'barred', cause: command.bar });
  const errors = checkOpinion(visit.step, command.opinion, context.now);
  if (errors.length > 0) return refused({ code: 'opinion-incomplete', errors });
  const rule = brokenVoteRule(command.votes, command.conclusion);
  if (rule) return refused({ code: 'votes-do-not-add-up', rule });
  const opened = command.conclusion === 'passed' ? open(state, visit, command, context) : ok(null);
  if (!opened.ok) return opened;
  return one('review-concluded', {
    by: by(context, permission),
    visitId: visit.id,
    source: 'entered',
    conclusion: command.conclusion,
    opinion: command.opinion,
    opened: opened.value,
  });
}

function sameMarks(a: ReturnNote, sending: Sending): boolean {
  return (
    JSON.stringify([a.reason, a.marks, a.mendDays, a.direct]) ===
    JSON.stringify([sending.reason, sending.marks, sending.mendDays, sending.direct])
  );
}

/** The note of a return: 照转 keeps the first returner's; an office that changes any of it is the new returner. */
function returnNote(visit: Visit, verb: 'return' | 'reject', sending: Sending, office: Office): ReturnNote {
  if (visit.returned && sameMarks(visit.returned, sending)) return visit.returned;
  const { reason, marks, mendDays, direct } = sending;
  return {
    returnerVisitId: visit.id,
    returnerStep: visit.step,
    returnerOffice: office,
    verb,
    reason,
    marks,
    mendDays,
    direct,
  };
}

function sendBack(
  state: ApplicationState,
  command: CommandOf<'return' | 'reject'>,
  context: Context,
  permission: Permission,
  visit: Visit,
): Decision {
  const reason = command.reason.trim();
  if (reason === '' || !visit.office) return refused({ code: 'reason-required' });
  if (command.direct && (!command.directAllowed || command.marks.length === 0))
    return refused({ code: 'direct-not-allowed' });
  const { marks, mendDays, direct } = command;
  const note = returnNote(visit, command.type, { reason, marks, mendDays, direct }, visit.office);
  const who = by(context, permission);
  const visitId = visit.id;
  const steps = state.route?.steps ?? [];
  const before = steps[steps.indexOf(visit.step) - 1];
  const handled = command.type === 'return' && before && before !== 'apply' ? lastPassOf(state, before) : undefined;
  if (handled?.office) {
    const opened = { visitId: context.newId(), step: handled.step, office: handled.office };
    return one('sent-back', { by: who, visitId, note, to: { kind: 'office', ...opened } });
  }
  const opened = { visitId: context.newId(), mendBy: context.mendDeadline(note.mendDays) };
  return command.type === 'return'
    ? one('sent-back', { by: who, visitId, note, to: { kind: 'applicant', ...opened } })
    : one('rejected', { by: who, visitId, note, opened });
}

function takeBack(
  state: ApplicationState,
  command: CommandOf<'take-back'>,
  context: Context,
  permission: Permission,
): Decision {
  const own = permission.visit;
  const opened = own?.openedVisitId ? visitById(state, own.openedVisitId) : undefined;
  if (!own?.office || own.id !== command.visitId || opened?.state !== 'open')
    return refused({ code: 'nothing-to-take-back' });
  return one('taken-back', {
    by: by(context, permission),
    visitId: opened.id,
    ownVisitId: own.id,
    opened: { visitId: context.newId(), step: own.step, office: own.office },
  });
}

function voidIt(
  state: ApplicationState,
  command: CommandOf<'void'>,
  context: Context,
  permission: Permission,
  visit: Visit,
): Decision {
  const reason = command.reason.trim();
  if (reason === '') return refused({ code: 'reason-required' });
  if (command.typedName.trim() !== state.personName) return refused({ code: 'name-not-typed' });
  return one('voided', { by: by(context, permission), visitId: visit.id, reason });
}

/** The open visit that the handler saw, in the version that the handler saw. */
function seen(
  state: ApplicationState,
  command: { visitId: string; version?: number },
): Result<Visit, ApplicationRefusal> {
  const visit = stillOpen(state, command.visitId);
  if (!visit.ok) return visit;
  const stale = command.version !== undefined && command.version !== state.version;
  return stale ? refused({ code: 'stale-version', current: state.version }) : visit;
}

function byHandler(
  state: ApplicationState,
  command: CommandOf<'read' | 'attach-file' | 'pass' | 'conclude' | 'return' | 'reject' | 'void'>,
  context: Context,
): Decision {
  const visit = seen(state, command);
  if (!visit.ok) return visit;
  const permission = may(state, command.type, context.actor, context.now);
  if (!permission.ok) return permission;
  const who = by(context, permission.value);
  switch (command.type) {
    case 'read':
      return one('read-noted', { by: who, visitId: visit.value.id });
    case 'attach-file': {
      const { fileId, name, sha256 } = command;
      return one('file-attached', { by: who, visitId: visit.value.id, fileId, name, sha256 });
    }
    case 'pass':
      return pass(state, command, context, permission.value, visit.value);
    case 'conclude':
      return conclude(state, command, context, permission.value, visit.value);
    case 'return':
    case 'reject':
      return sendBack(state, command, context, permission.value, visit.value);
    case 'void':
      return voidIt(state, command, context, permission.value, visit.value);
  }
}

/**
 * Which events a command causes, or why it is refused. Never allows what `may` refuses; writes nothing, knows no clock.
 */
export function decide(state: ApplicationState, command: Command, context: Context): Decision {
  switch (command.type) {
    case 'read':
    case 'attach-file':
    case 'pass':
    case 'conclude':
    case 'return':
    case 'reject':
    case 'void':
      return byHandler(state, command, context);
    case 'submit':
    case 'withdraw':
    case 'start-mending':
    case 'discard':
    case 'restore':
    case 'abandon':
    case 'take-back':
      break;
  }
  const permission = may(state, command.type, context.actor, context.now);
  if (!permission.ok) return permission;
  const who = by(context, permission.value);
  const visitId = permission.value.visit?.id ?? '';
  switch (command.type) {
    case 'submit':
      return submit(state, command, context, permission.value);
    case 'withdraw':
      return withdraw(state, context, permission.value);
    case 'start-mending':
      return one('mending-started', { by: who, visitId });
    case 'discard':
      return one('discarded', { by: who });
    case 'restore':
      return one('restored', { by: who });
    case 'abandon':
      if (command.typedName.trim() !== state.personName) return refused({ code: 'name-not-typed' });
      return one('abandoned', { by: who, visitId });
    case 'take-back':
      return takeBack(state, command, context, permission.value);
  }
}
