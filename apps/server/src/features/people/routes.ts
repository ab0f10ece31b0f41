import type { EndpointName, User } from '@zhicheng/contract';
import { ok } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import type { Tx } from '../../platform/database/index.ts';
import { runCommand, type Answer, type Call, type Handlers } from '../../platform/http/index.ts';
import { resetPassword, resumeAccount, stopAccount, unlockAccount } from './commands/change-account.ts';
import { correctUser } from './commands/correct-user.ts';
import { createUser } from './commands/create-user.ts';
import { decideTransfer, withdrawTransfer } from './commands/decide-transfer.ts';
import { leaveUnit, moveUser } from './commands/leave-unit.ts';
import { lookUpUser } from './commands/look-up-user.ts';
import { noteTakenNumber } from './commands/note-taken-number.ts';
import { updateOwn } from './commands/own-profile.ts';
import { requestTransfer } from './commands/request-transfer.ts';
import { revealIdentity } from './commands/reveal-identity.ts';
import { setRoles } from './commands/set-roles.ts';
import { createStandIn, endStandIn, readStandIns } from './commands/stand-in.ts';
import { readAccountNotice } from './queries/account-notice.ts';
import { listTransfers } from './queries/list-transfers.ts';
import { listUsers } from './queries/list-users.ts';
import { readUser } from './queries/load-user.ts';
import { readOwnProfile } from './queries/own-profile.ts';
import { readRoleOptions } from './queries/role-options.ts';
import { presentCreated, refuseCreation } from './rows/created-row.ts';
import { shownLogin } from './rows/user-row.ts';

type Names = Extract<EndpointName, `users.${string}` | `transfers.${string}`>;
type OnUser = 'users.correct' | 'users.stop' | 'users.resume' | 'users.unlock' | 'users.leave' | 'users.transfer';

/** The endpoints `users.*` and `transfers.*`. */
export function peopleHandlers(deps: Dependencies): Handlers<Names> {
  const { db, keys, settings } = deps;
  /** Does something with a user and answers how the user stands then. */
  const change = <N extends OnUser>(call: Call<N>, work: (tx: Tx) => Promise<Answer<string | true>>) =>
    runCommand(db, call, async (tx): Promise<Answer<User>> => {
      const done = await work(tx);
      if (!done.ok) return done;
      const membershipId = done.value === true ? call.params.membershipId : done.value;
      return readUser(tx, keys, call.actor, membershipId);
    });
  const inOne = <T>(work: (tx: Tx) => Promise<T>) => db.transaction().execute(work);
  return {
    'users.list': async ({ actor, query }) => ok(await listUsers(db, keys, actor, query)),
    'users.read': ({ actor, params }) => inOne((tx) => readUser(tx, keys, actor, params.membershipId)),
    'users.formOptions': () =>
      Promise.resolve(ok({ initialPassword: settings.initialPassword === 'each' ? null : settings.initialPassword })),
    'users.lookUp': (call) => runCommand(db, call, (tx) => lookUpUser(tx, keys, call.actor, call.body)),
    'users.create': async (call) => {
      const created = await runCommand(db, call, async (tx) => {
        const { initialPassword } = settings;
        const made = await createUser(tx, call.actor, { keys, initialPassword }, call.body);
        return made.ok ? ok(await presentCreated(tx, keys, made.value)) : refuseCreation(made.refusal);
      });
      const { unitId, identityNumber } = call.body;
      return noteTakenNumber(db, keys, call.actor, { action: 'users.create', unitId, identityNumber }, created);
    },
    'users.revealIdentity': (call) =>
      runCommand(db, call, (tx) => revealIdentity(tx, keys, call.actor, call.params.membershipId)),
    'users.roleOptions': ({ actor, params }) => inOne((tx) => readRoleOptions(tx, keys, actor, params.membershipId)),
    'users.setRoles': (call) =>
      runCommand(db, call, async (tx) => {
        const set = await setRoles(tx, keys, call.actor, { ...call.params, ...call.body });
        return set.ok ? readRoleOptions(tx, keys, call.actor, call.params.membershipId) : set;
      }),
    'users.correct': async (call) => {
      const { membershipId } = call.params;
      const corrected = await change(call, (tx) => correctUser(tx, keys, call.actor, membershipId, call.body));
      const { identityNumber } = call.body;
      return noteTakenNumber(
        db,
        keys,
        call.actor,
        { action: 'users.correct', membershipId, identityNumber },
        corrected,
      );
    },
    'users.stop': (call) => change(call, (tx) => stopAccount(tx, keys, call.actor, { ...call.params, ...call.body })),
    'users.resume': (call) =>
      change(call, (tx) => resumeAccount(tx, keys, call.actor, { ...call.params, ...call.body })),
    'users.resetPassword': (call) =>
      runCommand(db, call, async (tx) => {
        const reset = await resetPassword(tx, keys, call.actor, call.params.membershipId);
        if (!reset.ok) return reset;
        const { user, shownPassword, passwordUntil } = reset.value;
        return ok({ login: shownLogin(keys, user.record), shownPassword, passwordUntil });
      }),
    'users.unlock': (call) => change(call, (tx) => unlockAccount(tx, keys, call.actor, call.params.membershipId)),
    'users.leave': (call) => change(call, (tx) => leaveUnit(tx, keys, call.actor, { ...call.params, ...call.body })),
    'users.transfer': (call) => change(call, (tx) => moveUser(tx, keys, call.actor, { ...call.params, ...call.body })),
    'users.accountNotice': ({ actor, params }) =>
      inOne((tx) => readAccountNotice(tx, keys, settings.initialPassword, actor, params.membershipId)),
    'users.standIns': ({ actor, params }) => inOne((tx) => readStandIns(tx, keys, actor, params.membershipId)),
    'users.createStandIn': (call) =>
      runCommand(db, call, (tx) => createStandIn(tx, keys, call.actor, { ...call.params, ...call.body })),
    'users.endStandIn': (call) => runCommand(db, call, (tx) => endStandIn(tx, keys, call.actor, call.params.standInId)),
    'users.readOwn': async ({ actor }) => ok(await readOwnProfile(db, keys, actor)),
    'users.updateOwn': (call) => runCommand(db, call, (tx) => updateOwn(tx, keys, call.actor, call.body)),
    'transfers.request': (call) => runCommand(db, call, (tx) => requestTransfer(tx, keys, call.actor, call.body)),
    'transfers.list': async ({ actor, query }) => ok(await listTransfers(db, keys, actor, query)),
    'transfers.decide': (call) =>
      runCommand(db, call, (tx) => decideTransfer(tx, keys, call.actor, { ...call.params, ...call.body })),
    'transfers.withdraw': (call) =>
      runCommand(db, call, (tx) => withdrawTransfer(tx, keys, call.actor, call.params.transferId)),
  };
}
