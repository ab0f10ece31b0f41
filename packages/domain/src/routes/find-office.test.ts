import { describe, expect, test } from 'vitest';
import { applicantId, clerks, coordinates, directory } from '../../test/offices.ts';
import { findOffice, findOfficeAgain } from './find-office.ts';
import type { Coordinates, Office, OfficeDirectory } from './office.ts';
import type { StepCode } from './step.ts';

function offices(step: StepCode, among: OfficeDirectory, at: Coordinates = coordinates): readonly Office[] {
  const found = findOffice(step, at, applicantId, among);
  return found.ok ? found.value : [];
}

/** Unit and reason, as the clerk who passes reads them. */
function said(step: StepCode, among: OfficeDirectory, at: Coordinates = coordinates): string[] {
  return offices(step, among, at).map((office) => `${office.unitName}：${office.reason}`);
}

describe('the office of a step', () => {
  test.each<[StepCode, string, string[]]>([
    ['employer', '白马关种业公司：申报人所在单位', ['county-enterprise-clerk']],
    ['county-department', '罗江区农业农村局：白马关种业公司的上级机构', ['county-department-clerk']],
    ['county-industry', '罗江区农业农村局：主管行业含「农学」，同属罗江区', ['county-department-clerk']],
    ['county-bureau', '罗江区人力资源和社会保障局：罗江区的人社局', ['county-bureau-clerk']],
    ['city-industry', '德阳市农业农村局：主管行业含「农学」，同属德阳市', ['city-department-clerk']],
    ['city-bureau', '德阳市人力资源和社会保障局：德阳市的人社局', ['city-bureau-clerk']],
    ['qualification', '四川省农业农村厅：四川省农业技术高级职称评审委员会的办事机构', ['senior-office-clerk']],
    ['committee', '四川省农业农村厅：四川省农业技术高级职称评审委员会的办事机构', ['senior-office-clerk']],
    ['province-bureau', '四川省人力资源和社会保障厅：全省高级职称由省人社厅审核', ['province-bureau-clerk']],
    ['county-approval', '罗江区人力资源和社会保障局：罗江区的人社局', ['county-bureau-clerk']],
    ['city-approval', '德阳市人力资源和社会保障局：德阳市的人社局', ['city-bureau-clerk']],
    ['employer-approval', '白马关种业公司：申报人所在单位', ['county-enterprise-clerk']],
  ])('%s is at %s', (step, sentence, roles) => {
    expect(said(step, directory())).toEqual([sentence]);
    expect(offices(step, directory())[0]).toMatchObject({ roles, acting: null });
  });

  test.each<[StepCode, Partial<Coordinates>, string]>([
    ['city-department', { superiorId: 'city-agriculture' }, '德阳市农业农村局'],
    ['province-department', { superiorId: 'province-agriculture' }, '四川省农业农村厅'],
    ['province-department-approval', { superiorId: 'province-agriculture' }, '四川省农业农村厅'],
    ['county-department', { superiorId: 'county' }, '罗江区人力资源和社会保障局'],
  ])('%s is the unit’s 上级机构', (step, changed, name) => {
    expect(offices(step, directory(), { ...coordinates, ...changed }).map((office) => office.unitName)).toEqual([name]);
  });

  test('个人申报 has none', () => {
    expect(findOffice('apply', coordinates, applicantId, directory())).toEqual({
      ok: false,
      refusal: { code: 'no-office', step: 'apply' },
    });
  });
});

describe('行业主管部门', () => {
  test('several are all offered, for the passing clerk to pick', () => {
    const among = directory({
      units: {
        'county-forestry': { industries: { professions: ['agronomy'], series: [] } },
        county: { industries: { professions: [], series: ['agriculture'] } },
      },
    });
    expect(said('county-industry', among)).toEqual([
      '罗江区人力资源和社会保障局：主管行业含「农业技术」，同属罗江区',
      '罗江区农业农村局：主管行业含「农学」，同属罗江区',
      '罗江区林业局：主管行业含「农学」，同属罗江区',
    ]);
  });

  test('is looked for in exactly that county, and among departments and the bureau only', () => {
    const agronomy = { professions: ['agronomy'], series: [] };
    const among = directory({
      units: {
        'other-county': { divisionCode: '510603', industries: agronomy },
        'own-institute': { unitClass: 'county-affiliated', industries: agronomy },
      },
    });
    expect(said('county-industry', among)).toEqual(['罗江区农业农村局：主管行业含「农学」，同属罗江区']);
  });

  test('none: the bureau acts for it, by the opinion of an industry authority', () => {
    const among = directory({ units: { 'county-agriculture': { industries: { professions: [], series: [] } } } });
    expect(said('county-industry', among)).toEqual([
      '罗江区人力资源和社会保障局：罗江区没有单位主管「农学」，由人社局代行行业主管部门审核',
    ]);
    expect(offices('county-industry', among)[0]!.roles).toEqual(['county-bureau-clerk', 'county-department-clerk']);
  });

  test('none in a county without a bureau: the city’s bureau', () => {
    const among = directory({ without: ['county', 'county-agriculture'] });
    expect(said('county-industry', among)).toEqual([
      '德阳市人力资源和社会保障局：罗江区没有单位主管「农学」，由人社局代行行业主管部门审核',
    ]);
  });

  test('a stopped one is not asked where another has the profession', () => {
    const among = directory({
      units: {
        'county-agriculture': { state: 'stopped', successorId: 'county' },
        'county-forestry': { industries: { professions: ['agronomy'], series: [] } },
      },
    });
    expect(said('county-industry', among)).toEqual(['罗江区林业局：主管行业含「农学」，同属罗江区']);
  });

  test('the only one was merged: its successor, once', () => {
    const merged = { state: 'stopped', successorId: 'county-forestry' } as const;
    const among = directory({
      units: {
        'county-agriculture': merged,
        'seed-office': { ...merged, name: '罗江区种子站', industries: { professions: [], series: ['agriculture'] } },
      },
    });
    expect(said('county-industry', among)).toEqual(['罗江区林业局：罗江区农业农村局已并入，同属罗江区']);
  });
});

