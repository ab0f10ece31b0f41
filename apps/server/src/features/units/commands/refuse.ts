import type { CreationRefusal, FieldError } from '@zhicheng/domain';
import type { WireRefusal } from '../../../platform/http/index.ts';
import type { AddHeadRefusal } from './add-head.ts';
import type { CreateUnitRefusal } from './create-unit.ts';
import type { SetIndustriesRefusal } from './set-industries.ts';

/** Errors at their fields; the first is the sentence. */
export function badContent(errors: readonly { readonly field: string; readonly message: string }[]): WireRefusal {
  return { code: 'bad-content', sentence: errors[0]?.message ?? '填写的内容不符合要求，请核对。', errors };
}

const fieldOfCreation: Readonly<Record<CreationRefusal['code'], FieldError['field']>> = {
  'made-by-set-up': 'unitClass',
  'not-created-by-this-class': 'unitClass',
  'role-missing': 'unitClass',
  'wrong-division-level': 'divisionCode',
  'outside-division': 'divisionCode',
};

/** A refusal of the commands on units, as it crosses the wire. */
export function wireUnitRefusal(refusal: CreateUnitRefusal | SetIndustriesRefusal | AddHeadRefusal): WireRefusal {
  switch (refusal.code) {
    case 'bad-field':
      return badContent([{ field: refusal.field, message: refusal.message }]);
    case 'name-taken': {
      const { unitName } = refusal;
      const message = `同一上级机构下已有“${unitName}”。`;
      return { code: 'unit-name-taken', facts: { unitName }, errors: [{ field: 'name', message }] };
    }
    case 'credit-code-taken': {
      const { unitName } = refusal;
      const message = `这个代码已由“${unitName}”登记。`;
      return { code: 'credit-code-taken', facts: { unitName }, errors: [{ field: 'creditCode', message }] };
    }
    case 'unit-not-administered':
      return { code: 'unit-not-administered' };
    case 'unit-has-no-industries':
      return badContent([{ field: 'industries', message: '只有部门单位和人社局填写主管行业，请清空。' }]);
    case 'unknown-industry':
      return badContent([{ field: 'industries', message: '有的主管行业不在专业目录中，请重新选择。' }]);
    case 'head-not-after-present':
      return {
        code: 'head-not-after-present',
        errors: [{ field: 'fromDate', message: '任职时间应晚于现任负责人的任职时间。' }],
      };
    default:
      return {
        code: 'not-created-here',
        facts: { reason: refusal.reason },
        errors: [{ field: fieldOfCreation[refusal.code], message: refusal.reason }],
      };
  }
}
