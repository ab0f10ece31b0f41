export { placeInPending } from './queries/list-work.ts';
export { deadlineReminders } from './reminders.ts';
