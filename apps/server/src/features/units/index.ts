export { loadOfficeDirectory } from '../../platform/directory/index.ts';
