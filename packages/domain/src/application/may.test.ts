import { describe, expect, test } from 'vitest';
import { notPassed } from '../../test/opinions.ts';
import { applicant, clerk, colleagueOf, membership, person } from '../../test/people.ts';
import {
  attempt,
  begun,
  conclude,
  handler,
  isRefusal,
  mark,
  mended,
  minute,
  open,
  pass,
  passedOnTo,
  rejected,
  sendBack,
  submit,
  submitted,
  tell,
  voiding,
  type Story,
} from '../../test/story.ts';
import type { Actor } from './actor.ts';
import type { Command } from './command.ts';
import { allowedActions, may } from './may.ts';
import type { ApplicationRefusal } from './refusal.ts';
import { verbs, type Verb } from './verb.ts';

/** What a cell of the tables below says. */
const answers = {
  yes: null,
  status: 'not-in-this-status',
  own: 'not-own-application',
  handler: 'not-handler',
  case: 'own-case',
  upload: 'uploader-role-missing',
  conclude: 'conclude-instead',
  committee: 'not-committee-step',
  acted: 'office-has-acted',
  nothing: 'nothing-to-take-back',
  mending: 'already-mending',
  read: 'not-mending',
} as const satisfies Record<string, ApplicationRefusal['code'] | null>;

type Answer = keyof typeof answers;

/**
 * Who asks: the applicant; another applicant of the same unit; a handler of the open step, with 流程附件上传(总); a colleague
 * there, without; a clerk of another office; the clerk who decided last and is still there; the same one without any role
 * left; the applicant where she is a clerk of the office herself; somebody who holds nothing.
 */
const kinds = [
  'applicant',
  'other',
  'handler',
  'colleague',
  'elsewhere',
  'former',
  'retired',
  'herself',
  'outsider',
] as const;
type Kind = (typeof kinds)[number];

type Cast = { readonly handler: string; readonly former: string };

function cast({ handler: id, former }: Cast): Record<Kind, Actor> {
  const [office] = clerk(id).memberships;
  return {
    applicant,
    other: person('another applicant', membership('another applicant', 'seed-company', 'applicant')),
    handler: clerk(id, 'process-file-uploader'),
    colleague: colleagueOf(id),
    elsewhere: clerk('county-forestry-clerk', 'process-file-uploader'),
    former: clerk(former),
    retired: person(former),
    herself: { ...applicant, memberships: [...applicant.memberships, office!] },
    outsider: person('outsider'),
  };
}

type Table = Readonly<Record<Verb, string>>;

type Situation = { readonly story: Story; readonly cast: Cast; readonly table: Table };

const company: Cast = { handler: 'company-clerk', former: 'county-agriculture-clerk' };
const nobody = 'status    status status  status   status    status status  status  status';

/** Whose it is comes before what its status allows. */
const hersAlone = 'status    own   own     own       own       own    own     status  own';

const ended: Table = {
  edit: hersAlone,
  submit: hersAlone,
  discard: hersAlone,
  restore: hersAlone,
  withdraw: hersAlone,
  'start-mending': hersAlone,
  abandon: hersAlone,
  'save-opinion': nobody,
  read: nobody,
  'attach-file': nobody,
  pass: nobody,
  conclude: nobody,
  return: nobody,
  reject: nobody,
  void: nobody,
  'take-back': nobody,
};

const atSecond = passedOnTo('county-department');
const atCommittee = passedOnTo('committee');
const atLast = passedOnTo('province-bureau');
const returned = rejected(atSecond);
const lapsed: Story = {
  ...returned,
  state: {
    ...returned.state,
    status: 'lapsed',
    visits: returned.state.visits.map((visit) => (visit.state === 'open' ? { ...visit, state: 'lapsed' } : visit)),
  },
};

