export { BROWSER_COOKIE, browserCookieOptions, SESSION_COOKIE, sessionCookieOptions } from './cookie.ts';
export {
  endSession,
  endSessionOfToken,
  endSessionsOf,
  idleBefore,
  openSession,
  readSession,
  type NewSession,
  type ReadSessionOptions,
  type SignedIn,
} from './sessions.ts';
export { forgetFailures, heldBackUntil } from './account-lock.ts';
export { isBrowserToken, newBrowserToken } from './browser-token.ts';
export { newToken, tokenHash } from './token.ts';
export { knownBrowserKey, reserveAttempt, settleAttempt, type Attempt, type AttemptKeys } from './attempts.ts';
