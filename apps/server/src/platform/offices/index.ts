export { loadOfficeDirectory } from './load-office-directory.ts';
