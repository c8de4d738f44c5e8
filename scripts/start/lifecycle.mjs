// The end of `pnpm start`: signals, vanished launchers and fatal errors all lead to one orderly stop.

/** Within the promised 10 s; what has not ended by then is ended by the guards of its processes. */
const STOP_WITHIN_MS = 9_000;
/** One Ctrl-C may arrive twice: from the terminal and passed on by a launcher. */
const SAME_PRESS_MS = 1_000;

/**
 * @param {{ log: (line: string) => void, fail: (error: unknown) => void }} says
 * @returns {{ stop(code: number): void, onStop(callback: () => Promise<void>): void }} `stop` ends the process, once;
 *   `onStop` registers what is to be ended before.
 */
export function openLifecycle({ log, fail }) {
  let ending = async () => undefined;
  let stoppedAt;
  const stop = (code) => {
    if (stoppedAt !== undefined) return;
    stoppedAt = performance.now();
    setTimeout(() => process.exit(1), STOP_WITHIN_MS);
    ending().then(
      () => process.exit(code),
      (error) => {
        fail(error);
        process.exit(1);
      },
    );
  };
  const onSignal = (signal) => {
    if (stoppedAt === undefined) log('\nArrêt…');
    else if (signal === 'SIGINT' && performance.now() - stoppedAt > SAME_PRESS_MS) process.exit(130);
    stop(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => {
      fail(error);
      stop(1);
    });
  }
  // The terminal may be gone before us.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return { stop, onStop: (callback) => (ending = callback) };
}
