import { visitById, type ApplicationState, type RecordedEvent } from '@zhicheng/domain';

function unitOf(state: ApplicationState, visitId: string): string {
  const office = visitById(state, visitId)?.office;
  return (office?.acting ?? office)?.unitName ?? '申报人';
}

/** What a decision came to, for the strip that stays until the next act: 已通过 李敏 → 罗江区人社局. */
export function decidedSentence(state: ApplicationState, event: RecordedEvent): string {
  const name = state.personName;
  switch (event.type) {
    case 'passed':
      return event.payload.opened
        ? `已通过 ${name} → ${unitOf(state, event.payload.opened.visitId)}`
        : `已通过 ${name}，申报办结`;
    case 'review-concluded':
      if (event.payload.conclusion === 'not-passed') return `已记录评审结论：${name} 未通过`;
      return event.payload.opened
        ? `已记录评审结论：${name} 通过 → ${unitOf(state, event.payload.opened.visitId)}`
        : `已记录评审结论：${name} 通过`;
    case 'sent-back':
      return event.payload.to.kind === 'office'
        ? `已返回修改 ${name} → ${event.payload.to.office.unitName}`
        : `已返回修改 ${name} → 申报人`;
    case 'rejected':
      return `已拒绝 ${name}，直接退给申报人修改`;
    case 'voided':
      return `已作废 ${name} 的申报流程`;
    case 'taken-back':
      return `已撤回 ${name}，现由本单位继续办理`;
    case 'read-noted':
      return `已阅 ${name}`;
    default:
      return name;
  }
}
