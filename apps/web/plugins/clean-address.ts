import type { Connect, Plugin } from 'vite';

/** `/sign-in` is a page of its own; every other address without a file is the application (as the server does it). */
export function cleanAddress(): Plugin {
  const rewrite: Connect.NextHandleFunction = (request, _response, next) => {
    if (request.url && /^\/sign-in(?:\?|$)/.test(request.url))
      request.url = request.url.replace('/sign-in', '/sign-in.html');
    next();
  };
  return {
    name: 'zhicheng-clean-address',
    configureServer: ({ middlewares }) => void middlewares.use(rewrite),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(rewrite),
  };
}
