export { importHandlers } from './routes.ts';
export { importRunner } from './runner.ts';