describe('人社局', () => {
  test('a county without one: the city’s, then the province’s', () => {
    expect(said('county-bureau', directory({ without: ['county'] }))).toEqual([
      '德阳市人力资源和社会保障局：罗江区没有人社局，由上一级办理',
    ]);
    expect(said('county-bureau', directory({ without: ['county', 'city'] }))).toEqual([
      '四川省人力资源和社会保障厅：市(州)没有人社局，由上一级办理',
    ]);
  });

  test('one that was merged is followed to its successor', () => {
    const among = directory({
      units: {
        county: { state: 'stopped', successorId: 'new-county' },
        'new-county': { name: '新罗江区人社局', unitClass: 'county-bureau', divisionCode: '510699' },
      },
    });
    expect(offices('county-bureau', among).map((office) => office.unitName)).toEqual(['新罗江区人社局']);
  });

  test('one that was stopped without a successor: the city’s', () => {
    const among = directory({ units: { county: { state: 'stopped' } } });
    expect(offices('county-bureau', among).map((office) => office.unitId)).toEqual(['city']);
  });

  test('no bureau at all: nobody', () => {
    expect(findOffice('city-bureau', coordinates, applicantId, directory({ without: ['city', 'province'] }))).toEqual({
      ok: false,
      refusal: { code: 'no-office', step: 'city-bureau' },
    });
  });
});

describe('a unit that was stopped or merged', () => {
  test('上级机构: along its successors', () => {
    const among = directory({
      units: {
        'county-agriculture': { state: 'stopped', successorId: 'middle' },
        middle: { state: 'stopped', successorId: 'county-forestry' },
      },
    });
    expect(said('county-department', among)).toEqual(['罗江区林业局：白马关种业公司的上级机构（原上级机构已并入）']);
  });

  test('上级机构 without a successor: the nearest unit above it that stands', () => {
    const stopped = { 'county-agriculture': { state: 'stopped' } } as const;
    expect(said('county-department', directory({ units: stopped }))).toEqual([
      '罗江区人力资源和社会保障局：白马关种业公司的上级机构已停用，由再上一级办理',
    ]);
    const both = { ...stopped, county: { state: 'stopped' } } as const;
    expect(offices('county-department', directory({ units: both })).map((office) => office.unitId)).toEqual(['city']);
  });

  test('two that name each other as successors end nowhere, and the unit above takes it', () => {
    const among = directory({
      units: {
        'county-agriculture': { state: 'stopped', successorId: 'county-forestry' },
        'county-forestry': { state: 'stopped', successorId: 'county-agriculture' },
      },
    });
    expect(offices('county-department', among).map((office) => office.unitId)).toEqual(['county']);
  });

  test('the applicant’s own: its successor, else its 上级机构', () => {
    const followed = directory({ units: { 'seed-company': { state: 'stopped', successorId: 'county-forestry' } } });
    expect(said('employer', followed)).toEqual(['罗江区林业局：申报人所在单位（原单位已并入）']);
    const gone = directory({ units: { 'seed-company': { state: 'stopped' } } });
    expect(said('employer', gone)).toEqual(['罗江区农业农村局：白马关种业公司已停用，由上级机构办理']);
  });

  test('the committee’s office: its successor, else nobody', () => {
    const followed = directory({ units: { 'province-agriculture': { state: 'stopped', successorId: 'province' } } });
    expect(offices('committee', followed)).toMatchObject([{ unitId: 'province', roles: ['senior-office-clerk'] }]);
    const gone = directory({ units: { 'province-agriculture': { state: 'stopped' } } });
    expect(offices('committee', gone)).toEqual([]);
    expect(offices('committee', directory(), { ...coordinates, committee: null })).toEqual([]);
  });
});

