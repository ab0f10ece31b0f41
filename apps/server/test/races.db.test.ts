import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actOnOwn } from '../src/features/applications/commands/applicant-verbs.ts';
import { findFaults } from '../src/features/integrity/index.ts';
import { saveOpinion } from '../src/features/review/commands/save-opinion.ts';
import { readNow } from '../src/platform/database/index.ts';
import { openFileStore } from '../src/platform/files/index.ts';
import type { Answer } from '../src/platform/http/index.ts';
import { withDemoWorld, type DemoWorld } from './demo-world.ts';
import {
  decide,
  inTransaction,
  openVisitOf,
  prepareRaces,
  submit,
  type RaceGround,
  type Runner,
} from './race-ground.ts';

/** How often each pair is raced; more in long runs. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 20);

let world: DemoWorld;
let ground: RaceGround;
let folder: string;
beforeAll(async () => {
  world = await withDemoWorld();
  folder = mkdtempSync(join(tmpdir(), 'zhicheng-races-'));
  const files = await openFileStore(folder);
  const settings = {
    initialPassword: 'kingWAY123!',
    idleMinutes: 30,
    slider: false,
    secondFactor: 'off' as const,
    dataFolder: folder,
    logTo: 'stdout' as const,
  };
  ground = await prepareRaces(world, {
    db: world.db,
    keys: world.keys,
    clock: readNow,
    files,
    settings,
    mailer: null,
    build: 'test',
  });
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await world.close();
});

type Act = (runner: Runner, visitId: string) => Promise<Answer<unknown>>;

const own =
  (type: 'withdraw' | 'start-mending' | 'discard' | 'restore'): Act =>
  ({ id, applicant }) =>
    inTransaction(world.db, (tx) => actOnOwn(tx, ground.deps, applicant, id, { type }));
const abandon: Act = ({ id, applicant }) =>
  inTransaction(world.db, (tx) =>
    actOnOwn(tx, ground.deps, applicant, id, { type: 'abandon', typedName: applicant.personName }),
  );
type Type = Parameters<typeof decide>[3];
const by =
  (who: 'clerk' | 'secondClerk' | 'department' | 'secondDepartment', type: Type): Act =>
  ({ applicant }, visitId) =>
    decide(ground.deps, ground[who], visitId, type, applicant.personName);
const save =
  (who: 'clerk' | 'secondClerk'): Act =>
  (_runner, visitId) =>
    inTransaction(world.db, (tx) =>
      saveOpinion(tx, ground[who], { visitId, revision: 0, values: { opinion: '同意' } }),
    );
const resubmit =
  (version: number): Act =>
  (runner) =>
    submit(ground.deps, runner, version);

/** Verbs that end the open visit, or the draft: of two at once exactly one wins. */
interface Entrant {
  readonly name: string;
  readonly decides: boolean;
  readonly acts: readonly [Act, Act];
}

/** A start: how an application is brought there, and who may race on it. The second act of an entrant is a second person's. */
interface Start {
  readonly prepare: () => Promise<Runner>;
  /** The visit that the racers saw. */
  readonly seen: (runner: Runner) => Promise<string>;
  readonly entrants: readonly Entrant[];
}

