import type { Result } from '@zhicheng/domain';

/** What a command of the demo gave. A refusal there is a bug, in the command or in the demo. */
export function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`the demo was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
