export { SESSION_COOKIE, sessionCookieOptions } from './cookie.ts';
export {
  endSession,
  endSessionsOf,
  openSession,
  readSession,
  type NewSession,
  type ReadSessionOptions,
  type SignedIn,
} from './sessions.ts';
export { forgetFailures, heldBackUntil } from './account-lock.ts';
export { reserveAttempt, settleAttempt, type Attempt, type AttemptKeys } from './attempts.ts';
