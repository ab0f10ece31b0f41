import { civilDateOf } from '@zhicheng/domain';
import { addHead } from '../../features/units/commands/add-head.ts';
import { createUnit } from '../../features/units/commands/create-unit.ts';
import { setIndustries } from '../../features/units/commands/set-industries.ts';
import { done } from './done.ts';
import { makePeopleOf } from './make-people.ts';
import { demoPeople, type DemoPersonKey } from './people.ts';
import { acting, known, type Story } from './story.ts';
import { demoUnits, type DemoUnit, type DemoUnitKey } from './units.ts';

/** Makes the units from the top down, each by the clerk of its 上级机构, and at once the users of each. */
export async function makeUnits(story: Story): Promise<void> {
  for (const [key, unit] of Object.entries(demoUnits) as [DemoUnitKey, DemoUnit][]) {
    const maker = firstClerkOf(unit.superior);
    const superiorId = known(story.units, unit.superior);
    const { id } = done(await createUnit(story.tx, await acting(story, maker), { ...unit.fields, superiorId }));
    story.units.set(key, id);
    await addHeadOf(story, maker, id, unit.head);
    const { professions = [], series = [] } = unit;
    if (professions.length + series.length > 0) {
      done(await setIndustries(story.tx, await acting(story, maker), { unitId: id, professions, series }));
    }
    await makePeopleOf(story, key);
  }
}

/** 负责人, in office since the beginning of that year. */
export async function addHeadOf(
  story: Story,
  by: DemoPersonKey,
  unitId: string,
  head: DemoUnit['head'],
): Promise<void> {
  const actor = await acting(story, by);
  const year = civilDateOf(await story.clock(story.tx)).slice(0, 4);
  done(await addHead(story.tx, actor, { unitId, name: head.name, post: head.post, fromDate: `${year}-01-01` }));
}

function firstClerkOf(unit: DemoUnitKey | 'provinceBureau'): DemoPersonKey {
  const keys = Object.keys(demoPeople) as DemoPersonKey[];
  const clerk = keys.find((key) => demoPeople[key].unit === unit);
  if (clerk === undefined) throw new Error(`nobody in the demo works at ${unit}`);
  return clerk;
}
