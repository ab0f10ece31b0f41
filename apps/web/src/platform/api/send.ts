import { clientHeader } from '@zhicheng/contract';
import { problemFrom, ProblemError, unreachable } from './problem.ts';

export type Sent = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
};

/** Sends one request and gives its JSON answer; anything but success is thrown as a `ProblemError`. */
export async function send(sent: Sent): Promise<unknown> {
  const response = await answerTo({ ...sent, headers: { accept: 'application/json', ...sent.headers } });
  return response.status === 204 ? null : response.json().catch(() => null);
}

/** Sends one request and gives its successful answer as it is; any other is thrown as a `ProblemError`. */
export async function answerTo({ method, path, body, headers, signal }: Sent): Promise<Response> {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(method === 'GET' ? {} : { [clientHeader]: 'web' }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(unreachable());
  });
  if (!response.ok) throw new ProblemError(problemFrom(response.status, await response.json().catch(() => null)));
  return response;
}