// prettier-ignore
const situations: Readonly<Record<string, Situation>> = {
  '草稿': {
    story: begun,
    cast: company,
    table: {
      ...ended,
      //               applicant other handler colleague elsewhere former retired herself outsider
      edit:           'yes       own   own     own       own       own    own     yes     own',
      submit:         'yes       own   own     own       own       own    own     yes     own',
      discard:        'yes       own   own     own       own       own    own     yes     own',
    },
  },
  '草稿 after 撤回': {
    story: tell(submitted, applicant, { type: 'withdraw' }),
    cast: company,
    table: {
      ...ended,
      edit:           'yes       own   own     own       own       own    own     yes     own',
      submit:         'yes       own   own     own       own       own    own     yes     own',
      discard:        'yes       own   own     own       own       own    own     yes     own',
    },
  },
  '已删除': {
    story: tell(begun, applicant, { type: 'discard' }),
    cast: company,
    table: {
      ...ended,
      restore:        'yes       own   own     own       own       own    own     yes     own',
    },
  },
  '审批中, at the first office': {
    story: submitted,
    cast: company,
    table: {
      edit:           hersAlone,
      submit:         hersAlone,
      discard:        hersAlone,
      restore:        hersAlone,
      'start-mending': hersAlone,
      abandon:        hersAlone,
      //               applicant other   handler   colleague elsewhere former  retired herself   outsider
      withdraw:       'yes       own     own       own       own       own     own     yes       own',
      'save-opinion': 'handler   handler yes       yes       handler   handler handler case      handler',
      read:           'handler   handler yes       yes       handler   handler handler case      handler',
      'attach-file':  'handler   handler yes       upload    handler   handler handler case      handler',
      pass:           'handler   handler yes       yes       handler   handler handler case      handler',
      conclude:       'handler   handler committee committee handler   handler handler case      handler',
      return:         'handler   handler yes       yes       handler   handler handler case      handler',
      reject:         'handler   handler yes       yes       handler   handler handler case      handler',
      void:           'handler   handler yes       yes       handler   handler handler case      handler',
      'take-back':    'nothing   nothing nothing   nothing   nothing   nothing nothing nothing   nothing',
    },
  },
  '审批中, passed by the first office': {
    story: atSecond,
    cast: { handler: 'county-agriculture-clerk', former: 'company-clerk' },
    table: {
      edit:           hersAlone,
      submit:         hersAlone,
      discard:        hersAlone,
      restore:        hersAlone,
      'start-mending': hersAlone,
      abandon:        hersAlone,
      withdraw:       'acted     own     own       own       own       own     own     acted     own',
      'save-opinion': 'handler   handler yes       yes       handler   handler handler case      handler',
      read:           'handler   handler yes       yes       handler   handler handler case      handler',
      'attach-file':  'handler   handler yes       upload    handler   handler handler case      handler',
      pass:           'handler   handler yes       yes       handler   handler handler case      handler',
      conclude:       'handler   handler committee committee handler   handler handler case      handler',
      return:         'handler   handler yes       yes       handler   handler handler case      handler',
      reject:         'handler   handler yes       yes       handler   handler handler case      handler',
      void:           'handler   handler yes       yes       handler   handler handler case      handler',
      'take-back':    'nothing   nothing nothing   nothing   nothing   yes     handler nothing   nothing',
    },
  },
  '审批中, at the committee': {
    story: atCommittee,
    cast: { handler: 'committee-clerk', former: 'city-clerk' },
    table: {
      edit:           hersAlone,
      submit:         hersAlone,
      discard:        hersAlone,
      restore:        hersAlone,
      'start-mending': hersAlone,
      abandon:        hersAlone,
      withdraw:       'acted     own     own       own       own       own     own     acted     own',
      'save-opinion': 'handler   handler yes       yes       handler   handler handler case      handler',
      read:           'handler   handler yes       yes       handler   handler handler case      handler',
      'attach-file':  'handler   handler yes       upload    handler   handler handler case      handler',
      pass:           'handler   handler conclude  conclude  handler   handler handler case      handler',
      conclude:       'handler   handler yes       yes       handler   handler handler case      handler',
      return:         'handler   handler yes       yes       handler   handler handler case      handler',
      reject:         'handler   handler yes       yes       handler   handler handler case      handler',
      void:           'handler   handler yes       yes       handler   handler handler case      handler',
      // The handler here passed 资格审查 in the same office: that pass is hers to take back; the city's is not any more.
      'take-back':    'nothing   nothing yes       nothing   nothing   acted   acted   nothing   nothing',
    },
  },
  '审批中, mended and at the first office again': {
    story: mended(returned),
    cast: company,
    table: {
      edit:           hersAlone,
      submit:         hersAlone,
      discard:        hersAlone,
      restore:        hersAlone,
      'start-mending': hersAlone,
      abandon:        hersAlone,
      withdraw:       'yes       own     own       own       own       own     own     yes       own',
      'save-opinion': 'handler   handler yes       yes       handler   handler handler case      handler',
      read:           'handler   handler yes       yes       handler   handler handler case      handler',
      'attach-file':  'handler   handler yes       upload    handler   handler handler case      handler',
      pass:           'handler   handler yes       yes       handler   handler handler case      handler',
      conclude:       'handler   handler committee committee handler   handler handler case      handler',
      return:         'handler   handler yes       yes       handler   handler handler case      handler',
      reject:         'handler   handler yes       yes       handler   handler handler case      handler',
      void:           'handler   handler yes       yes       handler   handler handler case      handler',
      // The handler passed the first version on, and the next office acted on it.
      'take-back':    'nothing   nothing acted     nothing   nothing   nothing nothing nothing   nothing',
    },
  },
  '待修改, not yet 撤回': {
    story: returned,
    cast: company,
    table: {
      ...ended,
      edit:           'read      own     own       own       own       own     own     read      own',
      submit:         'read      own     own       own       own       own     own     read      own',
      'start-mending': 'yes      own     own       own       own       own     own     yes       own',
      abandon:        'yes       own     own       own       own       own     own     yes       own',
    },
  },
  '待修改 after 撤回': {
    story: tell(returned, applicant, { type: 'start-mending' }),
    cast: company,
    table: {
      ...ended,
      edit:           'yes       own     own       own       own       own     own     yes       own',
      submit:         'yes       own     own       own       own       own     own     yes       own',
      'start-mending': 'mending  own     own       own       own       own     own     mending   own',
      abandon:        'yes       own     own       own       own       own     own     yes       own',
    },
  },
  '通过': { story: tell(atLast, handler(atLast), pass(atLast)), cast: company, table: ended },
  '评审未通过': { story: tell(atCommittee, handler(atCommittee), conclude(atCommittee, notPassed)), cast: company, table: ended },
  '作废': { story: tell(submitted, handler(submitted), voiding(submitted)), cast: company, table: ended },
  '已删除流程': { story: tell(returned, applicant, { type: 'abandon', typedName: '李敏' }), cast: company, table: ended },
  '逾期未补正': { story: lapsed, cast: company, table: ended },
};

