import { civilDateOf, ok, refused } from '@zhicheng/domain';
import type { Dependencies } from '../../dependencies.ts';
import { runCommand, type Handlers } from '../../platform/http/index.ts';
import { cutPage, readKey } from '../../platform/paging/index.ts';
import { renewCommittee, stopCommittee } from './commands/change-standing.ts';
import { createCommittee, updateCommittee } from './commands/write-committee.ts';
import { committeeHistory } from './queries/committee-history.ts';
import { countCommittees, listCommittees } from './queries/list-committees.ts';
import { findOfficeUnits } from './queries/office-units.ts';

const PAGE = 20;

type Committees = Extract<keyof typeof import('@zhicheng/contract').endpoints, `committees.${string}`>;

/** 评审委员会: for 省人社厅, and for a 市(州)人社局 the middle and junior ones of its territory. */
export function committeeHandlers({ db }: Dependencies): Handlers<Committees> {
  return {
    'committees.list': async ({ actor, query: { after, limit = PAGE, ...asked } }) => {
      const search = { ...asked, today: civilDateOf(await actor.clock(db)) };
      const rows = await listCommittees(db, actor, search, {
        after: readKey(after, ['text', 'uuid']),
        limit: limit + 1,
      });
      const { page, next } = cutPage(rows, limit, (last) => [last.name, last.id]);
      return ok({
        items: [...page],
        next,
        count: await countCommittees(db, actor, search),
      });
    },
    'committees.read': async ({ actor, params }) => {
      const today = civilDateOf(await actor.clock(db));
      const search = { id: params.committeeId, today };
      const [committee] = await listCommittees(db, actor, search, { after: null, limit: 1 });
      if (!committee) return refused({ code: 'not-found' });
      return ok({ committee, history: await committeeHistory(db, committee.id) });
    },
    'committees.findUnits': async ({ actor, query }) => ok({ items: await findOfficeUnits(db, actor, query.search) }),
    'committees.create': (call) => runCommand(db, call, (tx) => createCommittee(tx, call.actor, call.body)),
    'committees.update': (call) =>
      runCommand(db, call, (tx) => updateCommittee(tx, call.actor, { ...call.params, ...call.body })),
    'committees.stop': (call) =>
      runCommand(db, call, (tx) => stopCommittee(tx, call.actor, { ...call.params, ...call.body })),
    'committees.renew': (call) =>
      runCommand(db, call, (tx) => renewCommittee(tx, call.actor, { ...call.params, ...call.body })),
  };
}
