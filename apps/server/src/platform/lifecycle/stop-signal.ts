const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls back once, at the first sign that the server shall end: Ctrl-C, SIGTERM, the terminal closed, or the launcher
 * that started us gone. Later signs change nothing: a terminal sends Ctrl-C to us and to the launcher, who passes it on.
 */
export function onStopSignal(stop: (reason: string) => void): void {
  let stopping = false;
  const once = (reason: string) => {
    if (stopping) return;
    stopping = true;
    stop(reason);
  };
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      once(signal);
    });
  }
  process.once('disconnect', () => {
    once('the launcher is gone');
  });
}
