import { civilDateOf } from '../calendar/civil-date.ts';
import { checkOpinion, givenOpinion } from '../opinions/check-opinion.ts';
import { brokenVoteRule, conclusionOf, votesOf } from '../opinions/votes.ts';
import { ok, refused, type Result } from '../result.ts';
import type { CommandOf } from './command.ts';
import { by, choose, one, type Context, type Decision } from './context.ts';
import type { OpenedOffice } from './event.ts';
import type { Permission } from './may.ts';
import { nextStep, unitThatSentBack } from './next-office.ts';
import type { ApplicationRefusal } from './refusal.ts';
import type { ApplicationState, Opinion, Visit } from './state.ts';

type Onward = CommandOf<'pass'> | CommandOf<'conclude'>;

/** The opinion as the step asks for it, complete, with no bar in force. */
function opinionGiven(command: Onward, context: Context, visit: Visit): Result<Opinion, ApplicationRefusal> {
  if (command.bar !== null) return refused({ code: 'barred', cause: command.bar });
  const { noticePublishedOn, workingDays } = context;
  const facts = { today: civilDateOf(context.now), noticePublishedOn, workingDays };
  const errors = checkOpinion(visit.step, command.opinion, facts);
  if (errors.length > 0) return refused({ code: 'opinion-incomplete', errors });
  return ok(givenOpinion(visit.step, command.opinion));
}

/** The next step at the chosen office, or null at the last. A unit that sent the dossier down gets it back again. */
function openNext(
  state: ApplicationState,
  visit: Visit,
  command: Onward,
  context: Context,
): Result<OpenedOffice | null, ApplicationRefusal> {
  const step = nextStep(state, visit.step);
  if (!step) return ok(null);
  const before = unitThatSentBack(state, step);
  const same = command.candidates.filter((office) => office.unitId === before);
  const office = choose(step, same.length > 0 ? same : command.candidates, command.chosenUnitId);
  return office.ok ? ok({ visitId: context.newId(), step, office: office.value }) : office;
}

/** 同意通过; at the last step the application is through. */
export function pass(
  state: ApplicationState,
  command: CommandOf<'pass'>,
  context: Context,
  permission: Permission,
  visit: Visit,
): Decision {
  const opinion = opinionGiven(command, context, visit);
  if (!opinion.ok) return opinion;
  const opened = openNext(state, visit, command, context);
  if (!opened.ok) return opened;
  const who = by(context, permission);
  return one('passed', { by: who, visitId: visit.id, opinion: opinion.value, opened: opened.value });
}

/** 评审结论 at the committee's step, entered by its office. */
export function conclude(
  state: ApplicationState,
  command: CommandOf<'conclude'>,
  context: Context,
  permission: Permission,
  visit: Visit,
): Decision {
  const opinion = opinionGiven(command, context, visit);
  if (!opinion.ok) return opinion;
  const conclusion = conclusionOf(opinion.value);
  const rule = brokenVoteRule(votesOf(opinion.value), conclusion);
  if (rule) return refused({ code: 'votes-do-not-add-up', rule });
  const opened = conclusion === 'passed' ? openNext(state, visit, command, context) : ok(null);
  if (!opened.ok) return opened;
  return one('review-concluded', {
    by: by(context, permission),
    visitId: visit.id,
    source: 'entered',
    conclusion,
    opinion: opinion.value,
    opened: opened.value,
  });
}
