import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import type { EndpointName } from '@zhicheng/contract';
import Fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify';
import type { Dependencies } from './dependencies.ts';
import { allHandlers } from './features/handlers.ts';
import { importRunner } from './features/imports/index.ts';
import { deadlineReminders } from './features/review/index.ts';
import { readMigrations, schemaIsCurrent } from './platform/database/index.ts';
import {
  healthRoutes,
  isBuilt,
  isPageOfTheApplication,
  securityHeaders,
  sendApplication,
  sendRefusal,
  serveEndpoints,
  serveWebFiles,
  type Handlers,
} from './platform/http/index.ts';
import { BadPageKey } from './platform/paging/index.ts';
import { newId } from './platform/ids/index.ts';
import { logSettings } from './platform/log/index.ts';

export interface AppDependencies extends Dependencies {
  log: { level: string; file: string | undefined };
  /** Where the built web application lies. */
  webFolder: string;
  /** Whether the site is reached over TLS. */
  https: boolean;
}

/** Largest body of a request without a file, in bytes. */
const BODY_LIMIT = 1_048_576;
/** Largest file, in bytes. */
const FILE_LIMIT = 20 * 1_048_576;

const BAD_PAGE = '地址中的页次（after）不正确，请回到第一页重新翻页。';
const badPage = {
  code: 'bad-request',
  sentence: BAD_PAGE,
  errors: [{ field: 'after', message: BAD_PAGE }],
} as const;

/** Puts the server together; nothing listens yet. */
export async function buildApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const { db, log, webFolder, https, clock, settings } = dependencies;
  const app = Fastify({
    logger: logSettings(log.level, log.file),
    // One line for each answer, below, instead of two.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newId,
    bodyLimit: BODY_LIMIT,
    trustProxy: '127.0.0.1',
    routerOptions: { ignoreTrailingSlash: true },
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 4, fieldSize: 4096 } });

  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...securityHeaders, 'x-request-id': request.id });
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const line = { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    request.log.info(line, 'request');
  });

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      request.log.error({ err: error }, 'request failed');
      return sendRefusal(reply, { code: 'internal' });
    }
    if (error instanceof BadPageKey) return sendRefusal(reply, badPage);
    return sendRefusal(reply, { code: status === 404 ? 'not-found' : 'bad-request' });
  });

  const hasWeb = isBuilt(webFolder);
  app.setNotFoundHandler((request, reply) =>
    hasWeb && isPageOfTheApplication(request) ? sendApplication(reply) : sendRefusal(reply, { code: 'not-found' }),
  );

  const migrations = readMigrations();
  healthRoutes(app, () => schemaIsCurrent(db, migrations));
  const imports = importRunner(dependencies, (error) => {
    app.log.error({ err: error }, 'an import stopped; it goes on when a file is started, or the server is');
  });
  const reminders = deadlineReminders(dependencies, (error) => {
    app.log.error({ err: error }, 'reminders of deadlines were not written; they are tried again in an hour');
  });
  app.addHook('onReady', async () => {
    imports.wake();
    reminders.start();
  });
  app.addHook('onClose', () => imports.stop());
  app.addHook('onClose', () => reminders.stop());
  const handlers: Handlers<EndpointName> = allHandlers(dependencies, imports.wake);
  serveEndpoints(app, handlers, {
    db,
    clock,
    idleMinutes: settings.idleMinutes,
    secondFactor: settings.secondFactor,
    https,
  });
  if (hasWeb) await serveWebFiles(app, webFolder);
  return app;
}
