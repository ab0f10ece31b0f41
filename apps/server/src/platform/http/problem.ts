import { STATUS_CODES } from 'node:http';
import type { FastifyReply } from 'fastify';

/** Problem details (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** What to tell the people who run the server; their log has the same. */
  requestId: string;
}

/** Answers with problem details. */
export function sendProblem(reply: FastifyReply, status: number, detail: string): FastifyReply {
  const title = STATUS_CODES[status] ?? 'Error';
  const problem: Problem = { type: 'about:blank', title, status, detail, requestId: reply.request.id };
  return reply.code(status).type('application/problem+json; charset=utf-8').send(problem);
}
