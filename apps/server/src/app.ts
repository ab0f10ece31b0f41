import Fastify, { LogController, type FastifyError, type FastifyInstance } from 'fastify';
import { readMigrations, schemaIsCurrent, type Db } from './platform/database/index.ts';
import {
  healthRoutes,
  isBuilt,
  isPageOfTheApplication,
  securityHeaders,
  sendApplication,
  sendProblem,
  serveWebFiles,
} from './platform/http/index.ts';
import { newId } from './platform/ids/index.ts';
import { logSettings } from './platform/log/index.ts';

export interface AppDependencies {
  db: Db;
  log: { level: string; file: string | undefined };
  /** Where the built web application lies. */
  webFolder: string;
}

/** Puts the server together; nothing listens yet. */
export async function buildApp({ db, log, webFolder }: AppDependencies): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logSettings(log.level, log.file),
    // One line for each answer, below, instead of two.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newId,
    routerOptions: { ignoreTrailingSlash: true },
    ajv: { customOptions: { removeAdditional: false } },
  });

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
      return sendProblem(reply, 500, '系统出现错误，请稍后再试；如仍出现，请把请求编号告诉管理员。');
    }
    return sendProblem(reply, status, '请求的内容不正确。');
  });

  const hasWeb = isBuilt(webFolder);
  app.setNotFoundHandler((request, reply) =>
    hasWeb && isPageOfTheApplication(request) ? sendApplication(reply) : sendProblem(reply, 404, '没有这个地址。'),
  );

  const migrations = readMigrations();
  healthRoutes(app, () => schemaIsCurrent(db, migrations));
  if (hasWeb) await serveWebFiles(app, webFolder);
  return app;
}
