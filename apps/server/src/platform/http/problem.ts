import { refusals, refusalSentence, type Problem } from '@zhicheng/contract';
import type { FastifyReply } from 'fastify';
import type { WireRefusal } from './refusal.ts';

/** Answers with problem details (RFC 9457). The request id is what people tell those who run the server. */
export function sendRefusal(reply: FastifyReply, refusal: WireRefusal): FastifyReply {
  const { status, title } = refusals[refusal.code];
  const problem: Problem = {
    type: `about:blank#${refusal.code}`,
    title,
    status,
    code: refusal.code,
    detail: refusal.sentence ?? refusalSentence(refusal.code, refusal.facts ?? {}),
    requestId: reply.request.id,
    ...(refusal.errors ? { errors: [...refusal.errors] } : {}),
    ...(refusal.facts ? { facts: { ...refusal.facts } } : {}),
  };
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}
