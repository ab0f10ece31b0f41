export const SESSION_COOKIE = 'zc_session';

/** How the session cookie is set: out of reach of scripts and of other sites, over TLS only where the site has it. */
export function sessionCookieOptions(https: boolean): {
  httpOnly: true;
  sameSite: 'strict';
  secure: boolean;
  path: '/';
} {
  return { httpOnly: true, sameSite: 'strict', secure: https, path: '/' };
}
