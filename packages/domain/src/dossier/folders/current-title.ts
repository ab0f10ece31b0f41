/** The title that the applicant has: stored in 基本信息, shown on 首页 too. */
import { priorTitle } from '../conditions.ts';
import { combo, month } from '../declare-field.ts';

export const currentTitle = combo(
  'currentTitle',
  '现专业技术职务任职资格（职称）',
  'TITLE',
  '填写已取得的最高级别相关职称，与职称证书一致。',
  {
    required: priorTitle,
    slot: 'titleCert',
  },
);

export const currentTitleDate = month('currentTitleDate', '现职称取得时间', '以职称证书（或批文）日期为准。', {
  required: priorTitle,
});
