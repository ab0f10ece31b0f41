/** The opinion that each step gives (审批意见, 负责人签字, 审批日期 and what goes with them, §5.1.1): the blue boxes of the form. */
import type { StepCode } from '../routes/step.ts';

export type OpinionField = {
  readonly id: string;
  readonly label: string;
  readonly type: 'longtext' | 'text' | 'date' | 'int' | 'select';
  readonly required: boolean;
  readonly maxLength?: number;
  readonly options?: readonly { readonly code: string; readonly label: string }[];
  readonly hint: string;
  /** Asked only where another field has this value. */
  readonly when?: { readonly field: string; readonly is: string };
};

export type OpinionForm = { readonly title: string; readonly fields: readonly OpinionField[] };

const signer: OpinionField = {
  id: 'signer',
  label: '负责人签字',
  type: 'text',
  required: true,
  maxLength: 30,
  hint: '填写本单位现任负责人姓名。',
};
const signedOn: OpinionField = {
  id: 'signedOn',
  label: '审批日期',
  type: 'date',
  required: true,
  hint: '默认今天，可以修改，不能晚于今天。',
};

function text(label: string): OpinionField {
  return {
    id: 'opinion',
    label,
    type: 'longtext',
    required: true,
    maxLength: 1000,
    hint: '申报人和后续审核单位可见。',
  };
}

function count(id: string, label: string, hint: string, when?: OpinionField['when']): OpinionField {
  return { id, label, type: 'int', required: true, hint, ...(when ? { when } : {}) };
}

const byVote = { field: 'recommendBy', is: 'vote' } as const;

const employerForm: OpinionForm = {
  title: '单位意见',
  fields: [
    {
      id: 'recommendBy',
      label: '推荐方式',
      type: 'select',
      required: true,
      options: [
        { code: 'review', label: '单位考核推荐' },
        { code: 'vote', label: '民主表决推荐' },
      ],
      hint: '按本单位实际的推荐方式选择。',
    },
    count('voteDue', '应到人数', '应参加表决的人数。', byVote),
    count('votePresent', '实到人数', '实际参加表决的人数。', byVote),
    count('voteYes', '同意人数', '同意推荐的人数。', byVote),
    count('voteNo', '反对人数', '反对推荐的人数。', byVote),
    count('voteAbstain', '弃权人数', '弃权的人数。', byVote),
    {
      id: 'publicFrom',
      label: '公示开始日期',
      type: 'date',
      required: true,
      hint: '公示不少于5个工作日，起止日都计算。',
    },
    { id: 'publicTo', label: '公示结束日期', type: 'date', required: true, hint: '公示结束后才能同意通过。' },
    {
      id: 'publicResult',
      label: '公示结果',
      type: 'text',
      required: true,
      maxLength: 200,
      hint: '如：公示期间无异议。',
    },
    text('单位意见'),
    signer,
    signedOn,
  ],
};

function simple(label: string): OpinionForm {
  return { title: label, fields: [text(label), signer, signedOn] };
}

const approvalForm: OpinionForm = {
  title: '审批意见',
  fields: [
    text('审批意见'),
    {
      id: 'documentNo',
      label: '发文文号',
      type: 'text',
      required: false,
      maxLength: 60,
      hint: '如：川人社职〔2026〕1号，可以后补。',
    },
    signer,
    signedOn,
  ],
};

const department = simple('主管部门意见');
const industry = simple('行业主管部门意见');
const bureau = simple('人社局审核意见');

const qualificationForm: OpinionForm = {
  title: '材料审查结论',
  fields: [
    text('材料审查结论'),
    {
      id: 'corrections',
      label: '补正事项',
      type: 'longtext',
      required: false,
      maxLength: 1000,
      hint: '需要申报人补正的内容，没有可不填。',
    },
    signer,
    signedOn,
  ],
};

const committeeForm: OpinionForm = {
  title: '评议组意见',
  fields: [
    count('due', '应到人数', '评审委员会应到委员人数。'),
    count('present', '到会人数', '实际到会的委员人数，不少于应到人数的三分之二。'),
    count('yes', '同意票', '同意的票数。'),
    count('no', '反对票', '反对的票数。'),
    count('abstain', '弃权票', '弃权的票数；同意、反对、弃权之和等于到会人数。'),
    {
      id: 'conclusion',
      label: '评审结论',
      type: 'select',
      required: true,
      options: [
        { code: 'passed', label: '通过' },
        { code: 'not-passed', label: '未通过' },
      ],
      hint: '同意票达到到会人数三分之二的为通过。',
    },
    text('评议组意见'),
    signer,
    signedOn,
  ],
};

/** The opinion form of a step: it goes with the step, not with the clerk's role. */
export function opinionForm(step: StepCode): OpinionForm {
  switch (step) {
    case 'apply':
      return { title: '', fields: [] };
    case 'employer':
      return employerForm;
    case 'county-department':
    case 'city-department':
    case 'province-department':
      return department;
    case 'county-industry':
    case 'city-industry':
      return industry;
    case 'county-bureau':
    case 'city-bureau':
      return bureau;
    case 'qualification':
      return qualificationForm;
    case 'committee':
      return committeeForm;
    case 'province-bureau':
    case 'city-approval':
    case 'county-approval':
    case 'province-department-approval':
    case 'employer-approval':
      return approvalForm;
  }
}
