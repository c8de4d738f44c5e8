import type { IndicatorId } from '../indicators/indicator-catalogue.ts';
import type { RunInputs } from '../scenarios/run.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import type { TerritoryLevel } from '../territories/territory-level.ts';
import type { TerritoryReading } from '../territories/territory-reading.ts';
import type { Value } from '../value.ts';
import type { Publication } from './publication.ts';

/** What a figure rests on, printed beside it: the data in use and how home–work flows were had. */
export interface DataStanding {
  /** `pack` = official files; `demo` = no data pack: « jeu de démonstration », everything « approché ». */
  mode: 'pack' | 'demo';
  flows: 'modelled' | 'observed';
}

/** A published scenario as the site shows it: the frozen run behind the current publication. */
export interface PublishedScenario {
  scenario: Pick<Scenario, 'id' | 'code' | 'name' | 'summary' | 'horizonYear' | 'baselineId'>;
  publication: Publication;
  run: { id: string; finishedAt: string; inputs: RunInputs };
  data: DataStanding;
}

/** One territory's value of one indicator. */
export interface ResultRow {
  level: TerritoryLevel;
  code: string;
  name: string;
  reading: TerritoryReading;
  value: Value;
}

/** Every indicator of one territory, in one reading. */
export type TerritoryValues = Record<IndicatorId, Value>;
