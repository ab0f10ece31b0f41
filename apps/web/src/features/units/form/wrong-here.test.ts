import { expect, it } from 'vitest';
import { spelled } from './spelled.ts';
import { emptyUnit, type UnitValues } from './unit-values.ts';
import { wrongHere } from './wrong-here.ts';

const sound: UnitValues = {
  ...emptyUnit,
  unitClass: 'city-soe',
  superiorId: 'bureau',
  divisionCode: '510600',
  name: '德阳水务公司',
  creditCode: '91330100799655058B',
};
const today = '2026-11-23';
type Preview = NonNullable<Parameters<typeof wrongHere>[0]['preview']>;
const wrong = (values: Partial<UnitValues>, preview?: Partial<Preview>) =>
  wrongHere({
    values: { ...sound, ...values },
    stands: null,
    today,
    preview: preview && { errors: [], sameName: [], sameCode: [], ...preview },
  }).map(({ field }) => field);

it('确定 stops at what is marked wrong, in the order of the form', () => {
  expect(wrong({})).toEqual([]);
  expect(wrong({ unitClass: '', name: '', headFrom: '2999-01-01', headName: '王强', headPost: '局长' })).toEqual([
    'unitClass',
    'name',
    'headFrom',
  ]);
  const [same] = [{ id: 'u', name: '德阳水务公司', blocks: true }] as unknown as Preview['sameName'];
  const errors: Preview['errors'] = [{ field: 'name', message: '同一上级机构下已有“德阳水务公司”。' }];
  expect(wrong({}, { errors, sameName: same ? [same] : [] })).toEqual(['name']);
});

it('goes by what stands there now, not by what the server said of it a moment ago', () => {
  expect(wrong({}, { errors: [{ field: 'creditCode', message: '请填写统一社会信用代码。' }] })).toEqual([]);
  expect(wrong({}, { errors: [{ field: 'postcode', message: '邮政编码应为 6 位数字，请核对。' }] })).toEqual([]);
});

it('leaves what was not touched of a unit that stands', () => {
  const stands = { ...sound, name: '德阳<水务>公司' };
  expect(wrongHere({ values: { ...stands, postcode: '1' }, stands, today, preview: undefined })).toMatchObject([
    { field: 'postcode' },
  ]);
});

it('spells a field on leaving it as it will be stored', () => {
  expect(spelled('creditCode', '９１330100 799655058ｂ')).toBe('91330100799655058B');
  expect(spelled('contactPhone', '（０８３８）２２０２３４５')).toBe('0838-2202345');
  expect(spelled('headName', '买买提•依明')).toBe('买买提·依明');
  expect(spelled('remark', ' 原样 ')).toBe(' 原样 ');
});
