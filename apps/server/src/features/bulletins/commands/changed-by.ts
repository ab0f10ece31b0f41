import { refused, type Result } from '@zhicheng/domain';
import type { WireRefusal } from '../../../platform/http/index.ts';

/** Somebody else changed it since it was read: who and when. */
export function changedBy(row: { updated_by_name: string; updated_at: string }): Result<never, WireRefusal> {
  return refused({ code: 'bulletin-changed', facts: { byName: row.updated_by_name, at: row.updated_at } });
}
