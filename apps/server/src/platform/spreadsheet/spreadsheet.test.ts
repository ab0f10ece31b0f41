import { writeXlsx, type Cell, type WriteSheet } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { readSpreadsheet, writeSpreadsheet, type SheetRead } from './index.ts';

// Each file that is opened starts a thread.
vi.setConfig({ testTimeout: 60_000 });

const heading = ['单位名称*', '统一社会信用代码*'];
const row = ['德阳市农业农村局', '11510600008483141X'];

async function workbook(sheet: Partial<WriteSheet>, options: object = {}): Promise<Buffer> {
  return Buffer.from(await writeXlsx({ sheets: [{ name: '单位', rows: [heading, row], ...sheet }], ...options }));
}

const refusalOf = (read: SheetRead): string => (read.ok ? 'read' : read.refusal);
const read = async (file: Buffer): Promise<string> => refusalOf(await readSpreadsheet(file));

/** Writes a number of a part's line in the zip's directory. */
function claim(file: Buffer, part: string, field: 'unpacked' | 'flags', value: number): Buffer {
  const changed = Buffer.from(file);
  const at = changed.lastIndexOf(part) - 46;
  if (field === 'unpacked') changed.writeUInt32LE(value, at + 24);
  else changed.writeUInt16LE(value, at + 8);
  return changed;
}

test('what was written is read again, as text, blank rows left out', async () => {
  const file = await writeSpreadsheet([
    {
      name: '单位',
      columns: [
        { title: '单位名称*', width: 30, hint: '填公章上的全称' },
        { title: '单位隶属关系*', width: 20, options: ['市(州)部门单位', '市(州)私营企业'] },
        { title: '编号', width: 20 },
      ],
      rows: [
        ['德阳市农业农村局', '市(州)部门单位', '510681199001011234'],
        ['', '', ''],
        ['=cmd|calc', '+1', '007'],
      ],
    },
  ]);
  expect(await readSpreadsheet(file)).toEqual({
    ok: true,
    value: {
      heading: ['单位名称*', '单位隶属关系*', '编号'],
      rows: [
        { number: 2, cells: ['德阳市农业农村局', '市(州)部门单位', '510681199001011234'] },
        { number: 4, cells: ['=cmd|calc', '+1', '007'] },
      ],
    },
  });
  // In the file itself the formula's sign does not stand first.
  expect(await readRaw(file)).toContain("'=cmd|calc");
});

async function readRaw(file: Buffer): Promise<unknown[]> {
  const { readXlsx } = await import('hucre/xlsx');
  const sheets = (await readXlsx(file)).sheets;
  return sheets.flatMap((sheet) => sheet.rows.flat());
}

test('numbers, ticks and dates become what they show; digits that Excel has lost are seen to be lost', async () => {
  const read = await readSpreadsheet(
    await workbook({
      rows: [heading, [618000, true], [new Date('2026-01-02T00:00:00Z'), Number('510681199001011234')]],
    }),
  );
  expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual([
    ['618000', '是'],
    ['2026-01-02', '5.1068119900101126E+17'],
  ]);
});

test('rich text is its words; blanks at the ends and an apostrophe typed before digits are dropped', async () => {
  const richText = [{ text: '德阳市' }, { text: '水利局', font: { bold: true } }];
  const cells = new Map<string, Partial<Cell>>([['1,0', { value: '德阳市水利局', type: 'richText', richText }]]);
  const typed = [heading, ['', "'11510600008483141X"], ['\u3000德阳市林业局\u00a0', '’007'], ["王'芳", "'=1+1"]];
  const file = await readSpreadsheet(await workbook({ rows: typed, cells }));
  expect(file.ok && file.value.rows.map((one) => one.cells)).toEqual([
    ['德阳市水利局', '11510600008483141X'],
    ['德阳市林业局', '007'],
    ["王'芳", '=1+1'],
  ]);
});

test('of several sheets the first that is shown is read; hidden ones, empty ones and the guide may stay', async () => {
  const others = [
    { name: '填写说明', rows: [['列', '怎样填']] },
    { name: 'Sheet3', rows: [] },
    { name: '选项', hidden: true, rows: [['甲']] },
  ];
  const first = { name: '旧', hidden: true, rows: [['不读']] };
  const sheets = [first, { name: '单位', rows: [heading, row] }, ...others];
  const file = await readSpreadsheet(Buffer.from(await writeXlsx({ sheets })));
  expect(file.ok && file.value.rows).toEqual([{ number: 2, cells: row }]);
});

