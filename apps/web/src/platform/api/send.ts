import { clientHeader, personHeader } from '@zhicheng/contract';
import { problemFrom, ProblemError, unreachable } from './problem.ts';
import { presentSession, type HeldSession } from './held-session.ts';

export type Sent = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** A part of signing in itself: goes out whoever is signed in, and its refusals are its own. */
  readonly bare?: boolean;
};

/** Sends one request and gives its JSON answer; anything but success is thrown as a `ProblemError`. */
export async function send(sent: Sent): Promise<unknown> {
  const response = await answerTo({ ...sent, headers: { accept: 'application/json', ...sent.headers } });
  return response.status === 204 ? null : response.json().catch(() => null);
}

/**
 * Sends one request and gives its successful answer as it is; any other is thrown as a `ProblemError`. Where a session has
 * ended under an open page, the request waits until its person has signed in again, and is sent once more.
 */
export async function answerTo(sent: Sent): Promise<Response> {
  for (;;) {
    const held = sent.bare ? null : presentSession();
    try {
      return await answerOnce(sent, held);
    } catch (error) {
      if (!held || !(error instanceof ProblemError)) throw error;
      const { code } = error.problem;
      if (code === 'other-person') return held.otherPerson();
      if (code !== 'not-signed-in') throw error;
      await held.signedInAgain(sent.signal);
    }
  }
}

async function answerOnce({ method, path, body, headers, signal }: Sent, held: HeldSession | null): Promise<Response> {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(method === 'GET' ? {} : { [clientHeader]: 'web' }),
      ...(held ? { [personHeader]: held.personId } : {}),
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
