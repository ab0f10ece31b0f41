import type { FastifyInstance } from 'fastify';

/** How long an open request may take to end when the server stops. */
const LAST_REQUESTS_MS = 10_000;

/**
 * Takes no new request and lets the open ones end, for ten seconds. A connection that only waits for a next request is
 * closed as soon as it waits.
 */
export async function closeInOrder(app: FastifyInstance): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 100);
  const cutOff = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS_MS);
  await app.close();
  clearInterval(idle);
  clearTimeout(cutOff);
}
