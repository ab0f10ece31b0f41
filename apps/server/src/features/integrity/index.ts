export { rebuildRows } from './commands/rebuild-rows.ts';
export { rules, type Fault, type RuleName } from './fault.ts';
export { findFaults } from './queries/find-faults.ts';
