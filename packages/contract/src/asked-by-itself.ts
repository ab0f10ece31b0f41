import type { EndpointName } from './endpoints/index.ts';

/** What a page asks by itself: it keeps no session alive, since only what the person does may. */
export const asksByItself: readonly EndpointName[] = ['work.counts', 'messages.unread'];
