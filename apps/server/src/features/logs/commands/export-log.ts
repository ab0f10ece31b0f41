import { Readable } from 'node:stream';
import type { BodyOf, Endpoints } from '@zhicheng/contract';
import { ok, refused } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Answer, FileAnswer } from '../../../platform/http/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { periodOf } from '../queries/find-period.ts';
import type { AuditRow } from '../queries/audit-row.ts';
import { pageOfLog } from '../queries/list-log.ts';
import { logScope } from '../queries/log-scope.ts';
import { namesOf } from '../queries/names-of.ts';
import { csvBegin, csvLine } from '../rows/csv.ts';
import { presentLine } from '../rows/log-row.ts';

/** More than this no spreadsheet is read by eye; a longer one comes in parts. */
const MOST = 50_000;
const PAGE = 2000;

/** A log under its filters as CSV. That it left the house is an entry of its own, with the filters and how many. */
export async function exportLog(
  db: Db,
  keys: Keys,
  actor: PersonActor,
  { log, ...filters }: BodyOf<Endpoints['logs.export']>,
): Promise<Answer<FileAnswer>> {
  const period = periodOf(filters);
  if (!period.ok) return period;
  const scope = await logScope(db, keys, log, filters, period.value);
  const lines = [csvBegin];
  let last: AuditRow | undefined;
  do {
    const after = last ? [last.at, String(last.chain), String(last.seq)] : null;
    const { rows } = await pageOfLog(scope, after, PAGE).execute(db);
    const names = await namesOf(db, rows);
    lines.push(...rows.map((row) => csvLine(presentLine(row, names))));
    if (lines.length - 1 > MOST) return refused({ code: 'log-too-long', facts: { most: MOST } });
    last = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (last);
  const count = lines.length - 1;
  await db.transaction().execute(async (tx) => {
    const now = await actor.clock(tx);
    const { person, object, ...plain } = filters;
    // Whom one looked for may be an identity number: that one looked is kept, not for what.
    const details = { log, count, ...plain, byPerson: person !== undefined, byObject: object !== undefined };
    await appendAudit(tx, actor, now, { action: 'logs.export', result: 'done', details });
  });
  const bytes = Buffer.from(lines.join(''), 'utf8');
  const name = `${log === 'sign-ins' ? '登录日志' : '操作日志'} ${filters.from} 至 ${filters.to}.csv`;
  const mediaType = 'text/csv; charset=utf-8';
  return ok({ kind: 'file', stream: Readable.from([bytes]), size: bytes.length, mediaType, name, download: true });
}
