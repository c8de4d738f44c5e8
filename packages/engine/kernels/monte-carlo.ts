import { fillBase, fillIndicator } from './lanes';
import { Base, Indicator, Plan } from './plan';
import { readQuantiles } from './quantiles';

/**
 * The Monte Carlo kernel in AssemblyScript: same figures, to the last bit, as script-kernel.ts, which is the one to read
 * first. The memory belongs to the host, from `getHeapStart()` on: nothing is allocated here. Rebuilt into
 * src/uncertainty/wasm-module.ts by `pnpm kernels`.
 */

/** First free byte of the memory. */
export function getHeapStart(): usize {
  return __heap_base;
}

/** Order statistics of the first `unitCount` units of the plan at `address`. */
export function computeUnits(address: usize, unitCount: u32): void {
  const plan = changetype<Plan>(address);
  const columnBytes = (<usize>plan.columnCount) << 3;
  const answerBytes = (<usize>plan.rankCount) << 3;
  let columns = plan.columns;
  let into = plan.answers;
  for (let unit: u32 = 0; unit < unitCount; unit++) {
    for (let b: u32 = 0; b < plan.baseCount; b++) {
      fillBase(plan, changetype<Base>(plan.bases + <usize>b * offsetof<Base>()), columns);
    }
    for (let i: u32 = 0; i < plan.indicatorCount; i++) {
      const indicator = changetype<Indicator>(plan.indicators + <usize>i * offsetof<Indicator>());
      fillIndicator(plan, indicator);
      readQuantiles(plan, indicator, into);
      into += answerBytes;
    }
    columns += columnBytes;
  }
}