const cells = Object.entries(situations).flatMap(([name, { story, cast: who, table }]) => {
  const actors = cast(who);
  return verbs.flatMap((verb) => {
    const row = table[verb].split(/ +/) as Answer[];
    if (row.length !== kinds.length) throw new Error(`${name}, ${verb}: ${row.length} cells`);
    return kinds.map((kind, column) => ({ name, verb, kind, answer: row[column]!, actor: actors[kind], story }));
  });
});

/** A command that leaves nothing to wish for: whether it is accepted hangs on the status and the actor alone. */
function command(verb: Verb, story: Story, actor: Actor): Command | null {
  const office = story.state.visits.some((visit) => visit.state === 'open' && visit.office);
  const last = story.state.visits.at(-1)?.id ?? 'none';
  const seen = { visitId: last, version: story.state.version };
  switch (verb) {
    case 'edit':
    case 'save-opinion':
      return null;
    case 'submit':
      return submit(story);
    case 'withdraw':
    case 'start-mending':
    case 'discard':
    case 'restore':
      return { type: verb };
    case 'abandon':
      return { type: verb, typedName: '李敏' };
    case 'read':
      return { type: verb, visitId: last };
    case 'attach-file':
      return { type: verb, visitId: last, fileId: 'file', name: '公示.pdf', sha256: 'ab'.repeat(32) };
    case 'pass':
      return office ? pass(story) : { type: verb, ...seen, opinion: {}, bar: null, candidates: [], chosenUnitId: null };
    case 'conclude':
      return office
        ? conclude(story)
        : { type: verb, ...seen, opinion: {}, bar: null, candidates: [], chosenUnitId: null };
    case 'return':
    case 'reject': {
      const reason = '请改';
      return { type: verb, ...seen, reason, marks: [mark], mendDays: 10, direct: false, directAllowed: true };
    }
    case 'void':
      return { type: verb, ...seen, reason: '材料虚假', typedName: '李敏' };
    case 'take-back': {
      const own = story.state.visits.findLast((visit) => visit.closedBy?.personId === actor.personId);
      return { type: verb, visitId: own?.id ?? last };
    }
  }
}

