/** Every profession that an application can name and that routes can follow (申报资格的专业名称, §4.1.1.2). */
import type { CodeList } from './code-list.ts';
import { engineeringProfessions } from './engineering-professions.ts';
import type { ProfessionGroup } from './profession-group.ts';
import { seriesProfessions } from './series-professions.ts';

export const professionGroups: readonly ProfessionGroup[] = [...engineeringProfessions, ...seriesProfessions];

export const professions: CodeList = {
  title: '专业',
  source: '各系列职称评价标准的专业划分，工程系列按行业主管部门分组',
  entries: professionGroups
    .flatMap((group) =>
      group.professions.map(([code, name]) => ({
        code,
        name,
        attributes: { series: group.series, field: group.field },
      })),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
};

export function professionGroupOf(professionCode: string): ProfessionGroup | undefined {
  return professionGroups.find((group) => group.professions.some(([code]) => code === professionCode));
}
