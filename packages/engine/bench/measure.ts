/**
 * Least time in ms of `repeats` calls, after a warm-up of as many: what the machine can do, whatever else it does
 * meanwhile. NumPy is measured the same way.
 */
export function measureMs(repeats: number, run: () => unknown): number {
  for (let warm = 0; warm < repeats; warm++) run();
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** The same for what answers later; one call after the other. */
export async function measureMsLater(repeats: number, run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < 2 * repeats; call++) {
    const start = performance.now();
    await run();
    if (call >= repeats) times.push(performance.now() - start);
  }
  return Math.min(...times);
}