const atEmployer = async () => {
  const runner = await ground.draft();
  const submitted = await submit(ground.deps, runner);
  if (!submitted.ok) throw new Error(`not submitted: ${JSON.stringify(submitted.refusal)}`);
  return runner;
};
const openNow = ({ id }: Runner) => openVisitOf(world.db, id);
const must = async (runner: Runner, act: Act) => {
  const visitId = await openVisitOf(world.db, runner.id).catch(() => '');
  const answer = await act(runner, visitId);
  if (!answer.ok) throw new Error(`not prepared: ${JSON.stringify(answer.refusal)}`);
  return runner;
};
const lastDecided = async ({ id }: Runner) => {
  const row = await world.db
    .selectFrom('visit')
    .select('id')
    .where('application_id', '=', id)
    .where('state', '=', 'passed')
    .orderBy('position', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
};
const nowhere = () => Promise.resolve('');
const entrant = (name: string, decides: boolean, first: Act, second: Act = first): Entrant => ({
  name,
  decides,
  acts: [first, second],
});
const takeBack: Act = async (runner) => by('clerk', 'take-back')(runner, await lastDecided(runner));

const starts: Record<string, Start> = {
  'a complete draft': {
    prepare: () => ground.draft(),
    seen: nowhere,
    entrants: [entrant('提交', true, resubmit(0)), entrant('删除', true, own('discard'))],
  },
  'a deleted draft': {
    prepare: async () => must(await ground.draft(), own('discard')),
    seen: nowhere,
    entrants: [entrant('恢复', true, own('restore'))],
  },
  'at the first office': {
    prepare: atEmployer,
    seen: openNow,
    entrants: [
      entrant('撤回', true, own('withdraw')),
      entrant('同意通过', true, by('clerk', 'pass'), by('secondClerk', 'pass')),
      entrant('返回修改', true, by('clerk', 'return'), by('secondClerk', 'return')),
      entrant('拒绝', true, by('clerk', 'reject'), by('secondClerk', 'reject')),
      entrant('流程作废', true, by('clerk', 'void'), by('secondClerk', 'void')),
      entrant('已阅', false, by('clerk', 'read'), by('secondClerk', 'read')),
      entrant('保存意见', false, save('clerk'), save('secondClerk')),
    ],
  },
  'at the second office': {
    prepare: async () => must(await atEmployer(), by('clerk', 'pass')),
    seen: openNow,
    entrants: [
      entrant('撤回（经办人员）', true, takeBack),
      entrant('同意通过', true, by('department', 'pass'), by('secondDepartment', 'pass')),
      entrant('返回修改', true, by('department', 'return'), by('secondDepartment', 'return')),
      entrant('拒绝', true, by('department', 'reject'), by('secondDepartment', 'reject')),
      entrant('流程作废', true, by('department', 'void'), by('secondDepartment', 'void')),
    ],
  },
  returned: {
    prepare: async () => must(await atEmployer(), by('clerk', 'reject')),
    seen: nowhere,
    entrants: [entrant('撤回（待修改）', true, own('start-mending')), entrant('删除流程', true, abandon)],
  },
  'being mended': {
    prepare: async () => must(await must(await atEmployer(), by('clerk', 'reject')), own('start-mending')),
    seen: nowhere,
    entrants: [entrant('提交', true, resubmit(1))],
  },
};

/** What follows 撤回 of a returned one may still be 删除流程: both may win there, one after the other. */
const mayFollow = new Set(['撤回（待修改） × 删除流程']);

const pairs = Object.entries(starts).flatMap(([start, { entrants }]) =>
  entrants.flatMap((a, index) => entrants.slice(index).map((b) => ({ start, a, b, name: `${a.name} × ${b.name}` }))),
);

describe('two at once', () => {
  test.each(pairs)('$start: $name', { timeout: 300_000 }, async ({ start, a, b, name }) => {
    const { prepare, seen } = starts[start]!;
    for (let round = 0; round < ROUNDS; round += 1) {
      const runner = await prepare();
      const visitId = await seen(runner);
      const racers = [a.acts[0](runner, visitId), b.acts[1](runner, visitId)];
      const answers = await Promise.all(round % 2 === 0 ? racers : racers.reverse());
      const won = answers.filter((answer) => answer.ok).length;
      const lost = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]));
      if (a.decides && b.decides && !mayFollow.has(name)) expect(won, `round ${String(round)}: ${lost.join()}`).toBe(1);
      else expect(won).toBeGreaterThanOrEqual(1);
      expect(lost).not.toContain('internal');
    }
  });

  test('after all of it the database holds', { timeout: 300_000 }, async () => {
    const faults = await findFaults(world.db, await openFileStore(folder));
    expect(faults.filter((fault) => fault.rule !== 'file-bytes')).toEqual([]);
  });
});
