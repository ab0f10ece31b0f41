import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Hashed in their names, so that the content of a name never changes. */
const HASHED = '/assets/';

/**
 * Serves the built web application: files as they are (the compressed ones that the build made), `/sign-in` as a page of
 * its own, and every other address that a browser opens as the application, which knows its own addresses.
 */
export async function serveWebFiles(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    dotfiles: 'ignore',
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.slice(folder.length).startsWith(HASHED);
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.get('/sign-in', (_request, reply) => reply.sendFile('sign-in.html'));
  app.get('/', (_request, reply) => reply.sendFile('index.html'));
}

/** Whether an address that matched nothing is one of the application's own. */
export function isPageOfTheApplication(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?');
  const wantsPage = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
  return wantsPage && !path.startsWith('/api/') && !path.startsWith(HASHED) && !/\.[a-z0-9]+$/i.test(path);
}

/** Answers with the application's page. */
export function sendApplication(reply: FastifyReply): FastifyReply {
  return reply.sendFile('index.html');
}

/** Whether the web was built; without it the server serves the interface alone. */
export function isBuilt(folder: string): boolean {
  return existsSync(join(folder, 'index.html'));
}

/** A name for the build that is served: an open page of another one offers to reload. */
export function webBuildName(folder: string): string {
  const page = isBuilt(folder) ? readFileSync(join(folder, 'index.html')) : '';
  return createHash('sha256').update(page).digest('hex').slice(0, 12);
}
