import { ok, readShortText, refused } from '@zhicheng/domain';
import type { Answer } from '../../../platform/http/index.ts';
import { badContent } from './refuse.ts';

/** Why a unit is stopped or reformed: it stands in its history. */
export function readReason(typed: string): Answer<string> {
  const read = readShortText(typed, '原因', 200, true);
  if (!read.ok) return refused(badContent([{ field: 'reason', message: read.refusal.message }]));
  if (read.value !== '') return ok(read.value);
  const message = '请填写原因，例如机构改革文件的名称和文号。';
  return refused({ code: 'reason-required', sentence: message, errors: [{ field: 'reason', message }] });
}
