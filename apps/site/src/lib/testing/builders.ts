import { INDICATOR_IDS } from '@maceo/domain/indicators/indicator-catalogue';
import type { PublishedScenario, TerritoryValues } from '@maceo/domain/publications/publication-views';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import type { SourceFile } from '@maceo/domain/source-file';
import { territoryCodeSchema, type Territory } from '@maceo/domain/territories/territory';
import type { TerritorySheet } from '@maceo/domain/territories/territory-views';

/** Builders of what pages receive, for tests only: made-up figures that are valid in every respect not overridden. */

/** Scenario S1 as published for the third time, from a modelled run. */
export function aPublishedScenario(over: Partial<PublishedScenario> = {}): PublishedScenario {
  return {
    scenario: {
      id: 's1-employeurs-publics',
      code: 'S1',
      name: 'Employeurs publics d’abord',
      summary: 'Les employeurs publics ouvrent le télétravail.',
      horizonYear: 2030,
      baselineId: 's0-tendanciel',
    },
    publication: {
      id: 'p3',
      scenarioId: 's1-employeurs-publics',
      runId: 'run-1',
      number: 3,
      status: 'published',
      publishedAt: '2026-11-20T09:00:00Z',
      publishedBy: null,
    },
    run: {
      id: 'run-1',
      finishedAt: '2026-11-20T08:59:00Z',
      inputs: {
        scenarioId: 's1-employeurs-publics',
        scenarioVersion: 4,
        isBaseline: false,
        levers: [
          { leverId: 'access_public', value: 1, operationIds: ['lot-2011'], justification: 'Pilote du Lot.' },
        ],
        reachedShare: 1,
        parameters: getDefaultParameters(),
        hypotheses: [],
        seed: 1,
        draws: 2000,
        flowsId: 'flows-1',
        datasets: { 'communes-massif.csv.gz': 'a'.repeat(64) },
        modelVersion: '1.0.0',
      },
    },
    data: { mode: 'pack', flows: 'modelled' },
    ...over,
  };
}

/** A file of the data pack. */
export function aSourceFile(over: Partial<SourceFile> = {}): SourceFile {
  return {
    name: 'communes-massif.csv.gz',
    title: 'Communes du massif',
    producer: 'INSEE',
    licence: 'Licence Ouverte 2.0',
    vintage: 'COG 2026, RP 2022',
    url: null,
    sha256: 'a'.repeat(64),
    rowCount: 3935,
    importedAt: '2026-11-20T08:00:00Z',
    current: true,
    ...over,
  };
}

/** A commune wholly inside the massif. */
export function aTerritory(over: Partial<Territory> = {}): Territory {
  const framing = { communeCount: 1, population: 455, surfaceKm2: 31.2 };
  return {
    level: 'commune',
    code: territoryCodeSchema.parse('46160'),
    name: 'Latronquière',
    kind: null,
    epciCode: '200067361',
    departementCode: '46',
    regionCode: '76',
    astride: false,
    massif: framing,
    whole: framing,
    latitude: 44.8,
    longitude: 2.08,
    positionQuality: 'official',
    ...over,
  };
}

/** The sheet of {@link aTerritory}. */
export function aTerritorySheet(over: Partial<TerritorySheet> = {}): TerritorySheet {
  return {
    territory: aTerritory(),
    parents: [
      { level: 'epci', code: '200067361', name: 'CC Grand-Figeac' },
      { level: 'departement', code: '46', name: 'Lot' },
    ],
    partners: [],
    childLevel: 'commune',
    formerNames: [],
    formerCodes: [],
    postcodes: ['46210'],
    fibrePercent: 87.2,
    densityClass: 'rural à habitat dispersé',
    ...over,
  };
}

/** Every indicator at the given number, then the overrides; `null` = not known. */
export function aTerritoryValues(
  over: Partial<Record<keyof TerritoryValues, number | null>> = {},
  base = 100,
): TerritoryValues {
  const entries = INDICATOR_IDS.map((id) => {
    const value = id in over ? over[id] : base;
    return [
      id,
      value == null ? { kind: 'missing', reason: 'Non calculé.' } : { kind: 'number', value },
    ] as const;
  });
  return Object.fromEntries(entries) as TerritoryValues;
}
