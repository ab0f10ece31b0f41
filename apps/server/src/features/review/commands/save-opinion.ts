import { canonicalJson, may, ok, refused, stillOpen, type Opinion } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { lockVisitInSight, wireRefusal } from '../../applications/index.ts';
import { readOpinion } from '../queries/opinions.ts';

export interface KeptOpinion {
  readonly revision: number;
  readonly savedAt: string;
  readonly values: Record<string, string | number | boolean | null>;
}

/**
 * 保存意见: a draft beside the visit; nothing moves. `revision` is the one that the person saw (0: none): where a
 * colleague saved meanwhile it is refused, and what was typed stays with who typed it.
 */
export async function saveOpinion(
  tx: Tx,
  actor: PersonActor,
  input: { readonly visitId: string; readonly revision: number; readonly values: Opinion },
): Promise<Answer<KeptOpinion>> {
  const loaded = await lockVisitInSight(tx, actor, input.visitId);
  if (!loaded) return refused({ code: 'not-found' });
  const { state, now } = loaded;
  const open = stillOpen(state, input.visitId);
  if (!open.ok) return refused(wireRefusal(open.refusal));
  const allowed = may(state, 'save-opinion', actor, now);
  if (!allowed.ok) return refused(wireRefusal(allowed.refusal));
  const saved = await readOpinion(tx, input.visitId);
  if (saved && saved.revision !== input.revision) {
    return refused({
      code: 'opinion-conflict',
      facts: { savedBy: saved.savedBy, revision: saved.revision, values: saved.values },
    });
  }
  const revision = (saved?.revision ?? 0) + 1;
  const draft = canonicalJson(input.values);
  const by = { saved_at: now, saved_by: actor.personId, saved_by_name: actor.personName };
  await tx
    .insertInto('opinion')
    .values({ apply_year: state.applyYear, visit_id: input.visitId, application_id: state.id, revision, draft, ...by })
    .onConflict((conflict) => conflict.columns(['apply_year', 'visit_id']).doUpdateSet({ revision, draft, ...by }))
    .execute();
  return ok({ revision, savedAt: now, values: { ...input.values } });
}
