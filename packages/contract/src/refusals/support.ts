import { fact, type Refusal } from './refusal.ts';

/** Refusals of 技术支持. */
export const supportRefusals = {
  'not-the-superior': {
    status: 403,
    title: '只能由上级机构重新指定',
    sentence: (facts) =>
      `只有${fact(facts, 'unitName') || '现办理单位'}的上级机构${fact(facts, 'superiorName')}能为这项业务重新指定办理单位。`,
  },
  'unit-cannot-take-it': {
    status: 422,
    title: '所选单位不能办理',
    sentence: () => '所选单位不能办理这个环节：要在用、与原单位同类（或是本单位），并有可以办理的经办人员。',
  },
  'reassign-reason': {
    status: 422,
    title: '请填写原因',
    sentence: () => '请填写重新指定的原因（2 至 200 字），会写入审批过程。',
  },
} as const satisfies Record<string, Refusal>;
