import type { UserRow } from '@zhicheng/contract';
import { useState } from 'react';

export type UserDialogKind = 'stop' | 'resume' | 'reset-password' | 'unlock' | 'transfer' | 'leave';

export type ShownDialog = { readonly kind: UserDialogKind; readonly user: UserRow };

/** Which dialog about which user stands now. */
export function useUserDialog() {
  const [shown, setShown] = useState<ShownDialog | null>(null);
  return {
    shown,
    open: setShown,
    close: () => {
      setShown(null);
    },
  };
}
