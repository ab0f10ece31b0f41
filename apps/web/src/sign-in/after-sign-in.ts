/** Where to go after signing in: the page that asked for it (`?next=`), if it is one of ours. */
export function afterSignIn(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  const read = next.startsWith('/') ? asBrowsersRead(next) : undefined;
  return read && !read.startsWith('/sign-in') ? read : '/';
}

/** The place within the site; a browser drops tabs and line ends and takes `\\` for `/` before it looks where it goes. */
function asBrowsersRead(next: string): string | undefined {
  const here = 'https://here.invalid';
  try {
    const { origin, pathname, search, hash } = new URL(next, here);
    return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined;
  } catch {
    return undefined;
  }
}
