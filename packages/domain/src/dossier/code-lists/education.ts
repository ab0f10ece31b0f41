/**
 * 学历, GB/T 4658-2006. The rank serves the rules: a graduate's by the level, 结业 and 肄业 by the level below, 研究生班
 * (without a degree) between 本科 and 硕士.
 */
import type { CodeList } from './code-list.ts';

export type StudyResult = 'graduated' | 'completed' | 'incomplete' | 'none';

export const studyResultNames = {
  graduated: '毕业',
  completed: '结业',
  incomplete: '肄业',
  none: '无',
} as const satisfies Record<StudyResult, string>;

type EducationLevel = { readonly name: string; readonly rank: number; readonly result: StudyResult };

/** Our own beside the standard: a degree without a diploma of its level. */
export const degreeOnly = '00';

const educationLevels: ReadonlyMap<string, EducationLevel> = new Map([
  ['11', { name: '博士研究生毕业', rank: 6, result: 'graduated' }],
  ['12', { name: '博士研究生结业', rank: 5, result: 'completed' }],
  ['13', { name: '博士研究生肄业', rank: 5, result: 'incomplete' }],
  ['14', { name: '硕士研究生毕业', rank: 5, result: 'graduated' }],
  ['15', { name: '硕士研究生结业', rank: 4, result: 'completed' }],
  ['16', { name: '硕士研究生肄业', rank: 4, result: 'incomplete' }],
  ['17', { name: '研究生班毕业', rank: 4.5, result: 'graduated' }],
  ['18', { name: '研究生班结业', rank: 4, result: 'completed' }],
  ['19', { name: '研究生班肄业', rank: 4, result: 'incomplete' }],
  ['21', { name: '大学本科毕业', rank: 4, result: 'graduated' }],
  ['22', { name: '大学本科结业', rank: 3, result: 'completed' }],
  ['23', { name: '大学本科肄业', rank: 3, result: 'incomplete' }],
  ['28', { name: '大学普通班毕业', rank: 4, result: 'graduated' }],
  ['31', { name: '大学专科毕业', rank: 3, result: 'graduated' }],
  ['32', { name: '大学专科结业', rank: 2, result: 'completed' }],
  ['33', { name: '大学专科肄业', rank: 2, result: 'incomplete' }],
  ['41', { name: '中等专科毕业', rank: 2, result: 'graduated' }],
  ['42', { name: '中等专科结业', rank: 1, result: 'completed' }],
  ['43', { name: '中等专科肄业', rank: 1, result: 'incomplete' }],
  ['44', { name: '职业高中毕业', rank: 2, result: 'graduated' }],
  ['45', { name: '职业高中结业', rank: 1, result: 'completed' }],
  ['46', { name: '职业高中肄业', rank: 1, result: 'incomplete' }],
  ['47', { name: '技工学校毕业', rank: 2, result: 'graduated' }],
  ['48', { name: '技工学校结业', rank: 1, result: 'completed' }],
  ['49', { name: '技工学校肄业', rank: 1, result: 'incomplete' }],
  ['61', { name: '普通高中毕业', rank: 2, result: 'graduated' }],
  ['62', { name: '普通高中结业', rank: 1, result: 'completed' }],
  ['63', { name: '普通高中肄业', rank: 1, result: 'incomplete' }],
  ['71', { name: '初中毕业', rank: 1, result: 'graduated' }],
  ['73', { name: '初中肄业', rank: 0, result: 'incomplete' }],
  ['81', { name: '小学毕业', rank: 0, result: 'graduated' }],
  ['83', { name: '小学肄业', rank: 0, result: 'incomplete' }],
  ['90', { name: '其他', rank: 0, result: 'graduated' }],
  [degreeOnly, { name: '无（仅学位）', rank: 0, result: 'none' }],
]);

/** The standard's headings: they name a level of education, not what a person has. */
const headings: readonly (readonly [string, string])[] = [
  ['10', '研究生教育'],
  ['20', '大学本科教育'],
  ['30', '大学专科教育'],
  ['40', '中等职业教育'],
  ['60', '普通高级中学教育'],
  ['70', '初级中学教育'],
  ['80', '小学教育'],
];

export const educations: CodeList = {
  title: '学历',
  source: 'GB/T 4658-2006',
  entries: [
    ...[...educationLevels].map(([code, { name }]) => ({ code, name })),
    ...headings.map(([code, name]) => ({ code, name, offered: false as const })),
  ],
};

/** The rank of a code among all education; 0 for what the rules do not count. */
export function educationRank(code: string): number {
  return educationLevels.get(code)?.rank ?? 0;
}

export function studyResultOf(code: string): StudyResult | undefined {
  return educationLevels.get(code)?.result;
}

/** 大专 and above (codes 11 to 33): a diploma with a registered number belongs to it. */
export function isHigherEducation(code: string): boolean {
  return code >= '11' && code <= '33';
}
