import type { PreviewReform, ReformPreview } from '@zhicheng/contract';
import {
  ok,
  reformObstacles,
  roleAfterReform,
  roleFacts,
  seniorRouteNames,
  unitClassFacts,
  type ReformFacts,
} from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Answer } from '../../../platform/http/index.ts';
import { countOf } from '../../../platform/paging/index.ts';
import type { UnitRow } from './find-readable-unit.ts';
import { planReform, type ReformPlan } from './plan-reform.ts';
import { childGroups, clerkGrants, countTouched } from './reform-facts.ts';

type Touch = ReformPreview['touches'][number];

/** What merging, moving or another class would touch, and what stands in the way: nothing is changed. */
export async function previewReform(
  db: Db,
  actor: PersonActor,
  unit: UnitRow,
  wanted: PreviewReform,
): Promise<Answer<ReformPreview>> {
  const planned = await planReform(db, actor, unit, wanted);
  if (!planned.ok) return planned;
  const { facts } = planned.value;
  return ok({
    sentence: sentenceOf(facts, planned.value),
    touches: await touchesOf(db, actor, facts),
    obstacles: reformObstacles(facts),
    routeSteps: seniorRouteNames(facts.successor?.unitClass ?? facts.unitClass),
    revision: unit.revision,
  });
}

function sentenceOf({ unit, successor, superior, unitClass }: ReformFacts, plan: ReformPlan): string {
  if (successor) {
    return `将把“${unit.name}”并入“${successor.name}”：下级单位、用户和正在办理的业务都转到“${successor.name}”，“${unit.name}”停用。`;
  }
  const parts = [
    superior.id === unit.superiorId ? '' : `上级机构改为“${superior.name}”`,
    unitClass === unit.unitClass ? '' : `单位分类改为${unitClassFacts[unitClass].label}`,
    plan.divisionCode === plan.unit.division_code ? '' : '所属行政区域一并调整',
  ].filter((part) => part !== '');
  return parts.length === 0
    ? `“${unit.name}”没有变化，请选择新的上级机构或单位分类。`
    : `将把“${unit.name}”的${parts.join('，')}。已提交的申报仍按原流程办理。`;
}

async function touchesOf(db: Db, actor: PersonActor, facts: ReformFacts): Promise<Touch[]> {
  const now = await actor.clock(db);
  const { unit, successor } = facts;
  const touched = await countTouched(db, unit.id, now);
  const after = successor?.unitClass ?? facts.unitClass;
  const replaced = (await clerkGrants(db, unit.id, now)).flatMap(({ name, role }) => {
    const next = roleAfterReform(role, unit.unitClass, after);
    return next === role ? [] : [`${name}：${roleFacts[role].label} → ${roleFacts[next].label}`];
  });
  const examples = (await childGroups(db, unit.id)).map(({ example }) => example);
  const heir = successor ? `转到“${successor.name}”` : '随本单位一起调整';
  const touches: Touch[] = [
    touch('children', touched.children, `直接下级单位${heir}。`, examples),
    touch('subtree', touched.subtree, '全部下级单位的上下级路径随之更新。'),
    touch('users', touched.users, successor ? `用户转为“${successor.name}”的用户，登录名和密码不变。` : '用户不变。'),
    touch('roles', replaced.length, '经办人员的角色改为与新的单位分类相符的角色。', replaced),
    touch(
      'open-visits',
      touched.visits,
      successor ? `待办业务由“${successor.name}”继续办理。` : '待办业务仍由本单位办理。',
    ),
    touch(
      'handled',
      touched.handled,
      successor
        ? `审核过的申报，“${successor.name}”的经办人员可以继续在已办业务和办结中查看。`
        : '审核过的申报，本单位经办人员可以继续查看。',
    ),
    touch('applications', touched.applications, '已提交的申报仍按提交时的流程办理，不受影响。'),
    touch(
      'drafts',
      touched.drafts,
      successor
        ? `尚未提交的申报草稿保留，提交时按“${successor.name}”的流程办理；会通知申报人。`
        : '尚未提交的申报草稿保留，提交时按调整后的流程办理。',
    ),
    touch('transfers', touched.transfers, successor ? `等待办理的申请调入转到“${successor.name}”。` : ''),
    touch(
      'committees',
      touched.committees.length,
      '评审委员会的办事机构、组建单位一并改为接替单位。',
      touched.committees,
    ),
  ];
  return touches.filter(({ kind, count }) => count.value > 0 && (successor !== null || !onlyMerged.includes(kind)));
}

/** What concerns a merger alone. */
const onlyMerged: readonly Touch['kind'][] = ['committees', 'transfers'];

function touch(kind: Touch['kind'], count: number, sentence: string, examples: readonly string[] = []): Touch {
  return { kind, count: countOf(count), sentence, examples: examples.slice(0, 5) };
}
