import type { Handling } from '@zhicheng/contract';
import { minuteOf } from '../../platform/clock.ts';
import { problemOf } from '../../platform/api/problem.ts';

/** Whether an act was refused because the visit had been decided already. */
export function isGone(error: unknown): boolean {
  return problemOf(error).code === 'already-handled';
}

/** Who decided the visit, when, and where the application is now; null while the visit is open. */
export function closedSentence({ visitId, trail, application }: Handling): string | null {
  const entry = trail.entries.find((one) => one.visitId === visitId);
  if (!entry || entry.state === 'open') return null;
  const when = entry.closedAt === null ? '' : ` ${minuteOf(entry.closedAt)} `;
  const now = application.whereabouts ? `现由${application.whereabouts.unitName}办理` : '本次申报已办结';
  return `${entry.personName ?? '其他经办人员'}已于${when}办理（${entry.stateLabel}），${now}。`;
}

/** The same dossier to be read only: no verb is open, and each says why. */
export function readOnly(handling: Handling, sentence: string): Handling {
  const shut = ['save-opinion', 'attach-file'] as const;
  return { ...handling, allowedActions: [], withheld: shut.map((verb) => ({ verb, why: sentence })) };
}
