import { cleanText, ok, refused } from '@zhicheng/domain';
import { sql } from 'kysely';
import type { PersonActor } from '../../platform/actor/index.ts';
import { appendAudit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Answer } from '../../platform/http/index.ts';
import { recordMasterEvent } from '../../platform/master-event/index.ts';

type Done = Answer<Record<string, never>>;

/** The version that is being changed, locked; there is one at most. */
async function lockDraft(tx: Tx): Promise<number | undefined> {
  const row = await tx
    .selectFrom('catalogue_version')
    .select('version')
    .where('state', '=', 'draft')
    .forUpdate()
    .executeTakeFirst();
  return row?.version;
}

/** Makes the next version from the last one, to be changed before it is published. */
export async function beginVersion(tx: Tx, actor: PersonActor): Promise<Answer<{ version: number }>> {
  await sql`select pg_advisory_xact_lock(hashtext('catalogue'))`.execute(tx);
  if ((await lockDraft(tx)) !== undefined) return refused({ code: 'catalogue-draft-exists' });
  const last = await tx
    .selectFrom('catalogue_version')
    .select(['version', 'valid_from'])
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const version = last.version + 1;
  const name = `职称系列与专业目录（第${version}版）`;
  await tx.insertInto('catalogue_version').values({ version, name, valid_from: last.valid_from }).execute();
  await sql`insert into series select ${version}, code, name, position from series
    where catalogue_version = ${last.version}`.execute(tx);
  await sql`insert into series_title (catalogue_version, code, series_code, rank, name, position)
    select ${version}, code, series_code, rank, name, position from series_title
    where catalogue_version = ${last.version}`.execute(tx);
  await sql`insert into profession
      (catalogue_version, code, series_code, name, position, field, local_department, province_department)
    select ${version}, code, series_code, name, position, field, local_department, province_department from profession
    where catalogue_version = ${last.version}`.execute(tx);
  await note(tx, actor, version, 'begun', 'catalogue.begin', { from: last.version });
  return ok({ version });
}

export interface ProfessionNames {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly localDepartment: string;
  readonly provinceDepartment: string;
}

/** Whether another profession of the series has the name in this version. */
async function isTaken(tx: Tx, version: number, series: string, name: string, except: string | null): Promise<boolean> {
  const namesake = await tx
    .selectFrom('profession')
    .select('code')
    .where('catalogue_version', '=', version)
    .where('series_code', '=', series)
    .where('name', '=', name)
    .where(sql<boolean>`code is distinct from ${except}`)
    .executeTakeFirst();
  return namesake !== undefined;
}

function wordsOf(input: Omit<ProfessionNames, 'code'>) {
  return {
    name: cleanText(input.name),
    field: cleanText(input.field),
    local_department: cleanText(input.localDepartment) || '—',
    province_department: cleanText(input.provinceDepartment) || '—',
  };
}

const nameless = refused({ code: 'bad-content', errors: [{ field: 'name', message: '请填写专业名称。' }] } as const);
const namesake = refused({
  code: 'bad-content',
  errors: [{ field: 'name', message: '同一系列中已有这个专业名称。' }],
} as const);

/** Changes how a profession and its usual 行业主管部门 are called, in the draft. */
export async function changeProfession(tx: Tx, actor: PersonActor, input: ProfessionNames): Promise<Done> {
  const version = await lockDraft(tx);
  if (version === undefined) return refused({ code: 'catalogue-published' });
  const words = wordsOf(input);
  if (words.name === '') return nameless;
  const own = await tx
    .selectFrom('profession')
    .select(['name', 'field', 'series_code'])
    .where('catalogue_version', '=', version)
    .where('code', '=', input.code)
    .executeTakeFirst();
  if (!own) return refused({ code: 'not-found' });
  if (await isTaken(tx, version, own.series_code, words.name, input.code)) return namesake;
  await tx
    .updateTable('profession')
    .set(words)
    .where('catalogue_version', '=', version)
    .where('code', '=', input.code)
    .execute();
  const { name, field } = words;
  await note(tx, actor, version, 'profession-changed', 'catalogue.changeProfession', { code: input.code, name, field });
  return ok({});
}