describe('代行', () => {
  test('an office whose only handler is the applicant: the unit above acts, with the cause', () => {
    const among = directory({
      holders: clerks(['seed-company'], ['seed-company', 'county-enterprise-clerk', applicantId]),
    });
    expect(offices('employer', among)[0]).toMatchObject({
      unitName: '白马关种业公司',
      acting: {
        unitName: '罗江区农业农村局',
        roles: ['county-department-clerk'],
        cause: '白马关种业公司经办人员就是申报人本人，由上级机构代行',
      },
    });
  });

  test('an office without any handler', () => {
    const among = directory({ holders: clerks(['seed-company']) });
    expect(offices('employer', among)[0]!.acting).toMatchObject({
      unitId: 'county-agriculture',
      cause: '白马关种业公司没有可办理的经办人员，由上级机构代行',
    });
  });

  test('a second handler besides the applicant is enough', () => {
    const among = directory({ holders: clerks([], ['seed-company', 'county-enterprise-clerk', applicantId]) });
    expect(offices('employer', among)[0]!.acting).toBeNull();
  });

  test('a holder of another role in the office is no handler', () => {
    const among = directory({ holders: clerks(['seed-company'], ['seed-company', 'county-bureau-clerk', 'somebody']) });
    expect(offices('employer', among)[0]!.acting).toMatchObject({ unitId: 'county-agriculture' });
  });

  test('the unit above has none either: the next one up', () => {
    const among = directory({ holders: clerks(['seed-company', 'county-agriculture']) });
    expect(offices('employer', among)[0]!.acting).toMatchObject({ unitId: 'county', roles: ['county-bureau-clerk'] });
  });

  test('the applicant above does not act either', () => {
    const among = directory({
      holders: clerks(
        ['seed-company', 'county-agriculture'],
        ['county-agriculture', 'county-department-clerk', applicantId],
      ),
    });
    expect(offices('employer', among)[0]!.acting).toMatchObject({ unitId: 'county' });
  });

  test('a bureau acts by its bureau role, also where it is handled by those of its department role', () => {
    const among = directory({
      holders: clerks(['seed-company', 'county-agriculture', 'county'], ['county', 'county-department-clerk', 'a']),
    });
    expect(offices('employer', among)[0]!.acting).toMatchObject({ unitId: 'city' });
    const own = directory({
      units: { 'county-agriculture': { industries: { professions: [], series: [] } } },
      holders: clerks(['county'], ['county', 'county-department-clerk', 'a']),
    });
    expect(offices('county-industry', own)[0]).toMatchObject({ unitId: 'county', acting: null });
    expect(offices('county-bureau', own)[0]).toMatchObject({ unitId: 'county', acting: { unitId: 'city' } });
  });

  test('省人社厅 has none above it: the step waits there', () => {
    const among = directory({ holders: clerks(['province']) });
    expect(offices('province-bureau', among)[0]).toMatchObject({ unitId: 'province', acting: null });
  });

  test('units that stand above each other in a ring end the search', () => {
    const among = directory({
      units: { 'county-agriculture': { superiorId: 'seed-company' } },
      holders: [],
    });
    expect(offices('employer', among)[0]!.acting).toBeNull();
  });
});

describe('the office of a unit that handled the step before', () => {
  test('is that unit, also where another would be found today, with the handlers of today', () => {
    const among = directory({ holders: clerks(['county-forestry']) });
    expect(findOfficeAgain('county-industry', 'county-forestry', coordinates, applicantId, among)).toMatchObject({
      ok: true,
      value: {
        unitId: 'county-forestry',
        roles: ['county-department-clerk'],
        reason: '本环节此前由该单位办理',
        acting: { unitId: 'county' },
      },
    });
  });

  test('is its successor where it was merged', () => {
    const among = directory({ units: { 'county-forestry': { state: 'stopped', successorId: 'county' } } });
    expect(findOfficeAgain('county-industry', 'county-forestry', coordinates, applicantId, among)).toMatchObject({
      value: { unitId: 'county', reason: '本环节此前的办理单位已并入该单位' },
    });
  });

  test('is found anew where it is gone', () => {
    const among = directory({ units: { 'county-forestry': { state: 'stopped' } } });
    expect(findOfficeAgain('county-industry', 'county-forestry', coordinates, applicantId, among)).toMatchObject({
      value: { unitId: 'county-agriculture', reason: '主管行业含「农学」，同属罗江区' },
    });
  });

  test('is refused where nobody can take the step', () => {
    const among = directory({ without: ['city', 'province'] });
    expect(findOfficeAgain('city-bureau', 'city', coordinates, applicantId, among)).toEqual({
      ok: false,
      refusal: { code: 'no-office', step: 'city-bureau' },
    });
  });
});
