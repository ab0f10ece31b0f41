import { lines } from 'virtual:endpoints';
import { address } from './address.ts';
import { ProblemError, unreachable } from './problem.ts';
import { answerTo } from './send.ts';

/** Fetches an attachment (`files.read`) whole, with what the server knows it to be. Refusals are thrown as `ProblemError`. */
export async function readFile(
  fileId: string,
  signal: AbortSignal,
): Promise<{ bytes: ArrayBuffer; mediaType: string }> {
  const [method, path] = lines['files.read'];
  const answer = await answerTo({ method, path: address(path, { fileId }), signal });
  const mediaType = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const bytes = await answer.arrayBuffer().catch((error: unknown) => {
    throw signal.aborted ? error : new ProblemError(unreachable());
  });
  return { bytes, mediaType };
}
