import { queryOptions, type DataTag, type QueryKey, type UnusedSkipTokenOptions } from '@tanstack/react-query';
import {
  asksByItself,
  idempotencyHeader,
  type BodyOf,
  type EndpointName,
  type Endpoints,
  type ParamsOf,
  type QueryOf,
  type ReplyOf,
  type UploadOf,
} from '@zhicheng/contract';
import { lines } from 'virtual:endpoints';
import { address, type PathValues, type QueryValues } from './address.ts';
import { presentSession } from './held-session.ts';
import { send } from './send.ts';

type Part<K extends string, T> = T extends undefined
  ? unknown
  : Partial<T> extends T
    ? { readonly [P in K]?: T }
    : { readonly [P in K]: T };

/** What an endpoint of the contract is asked with: its path's values, its query, its body or its upload. */
export type InputOf<N extends EndpointName> = Part<'params', ParamsOf<Endpoints[N]>> &
  Part<'query', QueryOf<Endpoints[N]>> &
  Part<'body', BodyOf<Endpoints[N]>> &
  (UploadOf<Endpoints[N]> extends undefined
    ? unknown
    : { readonly upload: UploadOf<Endpoints[N]>; readonly file: File });

export type ReplyTo<N extends EndpointName> = ReplyOf<Endpoints[N]>;

/** Endpoints that may be asked again without harm. */
export type QueryName = { [N in EndpointName]: Endpoints[N]['method'] extends 'GET' ? N : never }[EndpointName];
export type CommandName = Exclude<EndpointName, QueryName>;

type Loose = {
  readonly params?: PathValues;
  readonly query?: QueryValues;
  readonly body?: unknown;
  readonly upload?: unknown;
  readonly file?: File;
};
type Options = { readonly signal?: AbortSignal; readonly key?: string };

/** Asks one endpoint of the contract. Refusals are thrown as `ProblemError`. */
export async function call<N extends EndpointName>(
  name: N,
  input: InputOf<N>,
  options: Options = {},
): Promise<ReplyTo<N>> {
  const [method, path] = lines[name];
  const { params, query, body, upload, file } = input as Loose;
  const answer = await send({
    method,
    path: address(path, params, query),
    body: file ? formOf(upload, file) : body,
    signal: options.signal,
    headers: options.key === undefined ? {} : { [idempotencyHeader]: options.key },
  });
  if (!asksByItself.includes(name)) presentSession()?.touched();
  return answer as ReplyTo<N>;
}

/** Named, since written out for every endpoint it grows beyond what a declaration may hold. */
type Asked<Reply> = UnusedSkipTokenOptions<Reply> & {
  readonly queryKey: DataTag<QueryKey, Reply, Error>;
};

/** A question as TanStack Query asks it; its key is the endpoint's name and the input. */
export function ask<N extends QueryName>(name: N, input: InputOf<N>): Asked<ReplyTo<N>> {
  return queryOptions<ReplyTo<N>>({
    queryKey: [name, input],
    queryFn: ({ signal }) => call(name, input, { signal }),
  });
}

/** Where the browser itself fetches a file: for links. */
export function fileAddress(fileId: string, { download = false } = {}): string {
  return address(lines['files.read'][1], { fileId }, { download: download || undefined });
}

/** Where the browser itself fetches what an endpoint gives as a file. */
export function downloadAddress(name: QueryName, params: PathValues = {}, query: QueryValues = {}): string {
  return address(lines[name][1], params, query);
}

/** What goes with a file travels as one JSON field before it, so that the server knows what arrives before the bytes do. */
function formOf(meta: unknown, file: File): FormData {
  const form = new FormData();
  form.append('meta', JSON.stringify(meta));
  form.append('file', file, file.name);
  return form;
}
