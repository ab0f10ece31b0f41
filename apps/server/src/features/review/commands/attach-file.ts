import { may, ok, refused, stillOpen } from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { runCommand, type Answer, type Call } from '../../../platform/http/index.ts';
import { decideAndSave, groundOf, lockVisitInSight, wireRefusal } from '../../applications/index.ts';
import { attachProcessFile, keepUpload } from '../../files/index.ts';

export interface ProcessFile {
  readonly id: string;
  readonly name: string;
  readonly uploadedAt: string;
  readonly personName: string;
}

/** 流程附件上传 (§5.1.1): bytes first, then the row and the event; it stays with the step for good. */
export async function attachFile(deps: Dependencies, call: Call<'visits.attachFile'>): Promise<Answer<ProcessFile>> {
  const { actor, params, upload } = call;
  const received = await keepUpload(deps, upload.file);
  if (!received.ok) return refused({ code: 'file-refused', sentence: received.refusal });
  return runCommand(deps.db, call, async (tx) => {
    const loaded = await lockVisitInSight(tx, actor, params.visitId);
    if (!loaded) return refused({ code: 'not-found' });
    const { state, now } = loaded;
    const open = stillOpen(state, params.visitId);
    if (!open.ok) return refused(wireRefusal(open.refusal));
    const allowed = may(state, 'attach-file', actor, now);
    if (!allowed.ok) return refused(wireRefusal(allowed.refusal));
    const { visitId } = params;
    const typed = upload.meta.name.trim();
    const visit = { applicationId: state.id, visitId, name: typed === '' ? upload.file.name : typed };
    const file = await attachProcessFile(tx, actor, now, visit, received.value);
    const { id: fileId, name, sha256 } = file;
    const command = { type: 'attach-file', visitId, fileId, name, sha256 } as const;
    const saved = await decideAndSave(tx, deps, actor, await groundOf(tx, loaded), command);
    if (!saved.ok) return saved;
    const subject = { kind: 'application', id: state.id };
    await appendAudit(tx, actor, now, { action: call.name, result: 'done', subject, details: { fileId } });
    return ok({ id: fileId, name, uploadedAt: now, personName: actor.personName });
  });
}
