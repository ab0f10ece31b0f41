import type { Capability } from '@zhicheng/domain';
import type { Static, TObject, TSchema } from 'typebox';
import type { RefusalCode } from './refusals.ts';

/**
 * One thing that may be asked over the wire. The server's routes, the client, docs/openapi.json and the test of who may
 * do what are all made from the table of these.
 */
export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/${string}`;
  readonly summary: string;
  /** The right that it needs; `public` is open to everybody. */
  readonly capability: Capability | 'public';
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  /** A file comes as multipart/form-data: first a part `meta`, the JSON text of this, then a part `file`. */
  readonly upload?: TObject;
  /** What a success answers; `file` is a stream of bytes. */
  readonly reply: TSchema | 'file';
  readonly refusals: readonly RefusalCode[];
  /** A command that changes something once: needs the header Idempotency-Key. */
  readonly once?: true;
  /** Fields of the reply that are shown once and kept nowhere: the same request sent again gets null there. */
  readonly secrets?: readonly string[];
  /** Leaves an entry in the audit log, under the endpoint's name. */
  readonly audited?: true;
};

/** Keeps an endpoint's own types while holding it to the shape. */
export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition;
}

type Of<E, K extends PropertyKey> = E extends { readonly [P in K]: infer S extends TSchema } ? Static<S> : undefined;

export type ParamsOf<E> = Of<E, 'params'>;
export type QueryOf<E> = Of<E, 'query'>;
export type BodyOf<E> = Of<E, 'body'>;
export type UploadOf<E> = Of<E, 'upload'>;
export type ReplyOf<E> = E extends { readonly reply: infer R } ? (R extends TSchema ? Static<R> : FileReply) : never;

/** A stream of bytes: the browser makes a blob of it. */
export type FileReply = { readonly kind: 'file' };
