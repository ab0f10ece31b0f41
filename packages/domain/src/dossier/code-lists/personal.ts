/** Lists about the person. */
import { codeList, type CodeList } from './code-list.ts';

export const genders: CodeList = {
  title: '性别',
  source: 'GB/T 2261.1',
  entries: [
    { code: '0', name: '未知的性别', offered: false },
    { code: '1', name: '男' },
    { code: '2', name: '女' },
    { code: '9', name: '未说明的性别', offered: false },
  ],
};

export const healthStates = codeList('身体状况', 'GB/T 2261.3', [
  ['1', '健康或良好'],
  ['2', '一般或较弱'],
  ['3', '有慢性病'],
  ['6', '残疾'],
]);

export const politicalStates = codeList('政治面貌', 'GB/T 4762', [
  ['01', '中国共产党党员'],
  ['02', '中国共产党预备党员'],
  ['03', '中国共产主义青年团团员'],
  ['04', '中国国民党革命委员会会员'],
  ['05', '中国民主同盟盟员'],
  ['06', '中国民主建国会会员'],
  ['07', '中国民主促进会会员'],
  ['08', '中国农工民主党党员'],
  ['09', '中国致公党党员'],
  ['10', '九三学社社员'],
  ['11', '台湾民主自治同盟盟员'],
  ['12', '无党派民主人士'],
  ['13', '群众'],
]);

export const languageLevels = codeList('外语熟练程度', 'GB/T 6865', [
  ['1', '精通'],
  ['2', '熟练'],
  ['3', '良好'],
  ['4', '一般'],
]);
