export { noticeHandlers } from './applicant.ts';
export { managedNoticeHandlers } from './managed.ts';
export { publicNoticeHandlers } from './public.ts';
