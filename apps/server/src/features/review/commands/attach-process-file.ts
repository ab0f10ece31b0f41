import { may, ok, refused, stillOpen } from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { runCommand, type Answer, type Call } from '../../../platform/http/index.ts';
import { newId } from '../../../platform/ids/index.ts';
import { decideAndSave, groundOf, lockByVisit, wireRefusal } from '../../applications/index.ts';
import { keepFile, receiveFile } from '../../files/index.ts';

export interface ProcessFile {
  readonly id: string;
  readonly name: string;
  readonly uploadedAt: string;
  readonly personName: string;
}

/** 流程附件上传 (§5.1.1): bytes first, then the row and the event, with the step for good. */
export async function attachProcessFile(
  deps: Dependencies,
  call: Call<'visits.attachFile'>,
): Promise<Answer<ProcessFile>> {
  const { actor, params, upload } = call;
  const received = await receiveFile(deps, upload.file);
  if (!received.ok) return refused({ code: 'file-refused', sentence: received.refusal.sentence });
  return runCommand(deps.db, call, async (tx) => {
    const loaded = await lockByVisit(tx, actor, params.visitId);
    if (!loaded) return refused({ code: 'not-found' });
    const { state, now } = loaded;
    const open = stillOpen(state, params.visitId);
    if (!open.ok) return refused(wireRefusal(open.refusal));
    const allowed = may(state, 'attach-file', actor, now);
    if (!allowed.ok) return refused(wireRefusal(allowed.refusal));
    const id = newId();
    const name = upload.meta.name.trim() || upload.file.name;
    await keepFile(tx, actor, received.value, {
      id,
      applicationId: state.id,
      visitId: params.visitId,
      slot: 'process',
      rowId: null,
      name,
      now,
    });
    const { sha256 } = received.value;
    const saved = await decideAndSave(tx, deps, actor, await groundOf(tx, loaded), {
      type: 'attach-file',
      visitId: params.visitId,
      fileId: id,
      name,
      sha256,
    });
    if (!saved.ok) return saved;
    const subject = { kind: 'application', id: state.id };
    await appendAudit(tx, actor, now, { action: call.name, result: 'done', subject, details: { fileId: id } });
    return ok({ id, name, uploadedAt: now, personName: actor.personName });
  });
}
