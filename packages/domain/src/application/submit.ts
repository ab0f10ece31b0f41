import { ok, refused, type Result } from '../result.ts';
import type { CommandOf } from './command.ts';
import { by, choose, officeAgain, one, type Context, type Decision } from './context.ts';
import type { OpenedOffice } from './event.ts';
import type { Permission } from './may.ts';
import type { ApplicationRefusal } from './refusal.ts';
import type { ApplicationState, ReturnNote } from './state.ts';

/** Where a submission goes: to the first step, or with 直达 straight back to the returner. */
function firstOffice(
  command: CommandOf<'submit'>,
  direct: ReturnNote | null,
  context: Context,
): Result<Omit<OpenedOffice, 'visitId'>, ApplicationRefusal> {
  const step = direct ? direct.returnerStep : command.route.steps[1];
  if (!step) return refused({ code: 'no-route' });
  const office = direct
    ? officeAgain(context, step, direct.returnerOffice.unitId)
    : choose(step, command.candidates, null);
  return office.ok ? ok({ step, office: office.value }) : office;
}

/** 提交: the first one freezes route and coordinates; of a mended dossier only the routing profession may be another. */
export function submit(
  state: ApplicationState,
  command: CommandOf<'submit'>,
  context: Context,
  permission: Permission,
): Decision {
  const { window, unsavedFolders } = command;
  if (command.version !== state.version) return refused({ code: 'stale-version', current: state.version });
  if (command.bar !== null) return refused({ code: 'barred', cause: command.bar });
  const first = state.status === 'draft';
  if (first && (context.now < window.opensAt || context.now >= window.closesAt)) {
    return refused({ code: 'window-closed', ...window });
  }
  if (unsavedFolders.length > 0) return refused({ code: 'unsaved-changes', folders: unsavedFolders });
  if (command.missing > 0) return refused({ code: 'incomplete', missing: command.missing });
  if (!first && command.unansweredMarks > 0) {
    return refused({ code: 'marks-unanswered', count: command.unansweredMarks });
  }
  const returned = permission.visit?.returned ?? null;
  const route = first || !state.route ? command.route : state.route;
  const opened = firstOffice({ ...command, route }, !first && returned?.direct ? returned : null, context);
  if (!opened.ok) return opened;
  return one('submitted', {
    by: by(context, permission),
    version: state.version + 1,
    number: state.number ?? command.number,
    applyVisitId: permission.visit?.id ?? context.newId(),
    route,
    coordinates:
      first || !state.coordinates
        ? command.coordinates
        : { ...state.coordinates, routingProfession: command.coordinates.routingProfession },
    dossierHash: command.dossierHash,
    declarationRelease: command.declarationRelease,
    opened: { visitId: context.newId(), ...opened.value },
  });
}

/** 撤回 (§4.1.1.18): back to a draft while no office has decided in any version, else to a returned one being mended. */
export function withdraw(state: ApplicationState, context: Context, permission: Permission): Decision {
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
