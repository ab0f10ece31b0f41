/** 诚信承诺 (§4.1.1.3). */
import { pledgeScanAsked } from '../conditions.ts';
import { agreement, date, fileOnly, text } from '../declare-field.ts';
import type { SingleFolder } from '../declaration.ts';
import { pledgeChecks } from '../checks/check-pledge.ts';
import { pledgeSlots } from '../slots.ts';

export const pledge: SingleFolder = {
  id: 'pledge',
  name: '诚信承诺',
  kind: 'single',
  fields: [
    agreement('readText', '已阅读并同意承诺内容', '请通读承诺内容后勾选。', { required: 'always', blind: 'H' }),
    // Typed, or drawn and uploaded: a signature image stands for the typed name.
    text('signature', '承诺人签字', 30, '填写本人姓名，或手写签名。', { blind: 'H', slot: 'signatureImage' }),
    date('signDate', '日期', '系统自动带出当前日期，可修改。', { required: 'always', blind: 'H', future: 'warned' }),
    fileOnly('pledgeFile', '诚信承诺书（手签扫描件）', 'pledgeScan', '打印承诺书本人手写签名后扫描上传。', {
      shown: pledgeScanAsked,
      blind: 'H',
    }),
  ],
  slots: pledgeSlots,
  checks: pledgeChecks,
};
