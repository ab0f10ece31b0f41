declare module 'virtual:tokens.css';

declare module 'virtual:endpoints' {
  type Method = import('@zhicheng/contract').Endpoint['method'];
  /** Method, path, and whether a command wants an idempotency key. */
  export const lines: Readonly<Record<import('@zhicheng/contract').EndpointName, readonly [Method, string, boolean]>>;
}

declare module 'virtual:pdf-data' {
  /** Where the character maps, fonts and decoders of pdf.js lie, with a slash at the end. */
  export const pdfData: string;
}
