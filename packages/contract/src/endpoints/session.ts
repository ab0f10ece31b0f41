import { endpoint } from '../endpoint.ts';
import { ChangePassword, Session, SignIn, SignInPage } from '../schemas/session.ts';
import { Empty } from '../schemas/values.ts';

export const sessionEndpoints = {
  'session.signInPage': endpoint({
    method: 'GET',
    path: '/api/sign-in-page',
    summary: 'What the sign-in page shows: the strip and, where such rows stand, accounts to try',
    capability: 'public',
    reply: SignInPage,
    refusals: [],
  }),
  'session.signIn': endpoint({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in (登录)',
    capability: 'public',
    body: SignIn,
    reply: Session,
    refusals: ['wrong-login', 'slow-down'],
    audited: true,
  }),
  'session.read': endpoint({
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in, what they hold and may do',
    capability: 'own-session',
    reply: Session,
    refusals: ['not-signed-in'],
  }),
  'session.signOut': endpoint({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out (退出)',
    capability: 'own-session',
    reply: Empty,
    refusals: ['not-signed-in'],
    audited: true,
  }),
  'session.changePassword': endpoint({
    method: 'PUT',
    path: '/api/session/password',
    summary: '密码修改',
    capability: 'own-session',
    body: ChangePassword,
    reply: Session,
    refusals: ['not-signed-in', 'password-rules', 'wrong-old-password', 'slow-down'],
    audited: true,
  }),
};
