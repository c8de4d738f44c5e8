import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * Runs a NumPy script beside this file: a JSON header line on its standard input, then the arrays as raw float64, in
 * order; the answer is one JSON line. Undefined when python3 or numpy is missing.
 */
export function askNumpy<Answer>(script: string, header: object, arrays: Float64Array[]): Answer | undefined {
  const raw = arrays.map((values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  const input = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...raw]);
  const path = resolve(import.meta.dirname, script);
  const child = spawnSync('python3', [path], { input, maxBuffer: 1 << 20, timeout: 300_000 });
  return child.status === 0 ? JSON.parse(child.stdout.toString()) : undefined;
}
