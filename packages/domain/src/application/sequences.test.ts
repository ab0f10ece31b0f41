/** Any sequence of commands, legal and illegal, by anybody, against a simpler telling of the same rules (test/model.ts). */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { goodOpinion, notPassed } from '../../test/opinions.ts';
import { applicant, clerk, colleagueOf, person } from '../../test/people.ts';
import { done, fresh, mayDo, stepOf, type Act, type Model } from '../../test/model.ts';
import { begun, contextFor, candidates, mark, submit, type Story } from '../../test/story.ts';
import type { Actor } from './actor.ts';
import { canonicalJson } from './canonical.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import type { RecordedEvent } from './event.ts';
import { evolve, replay } from './evolve.ts';
import { allowedActions, may } from './may.ts';
import type { ApplicationState } from './state.ts';
import { verbs, type Verb } from './verb.ts';

const rounds = Number(process.env['ROUNDS'] ?? 20);
const operations = 500;

const people: Readonly<Record<string, Actor>> = Object.fromEntries(
  [
    applicant,
    clerk('company-clerk', 'process-file-uploader'),
    colleagueOf('company-clerk'),
    clerk('county-agriculture-clerk'),
    clerk('county-clerk', 'process-file-uploader'),
    clerk('city-agriculture-clerk'),
    clerk('city-clerk'),
    clerk('committee-clerk'),
    clerk('province-clerk'),
    clerk('county-forestry-clerk', 'process-file-uploader'),
    person('outsider'),
  ].map((actor) => [actor.personId, actor]),
);

/** One thing that somebody tries. */
type Try = {
  /** What is wished for; where it shall be legal, the first that somebody may do now. */
  readonly wishes: readonly Act[];
  readonly legal: boolean;
  /** Who, by the remainder: of those who may where it shall be legal, else of all. */
  readonly pick: number;
  /** What is wrong with the command, if anything. */
  readonly flaw: 'none' | 'old-visit' | 'old-version' | 'content';
};

