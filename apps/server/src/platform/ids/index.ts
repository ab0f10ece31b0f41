import { randomBytes } from 'node:crypto';
import { machineMilliseconds } from '../clock/index.ts';

const COUNTER_LIMIT = 0x1000;

let lastMilliseconds = 0;
let counter = 0;

/**
 * A new UUID, version 7 (RFC 9562 §5.7): 48 bits of time, 12 of a counter within the millisecond, 62 random. Ids of one
 * process sort in the order in which they were made, also when the machine's clock steps back.
 */
export function newId(): string {
  const milliseconds = machineMilliseconds();
  const random = randomBytes(10);
  if (milliseconds > lastMilliseconds) {
    lastMilliseconds = milliseconds;
    counter = random.readUInt16BE(8) & 0x3ff;
  } else {
    counter += 1;
    if (counter === COUNTER_LIMIT) {
      lastMilliseconds += 1;
      counter = 0;
    }
  }
  const time = lastMilliseconds.toString(16).padStart(12, '0');
  const sequence = (0x7000 | counter).toString(16);
  const variant = (0x8000 | (random.readUInt16BE(0) & 0x3fff)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${sequence}-${variant}-${random.toString('hex', 2, 8)}`;
}
