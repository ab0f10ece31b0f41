import type { Problem as WireProblem } from '@zhicheng/contract';
import { whereTypedIs } from '../keeps-copies.ts';

export type FieldProblem = { readonly field: string; readonly message: string };

/** What went wrong with a request, in the words that the server chose for people (RFC 9457). */
export type Problem = {
  readonly status: number;
  /** A stable code of the server's; `unreachable` and `page-fault` are made here. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
  readonly facts: Readonly<Record<string, unknown>>;
  /** What support asks for. */
  readonly requestId: string | null;
};

export class ProblemError extends Error {
  // Declared and set by hand: a class field would bring its lowering for old engines, and that from another chunk.
  declare readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The server could not be reached at all. */
export function unreachable(): Problem {
  return {
    status: 0,
    code: 'unreachable',
    title: '连接不上服务器',
    detail: `${whereTypedIs()}。请检查网络后重试。`,
    errors: [],
    facts: {},
    requestId: null,
  };
}

/** Reads the problem in an answer; an answer of another kind (a proxy's page) is described by its status. */
export function problemFrom(status: number, body: unknown): Problem {
  const wire = isProblem(body) ? body : null;
  return {
    status,
    code: wire?.code ?? `http-${status}`,
    title: wire?.title ?? '请求未完成',
    detail: wire?.detail ?? `服务器返回 ${status}，请稍后重试。`,
    errors: wire?.errors ?? [],
    facts: wire?.facts ?? {},
    requestId: wire?.requestId ?? null,
  };
}

function isProblem(body: unknown): body is WireProblem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}

/** The problem behind any thrown value; what is not one is a fault of the page. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { ...unreachable(), code: 'page-fault', title: '页面出错', detail: '请刷新页面后重试。' };
}

/** A broken line or a busy server may be asked again; an answer may not. */
export function isRetriable(error: unknown): boolean {
  const { status, code } = problemOf(error);
  return code === 'unreachable' || status === 502 || status === 503 || status === 504;
}
