import {
  addDays,
  civilDateOf,
  opinionForm,
  startOfDay,
  type ApplicationState,
  type Opinion,
  type StepCode,
} from '@zhicheng/domain';
import { createApplication } from '../../features/applications/commands/create-application.ts';
import { submitApplication } from '../../features/applications/commands/submit-application.ts';
import { decideVisit, type VisitCommand } from '../../features/review/commands/decide-visit.ts';
import type { Clock, PersonActor } from '../../platform/actor/index.ts';
import { actAs } from './act-as.ts';
import { done } from './done.ts';
import { fillIn, type DossierDetails } from './fill-in.ts';
import type { DemoPersonKey } from './people.ts';
import type { Stage } from './stage.ts';
import { storyClock } from './story-clock.ts';
import { demoUnits } from './units.ts';

/** Minutes after midnight at which an office begins. */
const MORNING = 9 * 60 + 5;

/** Who handles the route of a county's 国营企业, in order. */
const chain: readonly DemoPersonKey[] = [
  'wangFang',
  'wuMin',
  'wuMin',
  'yangFan',
  'huangLi',
  'liuYang',
  'heZhiqiang',
  'heZhiqiang',
  'zhouJianguo',
];

/** An application of the demo: whose, begun how many days ago, and how far it has come. */
interface DemoApplication {
  readonly applicant: DemoPersonKey;
  readonly daysAgo: number;
  readonly subProfession: string;
  readonly profession?: string;
  /** Offices that have passed it; null: a draft, complete and not submitted. */
  readonly passed: number | null;
  /** The next office then sends it straight to the applicant, with this reason. */
  readonly rejectedBecause?: string;
}

const applications: readonly DemoApplication[] = [
  { applicant: 'chenJing', daysAgo: 9, subProfession: '油菜种子质量控制', passed: null },
  {
    applicant: 'zhangWei',
    daysAgo: 12,
    subProfession: '水稻种子生产',
    passed: 1,
    rejectedBecause: '现职称证书的扫描件看不清编号，请重新上传清晰的扫描件。',
  },
  { applicant: 'maChao', daysAgo: 5, subProfession: '玉米品种区域试验', passed: 0 },
  { applicant: 'heJie', daysAgo: 10, subProfession: '种子加工与检验', passed: 1 },
  { applicant: 'luoGang', daysAgo: 13, subProfession: '油菜高产栽培技术推广', profession: '06001', passed: 5 },
  { applicant: 'tangXue', daysAgo: 14, subProfession: '蔬菜良种繁育', profession: '06002', passed: 9 },
];

const says: Partial<Record<StepCode, string>> = {
  employer: '经本单位考核并公示，该同志业绩突出，材料真实，同意推荐申报。',
  qualification: '经审查，申报材料齐全，符合申报条件，提交评审。',
  committee: '该同志具有较高的专业技术水平，业绩显著，达到高级农艺师评审标准。',
  'province-bureau': '经审核，评审程序符合规定，同意评审结果。',
};

/** A sound opinion of a step, as of a day of the story. */
function opinionAt(step: StepCode, signer: string, today: string): Opinion {
  const values: Record<string, Opinion[string]> = {
    opinion: says[step] ?? '经审核，材料真实完整，符合申报条件，同意上报。',
    signer,
    signedOn: today,
    recommendBy: 'review',
    publicFrom: addDays(today, -9),
    publicTo: addDays(today, -1),
    publicResult: '公示期间无异议。',
    due: 25,
    present: 21,
    yes: 19,
    no: 1,
    abstain: 1,
    conclusion: 'passed',
  };
  const asked = opinionForm(step).fields.map((field) => field.id);
  return Object.fromEntries(asked.filter((id) => id in values).map((id) => [id, values[id] ?? null]));
}

function signerOf(stage: Stage, unitId: string): string {
  const key = (Object.keys(demoUnits) as (keyof typeof demoUnits)[]).find((unit) => stage.cast.units[unit] === unitId);
  return key ? demoUnits[key].head.name : '胡正华';
}

async function openAt(stage: Stage, id: string) {
  return stage.db
    .selectFrom('visit')
    .select(['id', 'step', 'version', 'handler_unit_id'])
    .where('application_id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
}

async function decide(
  stage: Stage,
  actor: PersonActor,
  id: string,
  how: 'pass' | { readonly reason: string },
): Promise<void> {
  const { id: visitId, step, version, handler_unit_id: unitId } = await openAt(stage, id);
  const today = civilDateOf(await actor.clock(stage.db));
  const command: VisitCommand =
    how === 'pass'
      ? {
          type: step === 'committee' ? 'conclude' : 'pass',
          version,
          opinion: opinionAt(step, signerOf(stage, unitId ?? ''), today),
          nextUnitId: null,
        }
      : { type: 'reject', version, reason: how.reason, marks: [], mendDays: 10, direct: false };
  done(await stage.db.transaction().execute((tx) => decideVisit(tx, stage, actor, visitId, command)));
}

async function play(stage: Stage, one: DemoApplication, today: string): Promise<void> {
  const on = (day: number, beginsAfter: number) =>
    storyClock(startOfDay(addDays(today, day - one.daysAgo)), { beginsAfter, apart: 3 });
  const act = (who: DemoPersonKey, story: Clock) => actAs(stage.db, stage.cast.people[who].personId, story);
  const applicant = await act(one.applicant, on(0, MORNING));
  const { noticeId } = stage.cast;
  const { state } = done(
    await stage.db.transaction().execute((tx) => createApplication(tx, stage, applicant, { noticeId })),
  );
  await fillIn(stage, applicant, state, detailsOf(applicant, state, one));
  if (one.passed === null) return;
  const submission = { applicationId: state.id, version: 0 };
  done(await stage.db.transaction().execute((tx) => submitApplication(tx, stage, applicant, submission)));
  // Each office decides on the day after the one before it.
  for (const [index, who] of chain.slice(0, one.passed).entries()) {
    await decide(stage, await act(who, on(index + 1, MORNING + index * 17)), state.id, 'pass');
  }
  const next = chain[one.passed];
  if (one.rejectedBecause !== undefined && next) {
    const story = on(one.passed + 1, MORNING + 95);
    await decide(stage, await act(next, story), state.id, { reason: one.rejectedBecause });
  }
}

function detailsOf(applicant: PersonActor, state: ApplicationState, one: DemoApplication): DossierDetails {
  const [membership] = applicant.memberships;
  return {
    signature: applicant.personName,
    signDate: civilDateOf(state.createdAt),
    employer: membership?.unitName ?? '',
    subProfession: one.subProfession,
    ...(one.profession === undefined ? {} : { profession: one.profession }),
  };
}

/** The demo's applications, each by the commands that people use: drafts, under review, returned, approved. */
export async function playApplications(stage: Stage, today: string): Promise<void> {
  for (const one of applications) await play(stage, one, today);
}
