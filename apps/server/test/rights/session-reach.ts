import type { Reach } from './kinds.ts';

/** Signing in, and what is one's own. */
export const sessionReach = {
  'session.signInPage': 'own-things',
  'session.puzzle': 'own-things',
  'session.remembered': 'own-things',
  'session.signIn': 'own-things',
  'session.read': 'own-things',
  'session.signOut': 'own-things',
  'session.giveCode': 'own-things',
  'session.requestPasswordCode': 'own-things',
  'session.resetPassword': 'own-things',
  'session.list': 'own-things',
  'session.end': 'own-things',
  'session.endOthers': 'own-things',
  'session.secondFactor': 'own-things',
  'session.offerSecondFactor': 'own-things',
  'session.confirmSecondFactor': 'own-things',
  'session.browserKey': 'own-things',
  'session.concealNumber': 'own-things',
  'session.changePassword': 'own-things',
} as const satisfies Record<string, Reach>;
