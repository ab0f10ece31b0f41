declare module 'virtual:tokens.css';

declare module 'virtual:endpoints' {
  type Method = import('@zhicheng/contract').Endpoint['method'];
  /** Method, path, and whether a command wants an idempotency key. */
  export const lines: Readonly<Record<import('@zhicheng/contract').EndpointName, readonly [Method, string, boolean]>>;
}
