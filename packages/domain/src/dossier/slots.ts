/** The attachment slots of the dossier's folders; each is declared once and named by the fields it stands behind. */
import { isHigherEducation } from './code-lists/education.ts';
import {
  appointed,
  diplomaFilingAsked,
  exceptional,
  freelancer,
  pledgeScanAsked,
  priorTitle,
  privateEmployer,
  transfer,
  whenTrue,
  withDegree,
} from './conditions.ts';
import { isTrue, textOf } from './content.ts';
import type { Condition } from './condition.ts';
import type { FolderId } from './folder.ts';
import { fileFormats, type SlotDeclaration } from './slot.ts';

type SlotOptions = Partial<Pick<SlotDeclaration, 'required' | 'missing' | 'max' | 'blind' | 'hint' | 'formats'>>;

function slotOf(folder: FolderId, perRow: boolean, defaultMax: number) {
  return (id: string, name: string, options: SlotOptions = {}): SlotDeclaration => ({
    required: 'optional',
    missing: 'error',
    max: defaultMax,
    formats: fileFormats,
    blind: 'H',
    hint: `上传${name}，支持 jpg、png、pdf。`,
    ...options,
    id,
    name,
    folder,
    perRow,
  });
}

/** On 首页 each field takes 单一图片或者pdf文件 (§4.1.1.2). */
const homeSlot = slotOf('home', false, 1);
const pledgeSlot = slotOf('pledge', false, 5);
const basicSlot = slotOf('basic', false, 5);
const educationSlot = slotOf('education', true, 5);
const workSlot = slotOf('work', true, 5);

export const homeSlots: readonly SlotDeclaration[] = [
  homeSlot('grassrootsProof', '基层工作、艰苦边远地区证明', {
    required: whenTrue('grassroots', '在基层一线或艰苦边远地区工作时'),
  }),
  homeSlot('exceptionalForm', '破格申报审批（推荐）表', { required: exceptional }),
  homeSlot('recommendLetter', '两名以上正高级同行专家推荐信', { required: exceptional }),
  homeSlot('exceptionalProof', '破格条件证明', { required: exceptional }),
  homeSlot('transferProof', '转评证明（岗位变动、原职称）', { required: transfer }),
  homeSlot('socialSecurity', '近期社保缴费证明（单位一致）', { required: privateEmployer }),
  homeSlot('agencyProof', '人事代理协议/证明', { required: freelancer }),
];

export const pledgeSlots: readonly SlotDeclaration[] = [
  pledgeSlot('signatureImage', '手写签名', { max: 1 }),
  pledgeSlot('pledgeScan', '手签诚信承诺书', { required: pledgeScanAsked, max: 1 }),
];

export const basicSlots: readonly SlotDeclaration[] = [
  basicSlot('photo', '近期免冠照片（白底）', { required: 'always', max: 1, formats: ['jpeg', 'png'] }),
  basicSlot('idCard', '身份证正反面（一个文件）', { required: 'always', max: 1 }),
  // Also shown on 首页, hence one file.
  basicSlot('titleCert', '现职称证书（或批准文件）', { required: priorTitle, max: 1 }),
  basicSlot('appointment', '聘书或聘任文件（任职期起止）', { required: appointed }),
  basicSlot('qualificationCert', '职（执）业资格证书'),
  basicSlot('societyProof', '学术团体任职证明'),
  basicSlot('honorCert', '人才称号（荣誉）证书'),
  basicSlot('retentionProof', '延长退休（延聘）批准文件', {
    required: whenTrue('retentionApproved', '经批准延聘时'),
  }),
];

/** 大专 and above, and whatever the application rests on. */
const diplomaWanted: Condition = {
  words: '大专及以上学历，以及作为申报依据的学历',
  holds: ({ values }) => isHigherEducation(textOf(values, 'edu')) || isTrue(values, 'usedForApply'),
};

export const educationSlots: readonly SlotDeclaration[] = [
  educationSlot('diploma', '毕业证书', { required: diplomaWanted }),
  educationSlot('degreeCert', '学位证书', { required: withDegree }),
  educationSlot('chsi', '学信网电子注册备案表/学历认证报告', { required: diplomaFilingAsked }),
  educationSlot('overseasCert', '教育部留学服务中心认证书', { required: whenTrue('overseas', '国（境）外学历') }),
];

const served: Condition = {
  words: '有基层、支援经历时',
  holds: ({ values }) => !['', '0'].includes(textOf(values, 'grassroots')),
};

export const workSlots: readonly SlotDeclaration[] = [
  workSlot('workProof', '工作（从业）经历证明', {
    required: whenTrue('partTime', '兼职经历'),
    missing: 'warning',
  }),
  workSlot('serveProof', '基层工作、援派、支教证明', { required: served }),
];
