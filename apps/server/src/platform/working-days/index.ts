export { loadWorkCalendar } from './load-work-calendar.ts';
export { waitingUntil, type Waiting } from './waiting.ts';
