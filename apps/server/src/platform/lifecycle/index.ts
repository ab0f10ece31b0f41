export { START_REFUSED, StartRefusal } from './start-refusal.ts';
