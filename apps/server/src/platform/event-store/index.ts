export { appendEvents, type Appended } from './append-events.ts';
export { PROVINCE } from './hash-link.ts';
export { brokenLink, readStream, recordedEvent } from './read-events.ts';
