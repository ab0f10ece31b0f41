import type { NoticeFormOptions } from '@zhicheng/contract';
import { civilDateOf, reviews, titleLevels, type IssuingPower, type TitleLevel } from '@zhicheng/domain';
import type { PersonActor } from '../../../platform/actor/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { catalogueInForce, loadProfessions } from './catalogue-choices.ts';
import { loadDivisions, provinceCode, within, type DivisionNode } from './divisions.ts';
import { listActiveCommittees, type CommitteeFacts } from './find-committee.ts';
import { listManaged } from './list-managed.ts';
import { noticePower } from './managed-scope.ts';

const EARLIER = 30;

/** What the form of a notice offers to this person. */
export async function noticeFormOptions(db: Db, actor: PersonActor): Promise<NoticeFormOptions> {
  const power = noticePower(actor);
  const divisions = await loadDivisions(db);
  const committees = (await listActiveCommittees(db)).filter((committee) => mayName(power, committee));
  const version = await catalogueInForce(db, civilDateOf(await actor.clock(db)));
  const professions = await loadProfessions(db, version);
  // A 评办 writes for the series of its committees alone.
  const offered = power.all || power.cities.length > 0 ? null : committees.flatMap(({ series }) => series);
  const open = professions.filter(({ seriesCode, code }) => offered === null || reviews(offered, seriesCode, code));
  const series = [...new Map(open.map(({ seriesCode, seriesName }) => [seriesCode, seriesName]))];
  const territory = territoryOfPower(power, committees, divisions);
  const published = await listManaged(db, actor, { state: 'published' }, { after: undefined, limit: EARLIER });
  const closed = await listManaged(db, actor, { state: 'closed' }, { after: undefined, limit: EARLIER });
  return {
    levels: levelsOf(power),
    committees: committees.map(({ id, name, titleLevel, officeUnitName, validFrom, validTo, series: reviewed }) => {
      const choices = reviewed.map(({ code, professions: named }) => ({ code, professions: [...named] }));
      return { id, name, titleLevel, officeUnitName, validFrom, validTo, series: choices };
    }),
    series: series.map(([code, name]) => ({
      code,
      name,
      professions: open
        .filter((profession) => profession.seriesCode === code)
        .map((profession) => ({ code: profession.code, name: profession.name })),
    })),
    regions: divisions
      .filter(({ level, code }) => level === 'city' && territory.some((one) => within(divisions, code).includes(one)))
      .map(({ code, name }) => ({
        code,
        name,
        counties: divisions
          .filter((county) => county.parentCode === code && territory.includes(county.code))
          .map((county) => ({ code: county.code, name: county.name })),
      })),
    wholeProvince: territory.includes(provinceCode(divisions)),
    earlier: [...published, ...closed].map(({ id, title }) => ({ id, title })),
  };
}

/** 省人社厅 any; a city's 人社局 also one outside its region (委托评审), but none of the senior level; a 评办 its own. */
function mayName(power: IssuingPower, { titleLevel, officeUnitId }: CommitteeFacts): boolean {
  if (power.all) return true;
  if (power.cities.length > 0 && titleLevel !== 'senior') return true;
  return power.offices.some((office) => office.unitId === officeUnitId && office.titleLevel === titleLevel);
}

function levelsOf(power: IssuingPower): TitleLevel[] {
  if (power.all) return [...titleLevels];
  const own = power.offices.map(({ titleLevel }) => titleLevel);
  return titleLevels.filter((level) => own.includes(level) || (power.cities.length > 0 && level !== 'senior'));
}

function territoryOfPower(
  power: IssuingPower,
  committees: readonly CommitteeFacts[],
  divisions: readonly DivisionNode[],
): string[] {
  if (power.all) return within(divisions, provinceCode(divisions));
  const codes = power.cities.length > 0 ? power.cities : committees.map(({ divisionCode }) => divisionCode);
  return [...new Set(codes.flatMap((code) => within(divisions, code)))];
}
