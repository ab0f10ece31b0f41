import type { ApplicationRefusal } from '@zhicheng/domain';
import type { WireRefusal } from '../../../platform/http/index.ts';

/** A refusal of the domain on its way out: its facts beside it, its errors at their fields. */
export function wireRefusal(refusal: ApplicationRefusal): WireRefusal {
  const { code, ...facts } = refusal;
  return refusal.code === 'opinion-incomplete' ? { code, errors: refusal.errors } : { code, facts };
}
