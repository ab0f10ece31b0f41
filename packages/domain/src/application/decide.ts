import { refused, type Result } from '../result.ts';
import type { Command, CommandOf } from './command.ts';
import { by, one, type Context, type Decision } from './context.ts';
import { handlingOf, may, passedAsEmployer, stillOpen, type Permission } from './may.ts';
import { conclude, pass } from './pass.ts';
import type { ApplicationRefusal } from './refusal.ts';
import { sendBack } from './send-back.ts';
import { visitById, type ApplicationState, type Visit } from './state.ts';
import { submit, withdraw } from './submit.ts';
import { takeBack } from './take-back.ts';

export type { Context } from './context.ts';

type HandlerCommand = CommandOf<'read' | 'attach-file' | 'pass' | 'conclude' | 'return' | 'reject' | 'void'>;

/** The open visit that the handler saw, in the version that the handler saw. Only its handlers hear who closed it. */
function seen(state: ApplicationState, command: HandlerCommand, context: Context): Result<Visit, ApplicationRefusal> {
  const named = visitById(state, command.visitId);
  if (!named || !handlingOf(state, named, context.actor)) return refused({ code: 'not-handler' });
  const visit = stillOpen(state, command.visitId);
  if (!visit.ok) return visit;
  const stale = 'version' in command && command.version !== state.version;
  return stale ? refused({ code: 'stale-version', current: state.version }) : visit;
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

function byHandler(state: ApplicationState, command: HandlerCommand, context: Context): Decision {
  const found = seen(state, command, context);
  if (!found.ok) return found;
  const visit = found.value;
  const allowed = may(state, command.type, context.actor, context.now);
  if (!allowed.ok) return allowed;
  const permission = allowed.value;
  const who = by(context, permission);
  switch (command.type) {
    case 'read':
      return one('read-noted', { by: who, visitId: visit.id });
    case 'attach-file': {
      const { fileId, name, sha256 } = command;
      return one('file-attached', { by: who, visitId: visit.id, fileId, name, sha256 });
    }
    case 'pass':
    case 'conclude':
    case 'return':
    case 'reject':
    case 'void':
      break;
  }
  if (context.hasOtherHandler && passedAsEmployer(state, visit, context.actor)) {
    return refused({ code: 'passed-as-employer' });
  }
  switch (command.type) {
    case 'pass':
      return pass(state, command, context, permission, visit);
    case 'conclude':
      return conclude(state, command, context, permission, visit);
    case 'return':
    case 'reject':
      return sendBack(state, command, context, permission, visit);
    case 'void':
      return voidIt(state, command, context, permission, visit);
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
