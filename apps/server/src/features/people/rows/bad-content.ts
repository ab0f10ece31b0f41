import type { WireRefusal } from '../../../platform/http/index.ts';

/** A field of a form that cannot be taken, with the sentence beside it. */
export function badField(field: string, message: string): WireRefusal {
  return { code: 'bad-content', sentence: message, errors: [{ field, message }] };
}
