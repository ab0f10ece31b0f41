import { stepName, type ApplicationState, type RecordedEvent } from '@zhicheng/domain';
import type { Tx } from '../../../platform/database/index.ts';
import type { Appended } from '../../../platform/event-store/index.ts';
import { newId } from '../../../platform/ids/index.ts';

/** What the applicant is told of an event; null for what needs no telling. */
function tidings(event: RecordedEvent, state: ApplicationState): { kind: string; text: string } | null {
  switch (event.type) {
    case 'rejected':
      return told('returned', `${event.payload.by.unitName}已将您的申报退回修改，请尽快修改后重新提交。`);
    case 'sent-back':
      return event.payload.to.kind === 'applicant'
        ? told('returned', `${event.payload.by.unitName}已将您的申报退回修改，请尽快修改后重新提交。`)
        : null;
    case 'voided':
      return told('voided', `您的申报已由${event.payload.by.unitName}作废，本年度不能再申报。`);
    case 'passed':
      return state.status === 'approved' ? told('approved', '您的申报已审核通过。') : null;
    case 'review-concluded': {
      if (event.payload.conclusion === 'passed') return null;
      const name = state.route ? stepName('committee', state.route.titleLevel, state.route.unitClass) : '评审';
      return told('not-passed', `您的申报在${name}环节未通过。`);
    }
    default:
      return null;
  }
}

function told(kind: string, text: string): { kind: string; text: string } {
  return { kind, text };
}

/** Puts what must be told beside the change itself: it stands exactly when the change stands. */
export async function queueMessages(tx: Tx, { state, events }: Appended): Promise<void> {
  for (const event of events) {
    const message = tidings(event, state);
    if (message === null) continue;
    await tx
      .insertInto('message')
      .values({
        apply_year: state.applyYear,
        id: newId(),
        application_id: state.id,
        person_id: state.personId,
        kind: message.kind,
        text: message.text,
        created_at: event.at,
        not_before: event.at,
        recalled_at: null,
        read_at: null,
      })
      .execute();
  }
}
