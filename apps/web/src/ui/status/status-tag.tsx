import './status-tag.css';
import type { Status } from '@zhicheng/domain';

type Tone = 'quiet' | 'going' | 'attention' | 'good' | 'bad';

const tones: Record<Status, Tone> = {
  draft: 'quiet',
  reviewing: 'going',
  returned: 'attention',
  approved: 'good',
  'not-passed': 'bad',
  voided: 'bad',
  abandoned: 'quiet',
  lapsed: 'bad',
  discarded: 'quiet',
};

/** The status of an application, in the server's words. */
export function StatusTag({ status, label }: { status: Status; label: string }) {
  return <span className={`status-tag is-${tones[status]}`}>{label}</span>;
}
