/**
 * The only place that asks the machine what time it is. What is written into data takes its time from the database
 * (`readNow`); this one serves log lines, ids and durations.
 */

/** Milliseconds since 1970-01-01T00:00Z by the machine's clock. */
export function machineMilliseconds(): number {
  return Date.now();
}

/** Starts a stopwatch; calling what it gives tells the milliseconds passed, whatever happens to the machine's clock. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
