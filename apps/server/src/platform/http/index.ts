export { healthRoutes } from './health.ts';
export { sendProblem, type Problem } from './problem.ts';
export { securityHeaders } from './security-headers.ts';
export { isBuilt, isPageOfTheApplication, sendApplication, serveWebFiles } from './web-files.ts';
