import type { Endpoints, LogEntry, LogLine, LogName, QueryOf } from '@zhicheng/contract';
import { ok, type Result } from '@zhicheng/domain';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../../platform/database/index.ts';
import type { WireRefusal } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { countRows, cutPage, readKey, type Count } from '../../../platform/paging/index.ts';
import { presentEntry, presentLine } from '../rows/log-row.ts';
import type { AuditRow } from './audit-row.ts';
import { periodOf } from './find-period.ts';
import { logScope } from './log-scope.ts';
import { citedIn, detailsOf, readDetails } from '../rows/details.ts';
import { citedNames } from './cited-names.ts';
import { namesOf } from './names-of.ts';

type ListQuery = QueryOf<Endpoints['logs.operations']>;

export interface LogPage {
  items: LogLine[];
  next: string | null;
  count: Count;
}

const PAGE = 30;

/** A page of a log, latest first, and the first line of the next. */
export function pageOfLog(
  scope: RawBuilder<unknown>,
  after: readonly string[] | null,
  limit: number,
): RawBuilder<AuditRow> {
  const beyond = after
    ? sql`and (l.at, l.chain, l.seq) < (${after[0]}::timestamptz, ${after[1]}::integer, ${after[2]}::bigint)`
    : sql``;
  return sql<AuditRow>`select l.* from audit_log l where ${scope} ${beyond}
    order by l.at desc, l.chain desc, l.seq desc limit ${limit}`;
}

export async function listLog(
  db: Db,
  keys: Keys,
  log: LogName,
  query: ListQuery,
): Promise<Result<LogPage, WireRefusal>> {
  const period = periodOf(query);
  if (!period.ok) return period;
  const limit = query.limit ?? PAGE;
  const scope = await logScope(db, keys, log, query, period.value);
  const { rows } = await pageOfLog(scope, readKey(query.after, ['instant', 'integer', 'long']), limit + 1).execute(db);
  const { page, next } = cutPage(rows, limit, (last) => [last.at, String(last.chain), String(last.seq)]);
  const names = await namesOf(db, page);
  return ok({
    items: page.map((row) => presentLine(row, names)),
    next,
    count: await countRows(db, sql`from audit_log l where ${scope}`),
  });
}

/** One entry whole. */
export async function readEntry(db: Db, chain: number, seq: number): Promise<LogEntry | undefined> {
  const row = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('chain', '=', chain)
    .where('seq', '=', seq)
    .executeTakeFirst();
  if (!row) return undefined;
  const details = readDetails(row.details);
  const cited = await citedNames(db, citedIn(details));
  return presentEntry(row, await namesOf(db, [row]), detailsOf(details, cited));
}
