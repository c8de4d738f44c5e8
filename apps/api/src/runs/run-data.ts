import type { ParameterValues } from '@maceo/domain/scenarios/parameter-catalogue';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import type { FactorLaws } from '@maceo/engine/uncertainty/factor-laws';
import type { LeverParts } from '@maceo/engine/model/lever-parts';
import type { Population } from '@maceo/engine/model/population';

/**
 * One territory in one reading: the indices of its homes whose employed residents are known, and whether all its
 * communes are modelled. `homes` is empty where nothing is known: its values are then missing, not 0.
 */
export interface TerritoryMembers {
  territoryId: number;
  reading: TerritoryReading;
  homes: number[];
  complete: boolean;
}

/**
 * All that a run computes from. `employed` = employed residents of each home as the data give them (NaN = not known);
 * `nearTelecentre` = those of them near an open telecentre (NaN = not known); `laws` are those of the run's own hypotheses, which the draws use in place of the registry's.
 * `parts` = the levers as reached at the horizon, by part of the homes; `isApproximate` when the employed are themselves an assumption (demonstration). `isBaseline` makes additional figures
 * « sans objet ». `seed` and `draws` fix the draws of the hypotheses; 0 draws = no interval.
 */
export interface RunData {
  population: Population;
  employed: Float64Array;
  nearTelecentre: Float64Array;
  isApproximate: boolean;
  territories: TerritoryMembers[];
  parameters: ParameterValues;
  laws: Partial<FactorLaws>;
  parts: LeverParts;
  isBaseline: boolean;
  seed: number;
  draws: number;
}
