import type { QuantileKernel, QuantilesInput, QuantileTables } from './quantile-kernel.ts';
import { scriptKernel } from './script-kernel.ts';
import { findWasmKernel } from './wasm-kernel.ts';

let kernel: QuantileKernel | undefined;

/** The fastest kernel that may run here, the same for the whole life of the thread. */
export function getQuantileKernel(): QuantileKernel {
  kernel ??= findWasmKernel() ?? scriptKernel;
  return kernel;
}

/** P10, P50 and P90 of every unit and indicator, by {@link getQuantileKernel}; the figures do not depend on which. */
export function computeQuantiles(input: QuantilesInput): QuantileTables {
  return getQuantileKernel().computeQuantiles(input);
}
