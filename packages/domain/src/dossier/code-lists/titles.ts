/** Every title of every series, as one list of codes. */
import type { CodeList } from './code-list.ts';
import type { LevelCode } from './levels.ts';
import { seriesInOrder } from './series.ts';

const levelDigits = { full: 1, deputy: 2, middle: 3, assistant: 4, technician: 5 } as const satisfies Record<
  LevelCode,
  number
>;

/** 06-201 is 高级农艺师 (series 06, level 2 as in GB/T 8561, first of its names). */
export const titles: CodeList = {
  title: '资格名称',
  source: '人社部专技司 2021-11-02 《职称系列（专业）各层级名称》',
  entries: seriesInOrder.flatMap(([code, facts]) =>
    Object.entries(levelDigits).flatMap(([level, digit]) =>
      (facts.titles[level as LevelCode] ?? []).map((name, place) => ({
        code: `${code}-${String(digit)}${String(place + 1).padStart(2, '0')}`,
        name,
        attributes: { series: code, level },
      })),
    ),
  ),
};
