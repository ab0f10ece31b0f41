import { fact, type Refusal } from './refusal.ts';

/** Refusals of Excel import and export. */
export const importRefusals = {
  'export-too-long': {
    status: 409,
    title: '导出的行数太多',
    sentence: (facts) => `一次最多导出 ${fact(facts, 'limit')} 行。请先用筛选条件缩小范围，再导出。`,
  },
  'import-not-open': {
    status: 409,
    title: '这份文件已经开始导入',
    sentence: () => '这份文件已经开始导入，不能再修改。请刷新查看结果；还有没导入的，请另传一份文件。',
  },
  'import-has-errors': {
    status: 409,
    title: '还有错误的行',
    sentence: (facts) =>
      `还有 ${fact(facts, 'wrong')} 行有错误，选“全部正确才导入”时须先改完；也可以选“只导入正确的”。`,
  },
  'import-nothing-right': {
    status: 409,
    title: '没有可导入的行',
    sentence: () => '没有可以导入的行，请先改正标出的单元格，或者重新上传。',
  },
  'import-not-done': {
    status: 409,
    title: '现在不能撤销',
    sentence: () => '这份文件还在导入，或者没有导入任何内容，现在不能撤销。',
  },
  'import-undo-expired': {
    status: 409,
    title: '已过撤销期限',
    sentence: () => '导入已超过一天，不能整批撤销。请在列表中逐个停用。',
  },
  'import-in-use': {
    status: 409,
    title: '已经用到，不能撤销',
    sentence: (facts) => `不能撤销：${fact(facts, 'what')}。请在列表中逐个停用。`,
  },
} as const satisfies Record<string, Refusal>;