/** Adds a profession to the draft. Its code follows the last that its series ever had: no code is given twice. */
export async function addProfession(
  tx: Tx,
  actor: PersonActor,
  { seriesCode, ...input }: Omit<ProfessionNames, 'code'> & { readonly seriesCode: string },
): Promise<Answer<{ code: string }>> {
  const version = await lockDraft(tx);
  if (version === undefined) return refused({ code: 'catalogue-published' });
  const words = wordsOf(input);
  if (words.name === '') return nameless;
  if (await isTaken(tx, version, seriesCode, words.name, null)) return namesake;
  const { rows } = await sql<{ code: string; position: number }>`
    select s.code || lpad((coalesce(max(substr(p.code, length(s.code) + 1)::integer), 0) + 1)::text, 3, '0') as code,
      coalesce((select max(position) from profession where catalogue_version = ${version}), 0) + 1 as position
    from series s left join profession p on p.series_code = s.code
    where s.catalogue_version = ${version} and s.code = ${seriesCode} group by s.code`.execute(tx);
  const [place] = rows;
  if (!place) return refused({ code: 'not-found' });
  await tx
    .insertInto('profession')
    .values({ catalogue_version: version, series_code: seriesCode, ...place, ...words })
    .execute();
  const details = { code: place.code, name: words.name, field: words.field };
  await note(tx, actor, version, 'profession-added', 'catalogue.addProfession', details);
  return ok({ code: place.code });
}

/** Publishes the draft; from its day on new notices go by it, and nothing of it changes any more. */
export async function publishVersion(
  tx: Tx,
  actor: PersonActor,
  { validFrom, ...input }: { readonly name: string; readonly validFrom: string },
): Promise<Done> {
  const version = await lockDraft(tx);
  if (version === undefined) return refused({ code: 'catalogue-published' });
  const name = cleanText(input.name);
  if (name === '') return refused({ code: 'bad-content', errors: [{ field: 'name', message: '请填写目录名称。' }] });
  const before = await tx
    .selectFrom('catalogue_version')
    .select('valid_from')
    .where('version', '=', version - 1)
    .executeTakeFirst();
  if (before && validFrom <= before.valid_from) {
    const message = `应晚于上一版的启用日 ${before.valid_from}。`;
    return refused({ code: 'bad-content', errors: [{ field: 'validFrom', message }] });
  }
  await tx
    .updateTable('catalogue_version')
    .set({ name, valid_from: validFrom, state: 'published' })
    .where('version', '=', version)
    .execute();
  await note(tx, actor, version, 'published', 'catalogue.publish', { name, validFrom });
  return ok({});
}

/** Gives up the draft. */
export async function discardVersion(tx: Tx, actor: PersonActor): Promise<Done> {
  const version = await lockDraft(tx);
  if (version === undefined) return refused({ code: 'catalogue-published' });
  await tx.deleteFrom('profession').where('catalogue_version', '=', version).execute();
  await tx.deleteFrom('series_title').where('catalogue_version', '=', version).execute();
  await tx.deleteFrom('series').where('catalogue_version', '=', version).execute();
  await tx.deleteFrom('catalogue_version').where('version', '=', version).execute();
  await note(tx, actor, version, 'discarded', 'catalogue.discard', {});
  return ok({});
}

async function note(
  tx: Tx,
  actor: PersonActor,
  version: number,
  type: string,
  action: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  const now = await actor.clock(tx);
  const id = String(version);
  await recordMasterEvent(tx, actor, now, { entity: 'catalogue', entityId: id, type, payload: details });
  await appendAudit(tx, actor, now, { action, result: 'done', subject: { kind: 'catalogue', id }, details });
}
