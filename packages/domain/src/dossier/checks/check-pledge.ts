/** Rules of 诚信承诺: the present text, signed by the applicant, on a sensible day. */
import { compareDates, isCivilDate } from '../../calendar/civil-date.ts';
import { filesIn } from '../check-slots.ts';
import { isFilled, textOf, valuesOf } from '../content.ts';
import type { FolderCheck } from '../declaration.ts';
import { error, warning } from '../issue.ts';
import { currentPledgeText } from '../pledge-text.ts';

const at = (field: string) => ({ folder: 'pledge', field }) as const;

const presentText: FolderCheck = ({ contents }) => {
  const agreed = valuesOf(contents, 'pledge')['readText'];
  return isFilled(agreed) && agreed !== currentPledgeText.version
    ? [error(at('readText'), 'pledge-outdated', '承诺内容已经更新，请重新通读并勾选。')]
    : [];
};

/** A drawn signature stands for the typed name; a typed one is the applicant's, spaces and · apart. */
const signed: FolderCheck = ({ contents, files, context }) => {
  const typed = textOf(valuesOf(contents, 'pledge'), 'signature');
  if (typed === '') {
    return filesIn(files, 'signatureImage', null).length > 0
      ? []
      : [error(at('signature'), 'required', '请填写本人姓名作为签字，或上传手写签名。')];
  }
  return bare(typed) === bare(context.applicant.name)
    ? []
    : [error(at('signature'), 'signature-not-own', `签字应为申报人本人姓名“${context.applicant.name}”。`)];
};

const beforeDraft: FolderCheck = ({ contents, context }) => {
  const signDate = textOf(valuesOf(contents, 'pledge'), 'signDate');
  return isCivilDate(signDate) && compareDates(signDate, context.draftCreatedOn) < 0
    ? [
        warning(
          at('signDate'),
          'signed-before-draft',
          `承诺日期早于本次申报的建立日期（${context.draftCreatedOn}），请核对。`,
        ),
      ]
    : [];
};

function bare(name: string): string {
  return name.normalize('NFKC').replace(/[\s·•・.]/g, '');
}

export const pledgeChecks: readonly FolderCheck[] = [presentText, signed, beforeDraft];
