/** What the log says of an error. */
export type DescribedError = {
  type: string;
  message: string;
  code?: string;
  /** Where in the database, for an error that PostgreSQL reported. */
  where?: string;
  stack: string;
  cause?: DescribedError;
};

/**
 * An error without the data in it: PostgreSQL's messages repeat values that people typed, so of those only the code and
 * the names of table and constraint are kept.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'what was thrown is no Error', stack: '' };
  const code = textField(error, 'code');
  const fromDatabase = textField(error, 'severity') !== undefined && code !== undefined;
  const message = fromDatabase ? `PostgreSQL ${code}` : error.message;
  const where = fromDatabase ? namesIn(error) : '';
  return {
    type: error.name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(where === '' ? {} : { where }),
    stack: stackOf(error.stack ?? '', message),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

function namesIn(error: Error): string {
  return ['table', 'column', 'constraint']
    .map((name) => textField(error, name))
    .filter((name) => name !== undefined)
    .join('.');
}

function stackOf(stack: string, message: string): string {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [message, ...frames].join('\n');
}

function textField(error: Error, name: string): string | undefined {
  const value: unknown = (error as unknown as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
}
