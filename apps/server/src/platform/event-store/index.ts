export { actorRef, appendEvents, type Appended } from './append-events.ts';
export { ENVELOPE_VERSION, PROVINCE } from './hash-link.ts';
export { brokenLink, readStream, recordedEvent } from './read-events.ts';
