/**
 * A complete dossier of release 1 that nothing stands against: 李敏, 农艺师 at a county's 国营企业, applies for
 * 高级农艺师. Kept for good: every later version of the code must check, print and compare it as it is. Invented.
 */
import type { DossierContents, DossierFile } from '../content.ts';
import type { DossierContext } from '../context.ts';
import { currentPledgeText } from '../pledge-text.ts';

export const goldenRowIds = {
  school: '01930000-0000-7000-8000-000000000001',
  degree: '01930000-0000-7000-8000-000000000002',
  station: '01930000-0000-7000-8000-000000000003',
  company: '01930000-0000-7000-8000-000000000004',
} as const;

export const goldenContext: DossierContext = {
  today: '2026-09-15',
  draftCreatedOn: '2026-09-01',
  applicant: { name: '李敏', maskedIdNumber: '510626********0029', birth: '1989-04-12', gender: '2' },
  employer: {
    name: '德阳市罗江区白马关种业有限公司',
    unitClass: 'county-soe',
    nature: '30',
    regionName: '四川省德阳市罗江区',
  },
  notice: {
    id: '01930000-0000-7000-8000-0000000000aa',
    title: '关于开展2026年度全省农业技术高级职称评审工作的通知',
    year: 2026,
    cutoff: '2026-12-31',
    titleLevel: 'senior',
    series: ['06'],
    levels: ['full', 'deputy'],
    applyTypes: ['normal', 'exceptional', 'transfer', 'direct', 'grassroots'],
    committeeName: '四川省农业技术高级职称评审委员会',
    asksPledgeScan: false,
    asksDiplomaFiling: false,
    asksPostQuota: false,
  },
  industryDepartment: '德阳市罗江区农业农村局',
};

export const goldenContents: DossierContents = {
  home: {
    applyType: 'normal',
    series: '06',
    level: 'deputy',
    title: '06-201',
    profession: '06005',
    subProfession: '油菜新品种繁育与推广',
    employerNature: '30',
    grassroots: true,
    fullTimeEmployed: true,
  },
  pledge: { readText: currentPledgeText.version, signature: '李敏', signDate: '2026-09-10' },
  basic: {
    nation: '01',
    birthplace: '510626',
    politics: '01',
    partyJoin: '2011-06',
    partyPost: '无',
    health: '1',
    phone: '13800000029',
    email: 'limin@example.cn',
    address: '四川省德阳市罗江区白马关镇种业路1号',
    currentTitle: '06-301',
    currentTitleDate: '2019-12',
    currentTitleOrg: '德阳市人力资源和社会保障局',
    currentTitleCertNo: 'DY2019NY0321',
    currentPost: '06-301',
    currentPostDate: '2020-01',
    workStart: '2012-07',
    deptName: '品种研发部',
    currentWork: '油菜新品种选育、繁育与示范推广',
    currentWorkYears: 14,
    adminPost: '品种研发部副主任',
    adminPostDate: '2021-03',
    societies: '四川省作物学会会员',
    foreignLang: '英语，能阅读专业文献',
    foreignLangLevel: '3',
    punished: false,
  },
  education: {
    rows: [
      {
        id: goldenRowIds.school,
        order: 1,
        start: '2008-09',
        end: '2012-06',
        school: '四川农业大学',
        major: '农学',
        edu: '21',
        degree: '4',
        degreeField: '09',
        studyForm: '1',
        years: '4',
        diplomaNo: '106261201205000321',
        degreeNo: '1062642012000321',
        secondBachelor: false,
        overseas: false,
        isHighest: false,
        usedForApply: true,
      },
      {
        id: goldenRowIds.degree,
        order: 2,
        start: '2015-09',
        end: '2018-06',
        school: '四川农业大学',
        major: '农艺与种业',
        edu: '14',
        degree: '3',
        degreeField: '09',
        degreeType: '2',
        studyForm: '7',
        years: '3',
        diplomaNo: '106261201802000117',
        degreeNo: '1062632018000117',
        overseas: false,
        isHighest: true,
        usedForApply: false,
      },
    ],
  },
  work: {
    rows: [
      {
        id: goldenRowIds.station,
        order: 1,
        start: '2012-07',
        end: '2016-03',
        unit: '德阳市罗江区蟠龙镇农业服务中心',
        dept: '农技站',
        job: '粮油作物技术推广',
        post: '助理农艺师',
        countsAs: '1',
        partTime: false,
        grassroots: '1',
        witness: '周建国',
      },
      {
        id: goldenRowIds.company,
        order: 2,
        start: '2016-03',
        ongoing: true,
        unit: '德阳市罗江区白马关种业有限公司',
        dept: '品种研发部',
        job: '油菜新品种选育、繁育与示范推广',
        post: '农艺师、品种研发部副主任',
        countsAs: '1',
        partTime: false,
        grassroots: '0',
        witness: '陈晓东',
      },
    ],
  },
};

export const goldenFiles: readonly DossierFile[] = [
  file('grassrootsProof', null, '基层工作证明.pdf'),
  file('photo', null, '证件照.jpg'),
  file('idCard', null, '身份证.pdf'),
  file('titleCert', null, '农艺师资格证书.pdf'),
  file('diploma', goldenRowIds.school, '本科毕业证书.pdf'),
  file('degreeCert', goldenRowIds.school, '学士学位证书.pdf'),
  file('diploma', goldenRowIds.degree, '研究生毕业证书.pdf'),
  file('degreeCert', goldenRowIds.degree, '硕士学位证书.pdf'),
  file('serveProof', goldenRowIds.station, '乡镇工作证明.pdf'),
];

function file(slot: string, rowId: string | null, name: string): DossierFile {
  return { slot, rowId, fileId: `file-${slot}-${rowId === null ? '0' : rowId.slice(-1)}`, name };
}
