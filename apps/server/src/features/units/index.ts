export { createWholeUnit } from './commands/create-whole-unit.ts';
export { listUnits, type UnitListQuery } from './queries/list-units.ts';
