import { refusalSentence } from '@zhicheng/contract';
import { ok, refused, roleFacts, type ImportedUser, type Result } from '@zhicheng/domain';
import type { Dependencies } from '../../../dependencies.ts';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { createUser, grantRole, type CreateUserRefusal } from '../../people/index.ts';
import { createWholeUnit } from '../../units/index.ts';
import type { Imported } from '../queries/judge-file.ts';

/** What a row has become. */
export type Made = { readonly unitId: string } | { readonly personId: string; readonly shownPassword: string | null };

/** Makes what a row says by the very commands of the forms; refuses with a sentence. Roll back when refused. */
export async function makeRow(
  tx: Tx,
  { keys, settings }: Pick<Dependencies, 'keys' | 'settings'>,
  actor: PersonActor,
  imported: Imported,
): Promise<Result<Made, string>> {
  if (imported.kind === 'users') return makeUser(tx, { keys, settings }, actor, imported.user);
  const { professions, series } = imported.unit;
  const made = await createWholeUnit(tx, actor, {
    ...imported.unit,
    ...noHead,
    professions: [...professions],
    series: [...series],
  });
  if (made.ok) return ok({ unitId: made.value.id });
  const { code, sentence, facts } = made.refusal;
  return refused(sentence ?? refusalSentence(code, facts ?? {}));
}

const noHead = { headName: '', headPost: '', headFrom: '' };

async function makeUser(
  tx: Tx,
  { keys, settings }: Pick<Dependencies, 'keys' | 'settings'>,
  actor: PersonActor,
  user: ImportedUser,
): Promise<Result<Made, string>> {
  const { unitId, name, identityNumber, loginName, phone, mail } = user;
  const made = await createUser(
    tx,
    actor,
    { keys, initialPassword: settings.initialPassword },
    {
      unitId,
      name,
      identityNumber,
      ...(loginName === null ? {} : { loginName }),
      ...(phone === null ? {} : { phone }),
      ...(mail === null ? {} : { mail }),
    },
  );
  if (!made.ok) return refused(sentenceOf(made.refusal));
  for (const role of user.roles) {
    const granted = await grantRole(tx, actor, { membershipId: made.value.membershipId, role });
    if (!granted.ok) return refused(`“${roleFacts[role].label}”现在不能由您分配，请核对单位和角色。`);
  }
  return ok({ personId: made.value.personId, shownPassword: made.value.shownPassword });
}

function sentenceOf(refusal: CreateUserRefusal): string {
  switch (refusal.code) {
    case 'bad-field':
      return refusal.message;
    case 'identity-number-taken':
      return refusalSentence('identity-number-taken', { unitNames: refusal.unitNames.join('、') });
    case 'login-name-taken':
      return '登录名已被使用，请换一个。';
    case 'unit-not-administered':
      return refusalSentence('unit-not-administered', {});
  }
}
