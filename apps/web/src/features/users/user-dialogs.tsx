import { EndDialog } from './dialogs/end-dialog.tsx';
import { ResetPasswordDialog } from './dialogs/reset-password-dialog.tsx';
import { ResumeDialog } from './dialogs/resume-dialog.tsx';
import { UnlockDialog } from './dialogs/unlock-dialog.tsx';
import type { ShownDialog } from './use-user-dialog.ts';

/** The dialog about the selected user that stands now. */
export function UserDialogs({ shown, onClose }: { shown: ShownDialog | null; onClose: () => void }) {
  if (!shown) return null;
  const { kind, user } = shown;
  switch (kind) {
    case 'stop':
    case 'leave':
    case 'transfer':
      return <EndDialog kind={kind} user={user} onClose={onClose} />;
    case 'resume':
      return <ResumeDialog user={user} onClose={onClose} />;
    case 'reset-password':
      return <ResetPasswordDialog user={user} onClose={onClose} />;
    case 'unlock':
      return <UnlockDialog user={user} onClose={onClose} />;
  }
}
