import {
  addDays,
  paragraphsOf,
  unitClasses,
  yearOf,
  type CommitteeContent,
  type NoticeContent,
} from '@zhicheng/domain';

const AGRICULTURE = { code: '06', professions: [] } as const;

/** The 高评委 of the agricultural series, its 高评办 at 四川省农业农村厅. */
export function agricultureCommittee(officeUnitId: string, today: string): CommitteeContent {
  const year = yearOf(today);
  return {
    name: '四川省农业技术系列高级职称评审委员会',
    titleLevel: 'senior',
    formingUnitId: officeUnitId,
    officeUnitId,
    divisionCode: '510000',
    filingNo: `川人社备〔${year - 1}〕0号（演示）`,
    validFrom: `${year - 1}-01-01`,
    validTo: `${year + 1}-12-31`,
    series: [AGRICULTURE],
  };
}

/** This year's notice for it, open to every class of unit of the province. */
export function agricultureNotice(committeeId: string, today: string): NoticeContent {
  const year = yearOf(today);
  const windowTo = addDays(today, 60);
  return {
    title: `关于开展${year}年度四川省农业技术系列高级职称申报评审工作的通知`,
    applyYear: year,
    titleLevel: 'senior',
    kind: 'review',
    ranks: ['full', 'deputy'],
    committeeId,
    series: [AGRICULTURE],
    unitClasses: [...unitClasses],
    regions: [],
    applyTypes: ['normal', 'exceptional', 'transfer', 'direct', 'grassroots'],
    windowFrom: addDays(today, -28),
    windowTo,
    mendLatest: addDays(windowTo, 30),
    mendWorkingDays: 10,
    allowsDirectReturn: true,
    takesPlace: true,
    cutoff: `${year}-12-31`,
    asksPledgeScan: false,
    asksDiplomaFiling: false,
    asksPostQuota: false,
    deadlines: [],
    attachments: [],
    body: paragraphsOf(
      [
        '各市(州)人力资源和社会保障局、农业农村局，省级各部门，有关单位：',
        `现就${year}年度农业技术系列高级职称申报评审工作通知如下。`,
        '一、申报范围：在川企业、事业单位及其他组织中从事农学、园艺、植物保护、种子、畜牧、兽医、水产、农业资源环境等专业技术工作的在职在岗人员。',
        '二、申报条件：遵守国家法律法规，具备良好的职业道德，学历、资历和业绩符合农业技术系列高级职称评价标准。任职年限和业绩成果计算至当年12月31日。',
        '三、申报程序：个人申报、所在单位审核推荐并公示不少于5个工作日，再逐级审核，经高评办资格审查、高评委评审后，由省人力资源和社会保障厅审核。',
        '四、有关要求：申报人对所填内容和所传附件的真实性负责；各级审核单位应当在收到材料后及时办理，材料不齐的一次性告知。',
        '（本通知为演示内容，所有单位、人员和数据均为虚构。）',
      ].join('\n'),
    ),
    contact: '四川省农业农村厅高评办，028-00000102（演示号码）',
  };
}
