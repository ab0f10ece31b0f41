import { refused } from '../result.ts';
import type { CommandOf } from './command.ts';
import { by, one, type Context, type Decision } from './context.ts';
import type { Permission } from './may.ts';
import { visitById, type ApplicationState } from './state.ts';

/** 撤回 of a clerk: the next office's visit closes, and the own step opens anew. */
export function takeBack(
  state: ApplicationState,
  command: CommandOf<'take-back'>,
  context: Context,
  permission: Permission,
): Decision {
  const own = permission.visit;
  const opened = own?.openedVisitId ? visitById(state, own.openedVisitId) : undefined;
  if (!own?.office || own.id !== command.visitId || opened?.state !== 'open') {
    return refused({ code: 'nothing-to-take-back' });
  }
  return one('taken-back', {
    by: by(context, permission),
    visitId: opened.id,
    ownVisitId: own.id,
    opened: { visitId: context.newId(), step: own.step, office: own.office },
  });
}
