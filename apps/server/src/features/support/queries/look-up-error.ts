import { auditLabel, refusals, refusalSentence, type ErrorFound, type RefusalCode } from '@zhicheng/contract';
import { sql } from 'kysely';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { readableUnits, unitReach } from '../../../platform/scopes/index.ts';
import { linesOfRequest, type LogLine } from './log-lines.ts';

const requestId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The refusal of a code, or of a title as people read it. */
function meaningOf(typed: string): ErrorFound['meaning'] {
  const codes = Object.keys(refusals) as RefusalCode[];
  const code = codes.find((one) => one === typed.toLowerCase()) ?? codes.find((one) => refusals[one].title === typed);
  if (code === undefined) return null;
  return { code, title: refusals[code].title, status: refusals[code].status, says: refusalSentence(code, {}) };
}

/** What the audit log tells of a request of somebody whom the actor supports. */
async function deedsOf(db: Db, actor: PersonActor, id: string): Promise<ErrorFound['happened']> {
  const { rows } = await sql<{ at: string; action: string; result: string }>`
    select l.at, l.action, l.result from audit_log l
    where l.request_id = ${id} and exists (
      select from membership m join unit u on u.id = m.unit_id
      where m.person_id = l.actor_person_id and ${readableUnits(actor, 'u', 'use-support')})
    order by l.at limit 20`.execute(db);
  return rows.map(({ at, action, result }) => ({
    at,
    what: auditLabel(action),
    result: result === 'done' ? '成功' : '被拒绝',
    technical: null,
  }));
}

/** The server's own lines of a request, if it was one of somebody whom the actor supports. */
async function linesFor(db: Db, actor: PersonActor, logFile: string, id: string): Promise<LogLine[]> {
  const lines = await linesOfRequest(logFile, id);
  if (lines.length === 0 || unitReach(actor, 'use-support').all) return lines;
  const people = lines.flatMap(({ personId }) => personId ?? []);
  const { rows } = await sql`
    select from membership m join unit u on u.id = m.unit_id
    where m.person_id = any (${sql.val(people)}::uuid[]) and ${readableUnits(actor, 'u', 'use-support')} limit 1`.execute(
    db,
  );
  return rows.length > 0 ? lines : [];
}

function adviceFor(meaning: ErrorFound['meaning'], happened: ErrorFound['happened'], isRequest: boolean): string {
  if (meaning) return meaning.says;
  if (!isRequest) return '没有这个代码。请核对；请求编号是 36 位、带连字符的一串，显示在出错提示里。';
  if (happened.some(({ technical }) => technical !== null)) {
    return '这是系统内部错误。请让办理人刷新后再试一次；仍出现时，把请求编号和下面的技术信息一起转给软件技术支持人员。';
  }
  return happened.length > 0
    ? '请求已经处理完毕，没有内部错误。请按办理人看到的提示操作。'
    : '没有找到这个请求：可能已超过日志保留时间，或不在您的支持范围内。请核对编号，或请办理人再试一次并记下新的编号。';
}

/** 错误编号查询. */
export async function lookUpError(
  db: Db,
  logFile: string | undefined,
  actor: PersonActor,
  code: string,
): Promise<ErrorFound> {
  const typed = code.trim();
  const id = typed.toLowerCase();
  const isRequest = requestId.test(id);
  const lines = isRequest && logFile !== undefined ? await linesFor(db, actor, logFile, id) : [];
  const happened = [
    ...(isRequest ? await deedsOf(db, actor, id) : []),
    ...lines.map(({ time, route, status, fault }) => ({
      at: time,
      what: route ?? '出错',
      result: status === null ? '内部错误' : `答复 ${String(status)}`,
      technical: fault,
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  const meaning = isRequest ? null : meaningOf(typed);
  return { meaning, happened, advice: adviceFor(meaning, happened, isRequest) };
}
