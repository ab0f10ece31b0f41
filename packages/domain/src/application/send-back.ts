import type { Office } from '../routes/office.ts';
import { ok, refused, type Result } from '../result.ts';
import { canonicalJson } from './canonical.ts';
import type { CommandOf, Sending } from './command.ts';
import { by, officeAgain, one, type Context, type Decision } from './context.ts';
import type { OpenedOffice } from './event.ts';
import type { Permission } from './may.ts';
import { stepBefore, unitThatHandled } from './next-office.ts';
import type { ApplicationRefusal } from './refusal.ts';
import type { ApplicationState, ReturnNote, Visit } from './state.ts';

/** Compared as canonical text, since a row gives the keys of a mark back in another order. */
function unchanged(note: ReturnNote, sending: Sending): boolean {
  const said = ({ reason, marks, mendDays, direct }: Sending): string =>
    canonicalJson({ reason, marks, mendDays, direct });
  return said(note) === said(sending);
}

/** The note of a return: 照转 keeps the first returner's; an office that changes any of it is the new returner. */
function returnNote(visit: Visit, verb: 'return' | 'reject', sending: Sending, office: Office): ReturnNote {
  const before = visit.returned;
  if (before && unchanged(before, sending)) return before;
  const { reason, marks, mendDays, direct } = sending;
  const earlier = before
    ? [
        ...before.earlier,
        {
          step: before.returnerStep,
          unitName: before.returnerOffice.unitName,
          reason: before.reason,
          marks: before.marks,
        },
      ]
    : [];
  return {
    returnerVisitId: visit.id,
    returnerStep: visit.step,
    returnerOffice: office,
    verb,
    reason,
    marks,
    mendDays,
    direct,
    earlier,
  };
}

/** The office one step back in the frozen route, at the unit that handled it; null where the applicant is next. */
function officeBefore(
  state: ApplicationState,
  visit: Visit,
  context: Context,
): Result<OpenedOffice | null, ApplicationRefusal> {
  const step = stepBefore(state, visit.step);
  const unitId = step && step !== 'apply' ? unitThatHandled(state, step) : null;
  if (!step || unitId === null) return ok(null);
  const office = officeAgain(context, step, unitId);
  return office.ok ? ok({ visitId: context.newId(), step, office: office.value }) : office;
}

/** 返回修改: one step back in the frozen route. 拒绝: straight to the applicant, past all steps (§5.1.2). */
export function sendBack(
  state: ApplicationState,
  command: CommandOf<'return' | 'reject'>,
  context: Context,
  permission: Permission,
  visit: Visit,
): Decision {
  const reason = command.reason.trim();
  if (reason === '' || !visit.office) return refused({ code: 'reason-required' });
  const { marks, mendDays, direct } = command;
  if (direct && (!command.directAllowed || marks.length === 0)) return refused({ code: 'direct-not-allowed' });
  const note = returnNote(visit, command.type, { reason, marks, mendDays, direct }, visit.office);
  const who = by(context, permission);
  const visitId = visit.id;
  if (command.type === 'return') {
    const office = officeBefore(state, visit, context);
    if (!office.ok) return office;
    if (office.value) return one('sent-back', { by: who, visitId, note, to: { kind: 'office', ...office.value } });
  }
  const opened = { visitId: context.newId(), mendBy: context.mendDeadline(note.mendDays) };
  return command.type === 'return'
    ? one('sent-back', { by: who, visitId, note, to: { kind: 'applicant', ...opened } })
    : one('rejected', { by: who, visitId, note, opened });
}
