import { createHmac, timingSafeEqual } from 'node:crypto';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Clocks of phones differ: the step before and the one after are taken too. */
const DRIFT_STEPS = 1;

/** The code of one step (RFC 6238 with HMAC-SHA-1, which is what authenticator apps compute). */
export function codeAt(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = (mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS;
  return String(number).padStart(DIGITS, '0');
}

/** The step in which an instant lies. */
export function stepOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1000 / STEP_SECONDS);
}

/** The step whose code was typed, if it is near the instant and later than the last one taken; else undefined. */
export function stepOfCode(secret: Buffer, typed: string, at: { now: string; lastStep: number }): number | undefined {
  const now = stepOf(at.now);
  const near = Array.from({ length: 2 * DRIFT_STEPS + 1 }, (_, index) => now - DRIFT_STEPS + index);
  const given = Buffer.from(typed, 'utf8');
  return near.find((step) => {
    const code = Buffer.from(codeAt(secret, step), 'utf8');
    return step > at.lastStep && given.length === code.length && timingSafeEqual(given, code);
  });
}
