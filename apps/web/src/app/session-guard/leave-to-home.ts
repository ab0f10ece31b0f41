import { holdSession } from '../../platform/api/held-session.ts';
import { leaving } from '../../platform/leaving.ts';

/**
 * Another person has signed in in this browser: what the page shows and holds goes at once, and 首页 opens for them.
 * What the first person typed stays encrypted under their own key. Never settles, so that nothing goes on.
 */
export function leaveToHome(): Promise<never> {
  leaving.now = true;
  holdSession(null);
  document.documentElement.style.visibility = 'hidden';
  location.replace('/');
  return new Promise(() => undefined);
}
