import { ask, call } from '../platform/api/call.ts';
import { holdSession } from '../platform/api/held-session.ts';
import { tellTabs } from '../platform/tabs.ts';

/** Who is signed in and what they may do; asked once, then again when the window comes back. */
export const sessionQuery = ask('session.read', {});

const signInAddress = '/sign-in';

/** Ends the session and leaves. A session that has already gone is as good as ended. */
export async function signOut(): Promise<void> {
  holdSession(null);
  await call('session.signOut', {}).catch(() => null);
  tellTabs({ kind: 'signed-out' });
  location.assign(signInAddress);
}

/** The session is over: sign in again, then come back to this address. Drafts stay where they are kept. */
export function toSignIn(): void {
  const here = location.pathname + location.search;
  location.replace(here === '/' ? signInAddress : `${signInAddress}?next=${encodeURIComponent(here)}`);
}
