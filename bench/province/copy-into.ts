import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type pg from 'pg';

type Value = string | number | boolean | null | Buffer | readonly string[];

/** What the driver lets a query of one's own do, beyond what its types tell. */
interface CopyConnection {
  readonly stream: Duplex;
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
}

const CHUNK = 1 << 18;

/** Fills a table through COPY; gives how many rows went in. */
export async function copyInto(
  client: pg.Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Value[]>,
): Promise<number> {
  let count = 0;
  await new Promise<void>((resolve, reject) => {
    const send = async (connection: CopyConnection): Promise<void> => {
      let lines = '';
      const flush = async (): Promise<void> => {
        connection.sendCopyFromChunk(Buffer.from(lines, 'utf8'));
        lines = '';
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      };
      for (const row of rows) {
        lines += `${row.map(copyText).join('\t')}\n`;
        count += 1;
        if (lines.length > CHUNK) await flush();
      }
      await flush();
      connection.endCopyFrom();
    };
    const query = {
      submit: (connection: CopyConnection) => {
        connection.query(`copy ${table} (${columns.join(', ')}) from stdin`);
      },
      handleCopyInResponse: (connection: CopyConnection) => void send(connection).catch(reject),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => {
        resolve();
      },
      handleError: reject,
    };
    client.query(query as unknown as pg.Submittable);
  });
  return count;
}

/** A value in the text format of COPY. */
function copyText(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  if (typeof value === 'number') return String(value);
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`;
  if (typeof value === 'string') return escaped(value);
  return escaped(`{${value.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}

function escaped(text: string): string {
  return text.replace(/[\\\t\n\r]/g, (found) => ({ '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found] ?? `\\${found}`);
}
