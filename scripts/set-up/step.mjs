/**
 * Does one step and tells of it in one line with its time, in the form that the server goes on with.
 * @template {string} T
 * @param {string} name
 * @param {() => Promise<T> | T} work gives what to say of it
 */
export async function step(name, work) {
  const start = performance.now();
  const said = await work();
  const ms = String(Math.round(performance.now() - start));
  process.stdout.write(`  ${name.padEnd(14)}${said.padEnd(28)}${ms.padStart(8)} ms\n`);
}
