/**
 * Euros a year not spent on driving: vehicle-km · marginal running cost. The default of the model, linear; the mileage
 * scale below is for single cases. Fares of public transport and the value of time are not counted.
 * Source: method C.6, Money. Assumption: 0.20 €/km (0.15–0.22), the car being kept.
 */
export function computeTravelCost(vehicleKm: number, eurosPerKm: number): number {
  return vehicleKm * eurosPerKm;
}

/** Fiscal power of a car (chevaux fiscaux); 7 stands for 7 and more. */
export type FiscalPower = 3 | 4 | 5 | 6 | 7;

/** One line of the scale: €/km up to 5 000 km, then slope and constant up to 20 000 km, then €/km beyond. */
interface ScaleLine {
  shortRate: number;
  middleRate: number;
  middleConstant: number;
  longRate: number;
}

/**
 * Barème kilométrique of thermal cars, euros and km a year.
 * Source: French tax administration's scale for income of 2024 declared in 2025, as printed by aeccompta.com;
 * method C.6, Money. Electric cars have a higher scale, not held here.
 */
const SCALE: Record<FiscalPower, ScaleLine> = {
  3: { shortRate: 0.529, middleRate: 0.316, middleConstant: 1065, longRate: 0.37 },
  4: { shortRate: 0.606, middleRate: 0.34, middleConstant: 1330, longRate: 0.407 },
  5: { shortRate: 0.636, middleRate: 0.357, middleConstant: 1395, longRate: 0.427 },
  6: { shortRate: 0.665, middleRate: 0.374, middleConstant: 1457, longRate: 0.447 },
  7: { shortRate: 0.697, middleRate: 0.394, middleConstant: 1515, longRate: 0.47 },
};

/** Upper bounds of the first two brackets, km a year. Source: same scale. */
const SHORT_LIMIT_KM = 5000;
const MIDDLE_LIMIT_KM = 20000;

/** Euros a year the scale grants for `kmPerYear` ≥ 0 driven to work. 5 CV jumps by 5 € just above 20 000 km. */
export function computeMileageAllowance(kmPerYear: number, fiscalPower: FiscalPower): number {
  const line = SCALE[fiscalPower];
  if (kmPerYear <= SHORT_LIMIT_KM) return kmPerYear * line.shortRate;
  if (kmPerYear <= MIDDLE_LIMIT_KM) return kmPerYear * line.middleRate + line.middleConstant;
  return kmPerYear * line.longRate;
}

/**
 * Euros a year one commuter saves: the scale before less the scale after, because the avoided kilometres are the last
 * ones driven. `avoidedKm` above `kmBefore` saves everything and no more. Source: method C.6, Money.
 */
export function computeCommuterSaving(kmBefore: number, avoidedKm: number, fiscalPower: FiscalPower): number {
  const kmAfter = Math.max(0, kmBefore - avoidedKm);
  return computeMileageAllowance(kmBefore, fiscalPower) - computeMileageAllowance(kmAfter, fiscalPower);
}
