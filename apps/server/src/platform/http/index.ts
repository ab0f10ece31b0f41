export type { Call, FileAnswer, Handler, Handlers, UploadedFile, Visitor } from './call.ts';
export { healthRoutes } from './health.ts';
export { openApiText } from './openapi-text.ts';
export { sendRefusal } from './problem.ts';
export type { Answer, WireRefusal } from './refusal.ts';
export { runCommand } from './run-once.ts';
export { securityHeaders } from './security-headers.ts';
export { serveEndpoints, type ServeOptions } from './serve-endpoints.ts';
export { isBuilt, isPageOfTheApplication, sendApplication, serveWebFiles, webBuildName } from './web-files.ts';