describe('refuses, with a sentence that says what to do,', () => {
  test('formulas, by their cells', async () => {
    const cells = new Map<string, Partial<Cell>>([
      ['1,1', { formula: 'A1&"1"' }],
      ['2,0', { formula: '1+1', formulaResult: 2 }],
    ]);
    expect(await read(await workbook({ rows: [heading, row, row], cells }))).toMatch(/单元格 B2、A3 是公式/);
  });

  test('merged cells, by their range', async () => {
    const merges = [{ startRow: 1, startCol: 0, endRow: 2, endCol: 0 }];
    expect(await read(await workbook({ rows: [heading, row, row], merges }))).toMatch(/单元格 A2:A3 是合并单元格/);
  });

  test('rows on a second sheet, and rows that are hidden, by their names', async () => {
    const second = { name: 'Sheet2', rows: [heading, row] };
    const two = Buffer.from(await writeXlsx({ sheets: [{ name: '单位', rows: [heading, row] }, second] }));
    expect(await read(two)).toMatch(/“Sheet2”里也有内容，而只有第一张表“单位”会导入/);
    const rowDefs = new Map([
      [1, { hidden: true }],
      [3, { hidden: true }],
    ]);
    const rows = [heading, ['（示例）德阳市农业农村局'], row, ['德阳市水利局']];
    expect(await read(await workbook({ rows, rowDefs }))).toMatch(/^第 4 行是隐藏的/);
  });

  test('100,000 rows: to be split', async () => {
    const rows = [heading, ...Array.from({ length: 100_000 }, (_, index) => [`单位${String(index)}`])];
    expect(await read(await workbook({ rows }))).toBe(
      '表里有 100000 行数据，一次最多导入 20000 行。请拆成几个文件，分次上传。',
    );
  });

  test('a zip bomb, before anything of it is unpacked; and one that lies about its size', async () => {
    const bomb = claim(await workbook({}), 'xl/worksheets/sheet1.xml', 'unpacked', 3_000_000_000);
    expect(await read(bomb)).toMatch(/解压后过大/);
    const rows = Array.from({ length: 5000 }, () => row);
    const liar = claim(await workbook({ rows }), 'xl/worksheets/sheet1.xml', 'unpacked', 100);
    expect(await read(liar)).toMatch(/解压后过大/);
  });

  test('passwords and macros', async () => {
    const encryption = { password: 'secret', spinCount: 1000 };
    expect(await read(await workbook({}, { encryption }))).toMatch(/打开密码/);
    expect(await read(claim(await workbook({}), 'xl/workbook.xml', 'flags', 1))).toMatch(/打开密码/);
    expect(await read(await workbook({}, { vbaProject: new Uint8Array(64) }))).toMatch(/含有宏/);
  });

  test('other kinds of files, whatever their name', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(await read(ole)).toMatch(/旧版 Excel 文件（.xls）/);
    expect(await read(Buffer.from('单位名称,统一社会信用代码\n'))).toMatch(/不是 Excel 工作簿/);
    expect(await read(Buffer.alloc(0))).toMatch(/空的/);
    const other = Buffer.from(await workbook({}))
      .toString('latin1')
      .replaceAll('xl/workbook.xml', 'xx/workbook.xml');
    expect(await read(Buffer.from(other, 'latin1'))).toMatch(/不是 Excel 工作簿/);
  });

  test('what is cut off or larger than 10 MB', async () => {
    const whole = await workbook({});
    expect(await read(whole.subarray(0, whole.length - 100))).toMatch(/不完整或已损坏/);
    const head = whole.indexOf('xl/worksheets/sheet1.xml');
    const torn = Buffer.from(whole).fill(0xff, head + 30, head + 90);
    expect(await read(torn)).toMatch(/不完整或已损坏/);
    expect(await read(Buffer.alloc(10 * 1_048_576 + 1))).toMatch(/超过 10 MB/);
  });

  test('sheets without a heading, without rows, with too many columns or too long cells', async () => {
    expect(await read(await workbook({ rows: [] }))).toMatch(/第一行没有列名|没有数据/);
    expect(await read(await workbook({ rows: [heading] }))).toMatch(/没有数据/);
    const wide = Array.from({ length: 61 }, (_, index) => `列${String(index)}`);
    expect(await read(await workbook({ rows: [wide, wide] }))).toMatch(/列数超过 60/);
    expect(await read(await workbook({ rows: [heading, ['德阳'.repeat(5000)]] }))).toMatch(
      /单元格 A2 的内容超过 2000 字/,
    );
  });
});
