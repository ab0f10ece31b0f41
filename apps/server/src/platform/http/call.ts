import type { Readable } from 'node:stream';
import type { BodyOf, EndpointName, Endpoints, ParamsOf, QueryOf, ReplyOf, UploadOf } from '@zhicheng/contract';
import type { PersonActor } from '../actor/index.ts';
import type { SignedIn } from '../sessions/index.ts';
import type { Answer } from './refusal.ts';

/** What every request brings, signed in or not. */
export interface Visitor {
  readonly address: string;
  readonly browser: string;
  readonly requestId: string;
  readonly https: boolean;
  /** How the browser reached us: https://host, for addresses that shall be opened elsewhere. */
  readonly origin: string;
  /** The session's token, if the request carries one. */
  readonly token: string | null;
  /** Sets or (null) clears the session cookie of the answer. */
  readonly setToken: (token: string | null) => void;
  /** What tells this browser from others, if it has been here before. */
  readonly browserToken: string | null;
  /** Sets what tells this browser from others. */
  readonly setBrowserToken: (token: string) => void;
}

export interface UploadedFile {
  /** As the browser named it. */
  readonly name: string;
  readonly stream: Readable;
  /** Whether the stream was cut because it passed the limit; known once it has ended. */
  readonly truncated: () => boolean;
}

/** A request to an endpoint, its parts already held to their schemas. */
export interface Call<N extends EndpointName> {
  readonly name: N;
  readonly params: ParamsOf<Endpoints[N]>;
  readonly query: QueryOf<Endpoints[N]>;
  readonly body: BodyOf<Endpoints[N]>;
  readonly upload: { readonly meta: UploadOf<Endpoints[N]>; readonly file: UploadedFile };
  readonly visitor: Visitor;
  /** Who asks; at a public endpoint there is nobody, and reading it is a bug. */
  readonly actor: PersonActor;
  readonly signedIn: SignedIn;
  /** Idempotency-Key of a command that happens once, with the hash of its body. */
  readonly once: { readonly key: string; readonly bodyHash: string } | null;
}

/** Bytes as an answer. */
export interface FileAnswer {
  readonly kind: 'file';
  readonly stream: Readable;
  readonly size: number;
  readonly mediaType: string;
  readonly name: string;
  readonly download: boolean;
  /** A page of ours, read by the browser as such; without it the bytes are somebody's and run in a sandbox. */
  readonly page?: boolean;
  readonly status?: number;
}

export type Handler<N extends EndpointName> = (
  call: Call<N>,
) => Promise<Answer<ReplyOf<Endpoints[N]> extends { kind: 'file' } ? FileAnswer : ReplyOf<Endpoints[N]>>>;

export type Handlers<N extends EndpointName> = { readonly [K in N]: Handler<K> };
