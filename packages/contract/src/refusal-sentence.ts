import { visitStateLabels, type VisitState } from '@zhicheng/domain';
import { refusals, type RefusalCode } from './refusals.ts';
import { fact, type Facts, type Refusal } from './refusals/refusal.ts';
import { timeInWords } from './time-in-words.ts';

function time(facts: Facts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? timeInWords(value) : '';
}

/** 王芳已于 10:42 同意通过，现由罗江区人社局办理 */
function alreadyHandled(facts: Facts): string {
  const outcome = visitStateLabels[fact(facts, 'outcome') as VisitState];
  const now = fact(facts, 'nowAt');
  const who = fact(facts, 'personName') || '其他经办人员';
  return `${who}已于 ${time(facts, 'at')} ${outcome}，${now ? `现由${now}办理` : '本次申报已办结'}。`;
}

const votes: Readonly<Record<string, string>> = {
  sum: '同意、反对、弃权票数之和应等于到会人数，到会人数不能超过应到人数。',
  quorum: '到会人数不足应到人数的三分之二，不能评审。',
  majority: '评审结论与票数不符：同意票达到到会人数三分之二的为通过，否则为未通过。',
};

/** What a refusal says to the person: what happened, and what to do next. */
export function refusalSentence(code: RefusalCode, facts: Facts): string {
  const { sentence }: Refusal = refusals[code];
  if (sentence) return sentence(facts);
  switch (code) {
    case 'no-right':
      return '您没有这项权限。如确需办理，请联系本单位或上级单位经办人员分配角色。';
    case 'not-found':
    case 'not-own-application':
      return '没有找到，或者您无权查看。请从列表重新进入。';
    case 'already-handled':
      return alreadyHandled(facts);
    case 'not-in-this-status':
      return '申报的状态已经变化，不能再这样操作。请刷新后查看。';
    case 'not-handler':
      return '这项业务当前不由您办理，可在“查看流程”中看到现在的审核单位。';
    case 'own-case':
      return '不能办理本人的申报，请由其他经办人员办理。';
    case 'passed-as-employer':
      return '您已代表申报人所在单位审核过这份申报，请由本单位其他经办人员办理。';
    case 'undo-expired':
      return '删除已超过7天，不能恢复。';
    case 'marks-unanswered':
      return `还有 ${fact(facts, 'count')} 处退回时标出的内容没有处理，请逐条修改或说明。`;
    case 'uploader-role-missing':
      return '如需上传流程附件，请联系上级单位或者技术支持授权“流程附件上传(总)”这个角色。';
    case 'office-has-acted':
      return `${fact(facts, 'unitName') || '审核单位'}已于 ${time(facts, 'at')} 审核，不能撤回。`;
    case 'stale-version':
      return '申报人已重新提交，您看到的不是最新内容。请刷新后再办理。';
    case 'mend-deadline-passed':
      return `修改期限已于 ${time(facts, 'mendBy')} 截止，不能再提交。请联系退回单位。`;
    case 'window-closed':
      return `不在申报时间内（${time(facts, 'opensAt')} 至 ${time(facts, 'closesAt')}）。`;
    case 'incomplete':
      return `还缺 ${fact(facts, 'missing')} 项内容，请按检查结果逐项补齐后再提交。`;
    case 'unsaved-changes':
      return '还有未保存的修改，请先到对应档案袋选择“保存”或“放弃”。';
    case 'barred':
      return `当年不能申报：${fact(facts, 'cause')}`;
    case 'year-taken':
      return '您本年度已经提交过一份申报，每人每年只能提交一份。';
    case 'too-many-drafts':
      return `草稿最多保留 ${fact(facts, 'limit')} 份，请先删除不需要的草稿。`;
    case 'not-for-your-unit':
      return fact(facts, 'why') || '这份通知不面向您所在单位。';
    case 'no-office':
      return '下一环节没有可以办理的单位，请联系上级单位或技术支持。';
    case 'office-not-a-candidate':
      return '所选单位已不能办理下一环节，请重新选择下一步审批单位。';
    case 'choose-office':
      return '下一环节有多个可选单位，请选择下一步审批单位。';
    case 'opinion-incomplete':
      return '审批意见还没有填写完整，请补齐标出的内容。';
    case 'reason-required':
      return '请填写退回原因，申报人会看到。';
    case 'name-not-typed':
      return '输入的姓名与申报人姓名不一致，未执行。';
    case 'votes-do-not-add-up':
      return votes[fact(facts, 'rule')] ?? '票数不符合规定。';
    case 'opinion-conflict':
      return `${fact(facts, 'savedBy') || '其他经办人员'}刚刚保存了意见，请刷新后合并您的修改；您填写的内容仍在。`;
    case 'internal':
      return '系统出现错误，请稍后再试；如仍出现，请把请求编号告诉技术支持。';
    default:
      return `${refusals[code].title}，请刷新后再试。`;
  }
}
