export const SESSION_COOKIE = 'zc_session';

/** Tells one browser from another, whoever signs in there; by itself it opens nothing. */
export const BROWSER_COOKIE = 'zc_browser';

const BROWSER_COOKIE_SECONDS = 400 * 86_400;

export function browserCookieOptions(https: boolean): ReturnType<typeof sessionCookieOptions> & { maxAge: number } {
  return { ...sessionCookieOptions(https), maxAge: BROWSER_COOKIE_SECONDS };
}

/** How the session cookie is set: out of reach of scripts and of other sites, over TLS only where the site has it. */
export function sessionCookieOptions(https: boolean): {
  httpOnly: true;
  sameSite: 'strict';
  secure: boolean;
  path: '/';
} {
  return { httpOnly: true, sameSite: 'strict', secure: https, path: '/' };
}
