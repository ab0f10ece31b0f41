import { refused, type Command } from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Appended } from '../../../platform/event-store/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { lockApplication } from '../queries/load-application.ts';
import { refuseMoreDrafts } from './create-application.ts';
import { decideAndSave, groundOf } from './decide-and-save.ts';

export type ApplicantCommand = Extract<
  Command,
  { type: 'withdraw' | 'start-mending' | 'discard' | 'restore' | 'abandon' }
>;

/** 撤回, 删除, 恢复 and 删除流程: the verbs of an applicant that need nothing but the application itself. */
export async function actOnOwn(
  tx: Tx,
  deps: Dependencies,
  actor: PersonActor,
  applicationId: string,
  command: ApplicantCommand,
): Promise<Answer<Appended>> {
  const loaded = await lockApplication(tx, actor, applicationId);
  if (!loaded) return refused({ code: 'not-found' });
  if (command.type === 'restore') {
    const room = await refuseMoreDrafts(tx, actor.personId);
    if (!room.ok) return room;
  }
  return decideAndSave(tx, deps, actor, await groundOf(tx, loaded), command);
}
