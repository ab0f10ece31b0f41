import { createCommittee } from '../../features/committees/commands/write-committee.ts';
import { beginNotice } from '../../features/notices/commands/begin-notice.ts';
import { publishNotice } from '../../features/notices/commands/publish-notice.ts';
import { saveDraft } from '../../features/notices/commands/save-draft.ts';
import { createOfficers } from '../../features/people/commands/create-officers.ts';
import { replacePassword } from '../../features/session/commands/replace-password.ts';
import { systemActor } from '../../platform/actor/index.ts';
import type { DemoCast } from './cast.ts';
import { done } from './done.ts';
import { makePeopleOf } from './make-people.ts';
import { addHeadOf, makeUnits } from './make-units.ts';
import { agricultureCommittee, agricultureNotice } from './notice.ts';
import type { DemoPersonKey } from './people.ts';
import { acting, known, type Story } from './story.ts';
import type { DemoUnitKey } from './units.ts';

/** How the demo's world came to be, from the officers down to the applicants, each step by the command of the product. */
export async function tellStory(story: Story, today: string): Promise<DemoCast> {
  await makeOfficers(story);
  await makePeopleOf(story, 'provinceBureau');
  await addHeadOf(story, 'zhouJianguo', known(story.units, 'provinceBureau'), { name: '胡正华', post: '厅长' });
  await makeUnits(story);

  const office = known(story.units, 'provinceAgriculture');
  const bureau = await acting(story, 'zhouJianguo');
  const committee = done(await createCommittee(story.tx, bureau, agricultureCommittee(office, today)));
  const author = await acting(story, 'heZhiqiang');
  const { id: noticeId } = done(await beginNotice(story.tx, author, { copyOf: null }));
  const content = agricultureNotice(committee.id, today);
  const { revision } = done(await saveDraft(story.tx, author, { noticeId, revision: 1, content }));
  done(await publishNotice(story.tx, author, { noticeId, revision, reason: '' }));

  const people = [...story.memberships].map(([key, membershipId]) => {
    return [key, { personId: known(story.people, key), membershipId }] as const;
  });
  return {
    units: Object.fromEntries(story.units) as Record<DemoUnitKey, string>,
    people: Object.fromEntries(people) as Record<DemoPersonKey, { personId: string; membershipId: string }>,
    committeeId: committee.id,
    noticeId,
  };
}

async function makeOfficers(story: Story): Promise<void> {
  const bureau = await story.tx
    .selectFrom('unit')
    .select('id')
    .where('unit_class', '=', 'province-bureau')
    .executeTakeFirstOrThrow();
  story.units.set('provinceBureau', bureau.id);
  const password = { password_kind: 'one-time', password_hash: story.passwordHash, shown: null } as const;
  const officers = done(
    await createOfficers(story.tx, systemActor('set-up', story.clock), story.keys, {
      'system-administrator': password,
      'security-officer': password,
      'audit-officer': password,
    }),
  );
  // Theirs like everybody's in the demo: not a one-time password that must be changed at the first sign-in.
  const accounts = await story.tx.selectFrom('account').select('id').where('password_kind', '=', 'one-time').execute();
  for (const { id } of accounts) await replacePassword(story.tx, id, story.passwordHash, await story.clock(story.tx));
  story.people.set('securityOfficer', officers['security-officer']);
}
