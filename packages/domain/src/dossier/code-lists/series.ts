/** The 27 series (职称系列, 人社部专技司 2021 《职称系列（专业）各层级名称》) and the names of their titles. */
import type { CodeList } from './code-list.ts';
import type { LevelCode } from './levels.ts';

type SeriesFacts = {
  readonly name: string;
  /** By level; a level that the series does not have is absent. New names go to the end: the place is in the code. */
  readonly titles: { readonly [level in LevelCode]?: readonly string[] };
};

const seriesFacts = {
  '01': { name: '高等学校教师', titles: { full: ['教授'], deputy: ['副教授'], middle: ['讲师'], assistant: ['助教'] } },
  '02': {
    name: '哲学社会科学研究',
    titles: { full: ['研究员'], deputy: ['副研究员'], middle: ['助理研究员'], assistant: ['研究实习员'] },
  },
  '03': {
    name: '自然科学研究',
    titles: { full: ['研究员'], deputy: ['副研究员'], middle: ['助理研究员'], assistant: ['研究实习员'] },
  },
  '04': {
    name: '卫生技术',
    titles: {
      full: ['主任医师', '主任药师', '主任护师', '主任技师'],
      deputy: ['副主任医师', '副主任药师', '副主任护师', '副主任技师'],
      middle: ['主治（主管）医师', '主管药师', '主管护师', '主管技师'],
      assistant: ['医师', '药师', '护师', '技师'],
      technician: ['医士', '药士', '护士', '技士'],
    },
  },
  '05': {
    name: '工程技术',
    titles: {
      full: ['正高级工程师'],
      deputy: ['高级工程师'],
      middle: ['工程师'],
      assistant: ['助理工程师'],
      technician: ['技术员'],
    },
  },
  '06': {
    name: '农业技术',
    titles: {
      full: ['正高级农艺师', '正高级畜牧师', '正高级兽医师', '农业技术推广研究员'],
      deputy: ['高级农艺师', '高级畜牧师', '高级兽医师'],
      middle: ['农艺师', '畜牧师', '兽医师'],
      assistant: ['助理农艺师', '助理畜牧师', '助理兽医师'],
      technician: ['农业技术员'],
    },
  },
  '07': {
    name: '新闻',
    titles: {
      full: ['高级记者', '高级编辑'],
      deputy: ['主任记者', '主任编辑'],
      middle: ['记者', '编辑'],
      assistant: ['助理记者', '助理编辑'],
    },
  },
  '08': { name: '出版', titles: { full: ['编审'], deputy: ['副编审'], middle: ['编辑'], assistant: ['助理编辑'] } },
  '09': {
    name: '图书资料',
    titles: {
      full: ['研究馆员'],
      deputy: ['副研究馆员'],
      middle: ['馆员'],
      assistant: ['助理馆员'],
      technician: ['管理员'],
    },
  },
  '10': {
    name: '文物博物',
    titles: { full: ['研究馆员'], deputy: ['副研究馆员'], middle: ['馆员'], assistant: ['助理馆员'] },
  },
  '11': {
    name: '档案',
    titles: {
      full: ['研究馆员'],
      deputy: ['副研究馆员'],
      middle: ['馆员'],
      assistant: ['助理馆员'],
      technician: ['管理员'],
    },
  },
  '12': {
    name: '工艺美术',
    titles: {
      full: ['正高级工艺美术师'],
      deputy: ['高级工艺美术师'],
      middle: ['工艺美术师'],
      assistant: ['助理工艺美术师'],
      technician: ['工艺美术员'],
    },
  },
  '13': {
    name: '技工院校教师',
    titles: {
      full: ['正高级讲师', '正高级实习指导教师'],
      deputy: ['高级讲师', '高级实习指导教师'],
      middle: ['讲师', '一级实习指导教师'],
      assistant: ['助理讲师', '二级实习指导教师'],
      technician: ['三级实习指导教师'],
    },
  },
  '14': {
    name: '体育',
    titles: {
      full: ['国家级教练', '国家级运动防护师'],
      deputy: ['高级教练', '高级运动防护师'],
      middle: ['中级教练', '中级运动防护师'],
      assistant: ['初级教练', '初级运动防护师'],
    },
  },
  '15': {
    name: '翻译',
    titles: { full: ['译审'], deputy: ['一级翻译'], middle: ['二级翻译'], assistant: ['三级翻译'] },
  },
  '16': {
    name: '播音主持',
    titles: {
      full: ['播音指导'],
      deputy: ['主任播音员主持人'],
      middle: ['一级播音员主持人'],
      assistant: ['二级播音员主持人'],
    },
  },
  '17': {
    name: '会计',
    titles: { full: ['正高级会计师'], deputy: ['高级会计师'], middle: ['会计师'], assistant: ['助理会计师'] },
  },
  '18': {
    name: '统计',
    titles: { full: ['正高级统计师'], deputy: ['高级统计师'], middle: ['统计师'], assistant: ['助理统计师'] },
  },
  '19': {
    name: '经济',
    titles: {
      full: ['正高级经济师', '正高级人力资源管理师', '正高级知识产权师'],
      deputy: ['高级经济师', '高级人力资源管理师', '高级知识产权师'],
      middle: ['经济师', '人力资源管理师', '知识产权师'],
      assistant: ['助理经济师', '助理人力资源管理师', '助理知识产权师'],
    },
  },
  '20': {
    name: '实验技术',
    titles: {
      full: ['正高级实验师'],
      deputy: ['高级实验师'],
      middle: ['实验师'],
      assistant: ['助理实验师'],
      technician: ['实验员'],
    },
  },
  '21': {
    name: '中等职业学校教师',
    titles: {
      full: ['正高级讲师', '正高级实习指导教师'],
      deputy: ['高级讲师', '高级实习指导教师'],
      middle: ['讲师', '一级实习指导教师'],
      assistant: ['助理讲师', '二级实习指导教师'],
      technician: ['三级实习指导教师'],
    },
  },
  '22': {
    name: '中小学教师',
    titles: {
      full: ['正高级教师'],
      deputy: ['高级教师'],
      middle: ['一级教师'],
      assistant: ['二级教师'],
      technician: ['三级教师'],
    },
  },
  '23': {
    name: '艺术',
    titles: {
      full: [
        '一级演员',
        '一级演奏员',
        '一级编剧',
        '一级导演',
        '一级指挥',
        '一级作曲',
        '一级美术师',
        '一级舞美设计师',
        '一级艺术创意设计师',
        '一级文学创作',
        '一级摄影（摄像）师',
      ],
      deputy: [
        '二级演员',
        '二级演奏员',
        '二级编剧',
        '二级导演',
        '二级指挥',
        '二级作曲',
        '二级美术师',
        '二级舞美设计师',
        '二级艺术创意设计师',
        '二级文学创作',
        '二级摄影（摄像）师',
      ],
      middle: [
        '三级演员',
        '三级演奏员',
        '三级编剧',
        '三级导演',
        '三级指挥',
        '三级作曲',
        '三级美术师',
        '三级舞美设计师',
        '三级艺术创意设计师',
        '三级文学创作',
        '三级摄影（摄像）师',
      ],
      assistant: [
        '四级演员',
        '四级演奏员',
        '四级编剧',
        '四级导演',
        '四级指挥',
        '四级作曲',
        '四级美术师',
        '四级舞美设计师',
        '四级艺术创意设计师',
        '四级文学创作',
        '四级摄影（摄像）师',
      ],
    },
  },
  '24': {
    name: '公共法律服务',
    titles: {
      full: ['一级律师', '一级公证员', '主任法医师', '正高级司法鉴定人'],
      deputy: ['二级律师', '二级公证员', '副主任法医师', '副高级司法鉴定人'],
      middle: ['三级律师', '三级公证员', '主检法医师', '中级司法鉴定人'],
      assistant: ['四级律师', '四级公证员', '法医师', '初级司法鉴定人'],
    },
  },
  '25': {
    name: '船舶',
    titles: {
      full: ['正高级船长', '正高级轮机长', '正高级船舶电子员', '正高级引航员'],
      deputy: ['高级船长', '高级轮机长', '高级船舶电子员', '高级引航员'],
      middle: ['中级驾驶员', '中级轮机员', '中级船舶电子员', '中级引航员'],
      assistant: ['助理级驾驶员', '助理级轮机员', '助理级船舶电子员', '助理级引航员'],
      technician: ['驾驶员', '轮机员', '船舶电子员', '引航员'],
    },
  },
  '26': {
    name: '民用航空飞行',
    titles: {
      full: ['正高级飞行员', '正高级领航员', '正高级通信员', '正高级机械员'],
      deputy: ['一级飞行员', '一级领航员', '一级通信员', '一级机械员'],
      middle: ['二级飞行员', '二级领航员', '二级通信员', '二级机械员'],
      assistant: ['三级飞行员', '三级领航员', '三级通信员', '三级机械员'],
    },
  },
  '27': {
    name: '审计',
    titles: { full: ['正高级审计师'], deputy: ['高级审计师'], middle: ['审计师'], assistant: ['助理审计师'] },
  },
} as const satisfies Record<string, SeriesFacts>;

export type SeriesCode = keyof typeof seriesFacts;

export const seriesInOrder: readonly (readonly [string, SeriesFacts])[] = Object.entries(seriesFacts).sort(
  ([a], [b]) => (a < b ? -1 : 1),
);

export const series: CodeList = {
  title: '职称系列',
  source: '人社部专技司 2021-11-02 《职称系列（专业）各层级名称》',
  entries: seriesInOrder.map(([code, { name }]) => ({ code, name })),
};