describe('who may do what in which status', () => {
  test.each(cells)('$name: $verb by $kind — $answer', ({ story, verb, actor, answer }) => {
    const permission = may(story.state, verb, actor, minute(story.events.length + 1));
    expect(permission.ok ? null : permission.refusal.code).toBe(answers[answer]);
    const asked = command(verb, story, actor);
    if (asked) expect(isRefusal(attempt(story, actor, asked))).toBe(!permission.ok);
  });

  test.each(Object.entries(situations))('%s: the buttons are those of the table', (_, { story, cast: who, table }) => {
    const actors = cast(who);
    for (const [column, kind] of kinds.entries()) {
      const expected = verbs.filter((verb) => table[verb].split(/ +/)[column] === 'yes');
      expect(allowedActions(story.state, actors[kind], minute(story.events.length + 1))).toEqual(expected);
    }
  });
});

describe('what a status alone does not say', () => {
  test('a returned one can be handed in until 24:00 of its last day, and not at that instant', () => {
    const { state } = tell(returned, applicant, { type: 'start-mending' });
    expect(may(state, 'submit', applicant, '2026-03-20T15:59:59.999Z').ok).toBe(true);
    const mendBy = '2026-03-20T16:00:00.000Z';
    expect(may(state, 'submit', applicant, mendBy)).toEqual({
      ok: false,
      refusal: { code: 'mend-deadline-passed', mendBy },
    });
  });

  test('删除 can be undone for seven days', () => {
    const { state } = tell(begun, applicant, { type: 'discard' });
    const until = '2026-03-17T00:02:00.000Z';
    expect(may(state, 'restore', applicant, '2026-03-17T00:01:59.999Z').ok).toBe(true);
    expect(may(state, 'restore', applicant, until)).toEqual({ ok: false, refusal: { code: 'undo-expired', until } });
  });

  test('an application belongs to one membership: in another unit the person is not its applicant', () => {
    const moved = person('applicant', membership('applicant', 'county-forestry', 'applicant'));
    expect(may(begun.state, 'edit', moved, minute(2))).toMatchObject({ refusal: { code: 'not-own-application' } });
  });

  test('代行: the unit that acts handles the step, the office itself does not', () => {
    const [visit] = submitted.state.visits.filter((each) => each.state === 'open');
    const acting = { unitId: 'county', unitName: '罗江区人社局', roles: ['county-bureau-clerk'], cause: '' } as const;
    const office = { ...visit!.office!, acting };
    const visits = submitted.state.visits.map((each) => (each === visit ? { ...each, office } : each));
    const state = { ...submitted.state, visits };
    expect(may(state, 'pass', clerk('county-clerk'), minute(3)).ok).toBe(true);
    expect(may(state, 'pass', clerk('company-clerk'), minute(3))).toMatchObject({ refusal: { code: 'not-handler' } });
  });

  test('撤回 too late says which office acted and when', () => {
    const passedOn = passedOnTo('county-industry');
    expect(may(passedOn.state, 'withdraw', applicant, minute(9))).toEqual({
      ok: false,
      refusal: { code: 'office-has-acted', unitName: '白马关种业公司', at: minute(3) },
    });
    expect(may(passedOn.state, 'take-back', clerk('company-clerk'), minute(9))).toEqual({
      ok: false,
      refusal: { code: 'office-has-acted', unitName: '罗江区农业农村局', at: minute(4) },
    });
  });

  test('what reached the applicant, and a 返回修改 that did, is not taken back', () => {
    const sent = tell(submitted, handler(submitted), sendBack('return', submitted));
    expect(open(sent).step).toBe('apply');
    expect(may(sent.state, 'take-back', clerk('company-clerk'), minute(4)).ok).toBe(false);
  });
});
