/** A story: what happened to one application, told by commands on the real decider. Each call gives a new story. */
import type { Actor } from '../src/application/actor.ts';
import type { Command, CommandOf } from '../src/application/command.ts';
import { decide, type Context } from '../src/application/decide.ts';
import type { RecordedEvent } from '../src/application/event.ts';
import { replay } from '../src/application/evolve.ts';
import { nextOffices } from '../src/application/next-office.ts';
import type { ApplicationRefusal } from '../src/application/refusal.ts';
import {
  openVisit,
  type ApplicationState,
  type FrozenRoute,
  type Opinion,
  type Visit,
} from '../src/application/state.ts';
import { findOffice, findOfficeAgain } from '../src/routes/find-office.ts';
import type { Office, OfficeDirectory } from '../src/routes/office.ts';
import { seniorRoutes } from '../src/routes/senior-routes.ts';
import { applicantId, coordinates, directory } from './offices.ts';
import { goodOpinion, noticePublishedOn, workingDays } from './opinions.ts';
import { applicant, clerk } from './people.ts';

export type Story = { readonly events: readonly RecordedEvent[]; readonly state: ApplicationState };

/** The n-th minute of the story's day. */
export function minute(n: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `2026-03-10T${two(Math.floor(n / 60))}:${two(n % 60)}:00.000Z`;
}

export const mendBy = '2026-03-20T16:00:00.000Z';
export const window = { opensAt: '2026-02-28T16:00:00.000Z', closesAt: '2026-03-31T16:00:00.000Z' };

export const begun: Story = record([], {
  type: 'created',
  typeVersion: 1,
  payload: {
    applicationId: 'application',
    applyYear: 2026,
    noticeId: 'notice',
    noticeTitle: '2026年度农业技术高级职称评审通知',
    membershipId: applicant.memberships[0]!.membershipId,
    by: { personId: applicantId, personName: '李敏', unitId: 'seed-company', unitName: '白马关种业公司' },
  },
});

type Told = Omit<RecordedEvent, 'seq' | 'at'>;

function record(events: readonly RecordedEvent[], ...told: readonly Told[]): Story {
  const recorded = told.map((event, index) => {
    const seq = events.length + index + 1;
    return { ...event, seq, at: minute(seq) } as RecordedEvent;
  });
  const all = [...events, ...recorded];
  return { events: all, state: replay(all)! };
}

export function contextFor(
  story: Story,
  actor: Actor,
  changed: Partial<Context> = {},
  among: OfficeDirectory = directory(),
): Context {
  let made = 0;
  return {
    actor,
    now: minute(story.events.length + 1),
    newId: () => `${story.events.length + 1}.${++made}`,
    mendDeadline: () => mendBy,
    officeAgain: (step, unitId) => {
      const at = story.state.coordinates ?? coordinates;
      const office = findOfficeAgain(step, unitId, at, applicantId, among);
      return office.ok ? office.value : null;
    },
    noticePublishedOn,
    workingDays,
    hasOtherHandler: false,
    ...changed,
  };
}

/** What the command comes to: the story told on, or the refusal. */
export function attempt(
  story: Story,
  actor: Actor,
  command: Command,
  changed: Partial<Context> = {},
  among?: OfficeDirectory,
): Story | ApplicationRefusal {
  const decided = decide(story.state, command, contextFor(story, actor, changed, among));
  return decided.ok ? record(story.events, ...decided.value) : decided.refusal;
}

export function isRefusal(told: Story | ApplicationRefusal): told is ApplicationRefusal {
  return 'code' in told;
}

export function tell(
  story: Story,
  actor: Actor,
  command: Command,
  changed?: Partial<Context>,
  among?: OfficeDirectory,
): Story {
  const told = attempt(story, actor, command, changed, among);
  if (isRefusal(told)) throw new Error(`${command.type} refused: ${JSON.stringify(told)}`);
  return told;
}

export function open(story: Story): Visit {
  const visit = openVisit(story.state);
  if (!visit) throw new Error('nothing is open');
  return visit;
}

export const route: FrozenRoute = {
  ...(({ kind, titleLevel, unitClass, version, steps }) => ({ kind, titleLevel, unitClass, version, steps }))(
    seniorRoutes.find((each) => each.unitClass === 'county-soe')!,
  ),
};

export function submit(
  story: Story,
  changed: Partial<CommandOf<'submit'>> = {},
  among = directory(),
): CommandOf<'submit'> {
  const found = findOffice('employer', coordinates, applicantId, among);
  return {
    type: 'submit',
    version: story.state.version,
    number: '51-2026-000001',
    route,
    coordinates,
    candidates: found.ok ? found.value : [],
    dossierHash: 'ab'.repeat(32),
    declarationRelease: 1,
    missing: 0,
    unansweredMarks: 0,
    unsavedFolders: [],
    bar: null,
    window,
    ...changed,
  };
}

function deciding(story: Story): { visitId: string; version: number } {
  return { visitId: open(story).id, version: story.state.version };
}

export function candidates(story: Story, among = directory()): readonly Office[] {
  const next = nextOffices(story.state, among);
  return next.ok ? (next.value?.offices ?? []) : [];
}

export function pass(story: Story, changed: Partial<CommandOf<'pass'>> = {}, among = directory()): CommandOf<'pass'> {
  const opinion = goodOpinion(open(story).step);
  return {
    type: 'pass',
    ...deciding(story),
    opinion,
    bar: null,
    candidates: candidates(story, among),
    chosenUnitId: null,
    ...changed,
  };
}

export function conclude(story: Story, opinion: Opinion = goodOpinion('committee')): CommandOf<'conclude'> {
  return { ...pass(story), type: 'conclude', opinion };
}

export const mark = {
  folder: 'education',
  rowId: 'row-1',
  item: 'from',
  label: '教育经历 › 入学时间',
  note: '与毕业证不符',
  suggestion: null,
};

export function sendBack(
  type: 'return' | 'reject',
  story: Story,
  changed: Partial<CommandOf<'return'>> = {},
): CommandOf<'return' | 'reject'> {
  return {
    ...deciding(story),
    reason: '入学时间与毕业证不符',
    marks: [mark],
    mendDays: 10,
    direct: false,
    directAllowed: true,
    ...changed,
    type,
  };
}

export function voiding(story: Story, changed: Partial<CommandOf<'void'>> = {}): CommandOf<'void'> {
  return { type: 'void', ...deciding(story), reason: '材料虚假', typedName: '李敏', ...changed };
}

/** The sample's handler of the open step. */
export function handler(story: Story): Actor {
  const visit = open(story);
  const at = visit.office?.acting ?? visit.office;
  const held = directory().holders.find((each) => each.unitId === at?.unitId && at.roles.includes(each.role));
  if (!held) throw new Error(`nobody handles ${visit.step}`);
  return clerk(held.personId);
}

export const submitted: Story = tell(begun, applicant, submit(begun));

/** Passed on by each office's own handler until the application lies at this step. */
export function passedOnTo(step: Visit['step'], from: Story = submitted): Story {
  let story = from;
  while (open(story).step !== step) {
    story = tell(story, handler(story), open(story).step === 'committee' ? conclude(story) : pass(story));
  }
  return story;
}

/** Sent back to the applicant by the office where it lies. */
export function rejected(story: Story, changed?: Partial<CommandOf<'return'>>): Story {
  return tell(story, handler(story), sendBack('reject', story, changed));
}

/** 撤回 of a returned one, and submitted again. */
export function mended(story: Story): Story {
  const mending = tell(story, applicant, { type: 'start-mending' });
  return tell(mending, applicant, submit(mending));
}