const said = fc.record({ reason: fc.constantFrom('请改', '再改'), direct: fc.boolean() });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<Act>({ verb: 'pass' }, { verb: 'submit' }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Act>({ verb: 'start-mending' }, { verb: 'take-back' }, { verb: 'withdraw' }),
  },
  { weight: 3, arbitrary: fc.record({ verb: fc.constantFrom('return' as const, 'reject' as const), said }) },
  { weight: 2, arbitrary: fc.record({ verb: fc.constant('conclude' as const), passed: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ verb: 'read' }, { verb: 'attach-file' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Act>({ verb: 'void' }, { verb: 'abandon' }, { verb: 'discard' }, { verb: 'restore' }),
  },
);
const tried: fc.Arbitrary<Try> = fc.record({
  wishes: fc.array(act, { minLength: 4, maxLength: 4 }),
  legal: fc.nat(4).map((n) => n > 0),
  pick: fc.nat(99),
  flaw: fc.oneof(
    { weight: 9, arbitrary: fc.constant('none' as const) },
    { weight: 1, arbitrary: fc.constantFrom('old-visit' as const, 'old-version' as const, 'content' as const) },
  ),
});

const namesVisit: readonly Verb[] = [
  'read',
  'attach-file',
  'pass',
  'conclude',
  'return',
  'reject',
  'void',
  'take-back',
];
const namesVersion: readonly Verb[] = ['submit', 'pass', 'conclude', 'return', 'reject', 'void'];
const hasContent: readonly Verb[] = [...namesVersion, 'abandon'];

/** Whether the flaw is one that a command of this verb can have. */
function spoils(verb: Verb, flaw: Try['flaw']): boolean {
  switch (flaw) {
    case 'none':
      return false;
    case 'old-visit':
      return namesVisit.includes(verb);
    case 'old-version':
      return namesVersion.includes(verb);
    case 'content':
      return hasContent.includes(verb);
  }
}

function commandOf(story: Story, wanted: Act, flaw: Try['flaw'], actor: Actor): Command {
  const { state } = story;
  const opened = state.visits.find((visit) => visit.state === 'open');
  const earlier = state.visits.findLast((visit) => visit.state !== 'open' && visit.office !== null);
  const visitId = (flaw === 'old-visit' ? earlier : opened)?.id ?? 'no such visit';
  const version = state.version - (flaw === 'old-version' ? 1 : 0);
  const bad = flaw === 'content';
  const typedName = bad ? '张三' : '李敏';
  const onward = { visitId, version, bar: null, chosenUnitId: null, candidates: opened ? candidates(story) : [] };
  switch (wanted.verb) {
    case 'submit':
      return submit(story, { version, missing: bad ? 1 : 0 });
    case 'withdraw':
    case 'start-mending':
    case 'discard':
    case 'restore':
      return { type: wanted.verb };
    case 'abandon':
      return { type: 'abandon', typedName };
    case 'read':
      return { type: 'read', visitId };
    case 'attach-file':
      return { type: 'attach-file', visitId, fileId: 'file', name: '公示.pdf', sha256: 'ab'.repeat(32) };
    case 'pass':
      return { type: 'pass', ...onward, opinion: bad || !opened ? {} : goodOpinion(opened.step) };
    case 'conclude':
      return { type: 'conclude', ...onward, opinion: bad ? {} : wanted.passed ? goodOpinion('committee') : notPassed };
    case 'return':
    case 'reject': {
      const { direct } = wanted.said;
      const reason = bad ? ' ' : wanted.said.reason;
      return { type: wanted.verb, visitId, version, reason, direct, directAllowed: true, marks: [mark], mendDays: 10 };
    }
    case 'void':
      return { type: 'void', visitId, version, reason: '材料虚假', typedName };
    case 'take-back': {
      const own = state.visits.find(
        (visit) => visit.openedVisitId === opened?.id && visit.closedBy?.personId === actor.personId,
      );
      return { type: 'take-back', visitId: flaw === 'old-visit' ? 'no such visit' : (own?.id ?? 'no such visit') };
    }
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** What must hold of every application at every moment. */
function check(state: ApplicationState, model: Model): void {
  const open = state.visits.filter((visit) => visit.state === 'open');
  const underWay = state.status === 'reviewing' || state.status === 'returned';
  expect(open.length).toBe(underWay ? 1 : 0);
  expect(open.map((visit) => visit.step)).toEqual(underWay ? [stepOf(model)] : []);
  expect(open.some((visit) => visit.office !== null)).toBe(state.status === 'reviewing');
  for (const visit of state.visits) {
    expect(visit.closedBy !== null && visit.closedAt !== null).toBe(visit.state !== 'open');
    expect(visit.version).toBeLessThanOrEqual(state.version);
  }
  const ended = ['approved', 'not-passed', 'voided', 'abandoned'].includes(state.status);
  expect([ended ? 'ended' : state.status, state.version, state.mending]).toEqual([
    model.status,
    model.version,
    model.status === 'returned' && model.mending,
  ]);
}

function run(tries: readonly Try[]): void {
  let story: Story = begun;
  let model = fresh;
  let after = 0;
  for (const { wishes, legal, pick, flaw } of tries) {
    const possible = wishes.find(({ verb }) => mayDo(model, verb).length > 0);
    const wanted = (legal ? possible : undefined) ?? wishes[0]!;
    const { verb } = wanted;
    const who = mayDo(model, verb);
    const among = legal && who.length > 0 ? who : Object.keys(people);
    const actor = people[among[pick % among.length]!]!;
    const command = frozen(commandOf(story, wanted, flaw, actor));
    const context = contextFor(story, actor);
    const { state, events } = story;
    const decided = decide(frozen(state), command, context);
    const permission = may(state, verb, actor, context.now);
    const shown = verbs.filter((each) => mayDo(model, each).includes(actor.personId));
    expect([verb, allowedActions(state, actor, context.now)]).toEqual([verb, shown]);
    expect(permission.ok).toBe(who.includes(actor.personId));
    expect([verb, decided.ok]).toEqual([verb, permission.ok && !spoils(verb, flaw)]);
    if (decided.ok) {
      const recorded = decided.value.map((event, index): RecordedEvent => {
        expect(JSON.parse(canonicalJson(event.payload))).toEqual(event.payload);
        return { ...event, seq: events.length + index + 1, at: context.now };
      });
      const next = recorded.reduce<ApplicationState>(evolve, state);
      expect(next.seq).toBe(state.seq + recorded.length);
      expect(next.version - state.version).toBe(verb === 'submit' ? 1 : 0);
      story = { events: [...events, ...recorded], state: next };
      model = done(model, wanted, actor.personId);
      check(next, model);
    }
    if (model.status === 'ended' && (after += 1) > 3) {
      expect(replay(story.events)).toEqual(story.state);
      [story, model, after] = [begun, fresh, 0];
    }
  }
  expect(replay(story.events)).toEqual(story.state);
  expect(JSON.parse(JSON.stringify(story.state))).toEqual(story.state);
}

test(`${rounds} times up to ${operations} commands by anybody`, { timeout: 30_000 + rounds * 2_000 }, () => {
  const sequence = fc.array(tried, { minLength: 1, maxLength: operations, size: 'max' });
  fc.assert(fc.property(sequence, run), { numRuns: rounds, unbiased: true });
});
