export { placeInPending } from './queries/list-work.ts';
