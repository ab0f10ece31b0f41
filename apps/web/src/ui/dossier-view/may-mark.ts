import { whyItemStays, type FieldDeclaration, type Release } from '@zhicheng/domain';
import type { DossierItem } from './dossier-item.ts';

/** Whether 标注 makes sense at a field: what the system fills, and what 提交 has fixed, the applicant can't mend. */
export function mayMark(release: Release | undefined, field: FieldDeclaration, item: DossierItem): boolean {
  if (field.type === 'auto' && field.slot === undefined) return false;
  if (!release) return true;
  return whyItemStays({ routed: true, returned: { direct: false, marks: [item] } }, release, item) === null;
}
