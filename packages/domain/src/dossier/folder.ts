/** The folders of the dossier (档案袋, §4.1.1.2–§4.1.1.14), in the order in which 下一步 goes through them. */
export const folderOrder = [
  'home',
  'pledge',
  'basic',
  'education',
  'training',
  'work',
  'preAchievements',
  'postAchievements',
  'publications',
  'exams',
  'appraisals',
  'summary',
  'otherFiles',
] as const;

export type FolderId = (typeof folderOrder)[number];

export const folderNames = {
  home: '首页（基本信息）',
  pledge: '诚信承诺',
  basic: '基本信息',
  education: '教育经历',
  training: '学习培训经历',
  work: '工作经历',
  preAchievements: '任职前主要专业技术工作业绩登记',
  postAchievements: '任职后主要专业技术工作业绩登记',
  publications: '著作、论文及重要技术报告登记',
  exams: '考试成绩',
  appraisals: '年度考核情况',
  summary: '个人专业技术水平及业绩综述',
  otherFiles: '其他附件',
} as const satisfies Record<FolderId, string>;
