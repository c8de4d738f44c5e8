/** Median time in ms of `repeats` calls, after a warm-up of as many. */
export function measureMs(repeats: number, run: () => unknown): number {
  for (let warm = 0; warm < repeats; warm++) run();
  const times = Array.from({ length: repeats }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(repeats / 2)];
}
