import { ok, officerRoles, refused, roleFacts, type Result } from '@zhicheng/domain';
import type { GivenPassword } from '../../../platform/accounts/index.ts';
import type { SystemActor } from '../../../platform/actor/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Keys } from '../../../platform/keys/index.ts';
import { auditRoles } from './audit-roles.ts';
import { insertGrant } from './insert-grant.ts';
import { insertUser } from './insert-user.ts';

type OfficerRole = (typeof officerRoles)[number];

/** The 登录名 of the three officers' accounts; they stand for an office until the officers enter their own names. */
export const officerLogins = {
  'system-administrator': 'sysadmin',
  'security-officer': 'security',
  'audit-officer': 'auditor',
} as const satisfies Record<OfficerRole, string>;

export type OfficersRefusal = { readonly code: 'officers-made-already' } | { readonly code: 'login-name-taken' };

/**
 * Makes 系统管理员, 安全保密员 and 安全审计员 at 省人社厅, once in the life of an installation: nobody above could. The
 * 安全保密员 then makes the 省人社厅 clerk, from whom all other accounts come. Roll back when refused.
 */
export async function createOfficers(
  tx: Tx,
  actor: SystemActor,
  keys: Keys,
  passwords: Readonly<Record<OfficerRole, GivenPassword>>,
): Promise<Result<Readonly<Record<OfficerRole, string>>, OfficersRefusal>> {
  const now = await actor.clock(tx);
  const first = await tx
    .insertInto('setting')
    .values({ key: 'officers-made', value: JSON.stringify(now), updated_at: now })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!first) return refused({ code: 'officers-made-already' });
  const bureau = await tx
    .selectFrom('unit')
    .select('id')
    .where('unit_class', '=', 'province-bureau')
    .executeTakeFirstOrThrow();

  const persons: Partial<Record<OfficerRole, string>> = {};
  for (const role of officerRoles) {
    const user = await insertUser(tx, actor, keys, now, {
      unitId: bureau.id,
      name: roleFacts[role].label,
      identityNumber: null,
      login: { name: officerLogins[role], hmac: null },
      phone: null,
      mail: null,
      password: passwords[role],
    });
    if (typeof user === 'string') return refused({ code: 'login-name-taken' });
    const { membershipId, personId } = user;
    const grant = { membershipId, personId, unitId: bureau.id, role };
    await insertGrant(tx, actor, now, grant);
    await auditRoles(tx, actor, now, grant, { granted: [role], ended: [] });
    persons[role] = personId;
  }
  return ok(persons as Record<OfficerRole, string>);
}
