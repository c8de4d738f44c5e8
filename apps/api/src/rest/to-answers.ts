import { describeStatus } from '@maceo/domain/indicators/describe-status';
import { getIndicator, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import { STANDING_LABELS } from '@maceo/domain/indicators/indicator';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import type { TerritoryFraming } from '@maceo/domain/territories/territory';
import { TERRITORY_LEVELS } from '@maceo/domain/territories/territory-level';
import { TERRITORY_READINGS } from '@maceo/domain/territories/territory-reading';
import type { TerritoryHit, TerritoryLink, TerritorySheet } from '@maceo/domain/territories/territory-views';
import { UNITS } from '@maceo/domain/unit';
import { findInterval, findNumber, type Interval } from '@maceo/domain/value';
import type { z } from 'zod';
import type { Status } from '../get-status.ts';
import type { IndicatorRow } from './list-results.ts';
import type * as answers from './answers.ts';

type Answer<Schema extends z.ZodType> = z.output<Schema>;

const MATCHED = { name: 'nom', former_name: 'ancien-nom', postcode: 'code-postal', code: 'code' } as const;

/** A search hit in the public API's words. */
export function toHitAnswer(hit: TerritoryHit): Answer<typeof answers.territoryHitSchema> {
  return {
    niveau: TERRITORY_LEVELS[hit.level].slug,
    code: hit.code,
    nom: hit.name,
    departement: hit.departementCode,
    population: hit.population,
    trouvePar: MATCHED[hit.matched],
    texteTrouve: hit.matchedText,
  };
}

function toFramingAnswer(framing: TerritoryFraming) {
  return { communes: framing.communeCount, population: framing.population, surfaceKm2: framing.surfaceKm2 };
}

function toLinkAnswer(link: TerritoryLink) {
  return { niveau: TERRITORY_LEVELS[link.level].slug, code: link.code, nom: link.name };
}

/** A territory's sheet in the public API's words; no position when it is not known. */
export function toTerritoryAnswer(sheet: TerritorySheet): Answer<typeof answers.territoryAnswerSchema> {
  const { territory } = sheet;
  const { latitude, longitude, positionQuality } = territory;
  const qualite = positionQuality === 'official' ? 'officielle' : 'approchée';
  return {
    niveau: TERRITORY_LEVELS[territory.level].slug,
    code: territory.code,
    nom: territory.name,
    type: territory.kind,
    chevauchant: territory.astride,
    massif: toFramingAnswer(territory.massif),
    entier: toFramingAnswer(territory.whole),
    position: latitude === null || longitude === null ? null : { latitude, longitude, qualite },
    parents: sheet.parents.map(toLinkAnswer),
    anciensNoms: sheet.formerNames,
    codesPostaux: sheet.postcodes,
  };
}

/** An indicator of the catalogue in the public API's words. */
export function toIndicatorAnswer(id: IndicatorId): Answer<typeof answers.indicatorAnswerSchema> {
  const indicator = getIndicator(id);
  return {
    indicateur: indicator.slug,
    libelle: indicator.label,
    unite: UNITS[indicator.unit].short || UNITS[indicator.unit].long,
    nature: STANDING_LABELS[indicator.standing],
    formule: indicator.formula,
    agregation: indicator.aggregation.rule === 'sum' ? 'somme' : 'rapport de sommes',
  };
}

/** A published scenario in the public API's words. */
export function toScenarioAnswer(published: PublishedScenario): Answer<typeof answers.scenarioAnswerSchema> {
  const { scenario, publication, run, data } = published;
  return {
    scenario: scenario.id,
    code: scenario.code,
    nom: scenario.name,
    resume: scenario.summary,
    horizon: scenario.horizonYear,
    reference: scenario.baselineId,
    publication: { numero: publication.number, publieLe: publication.publishedAt, execution: run.id },
    donnees: {
      mode: data.mode === 'pack' ? 'officiel' : 'démonstration',
      flux: data.flows === 'modelled' ? 'modélisés' : 'observés',
    },
  };
}

/** The year a figure stands for, and where it comes from. */
function toOrigin(id: IndicatorId, { scenario, run, data }: PublishedScenario) {
  const { origin } = getIndicator(id);
  if (origin === undefined) {
    const demo = data.mode === 'pack' ? '' : ', jeu de démonstration';
    const source = `MACEO, modèle ${run.inputs.modelVersion}, exécution ${run.id}${demo}`;
    return { annee: scenario.horizonYear, source };
  }
  const source =
    data.mode === 'pack'
      ? `${origin.publisher}, ${origin.title}`
      : 'Population légale × part moyenne des actifs occupés dans le massif';
  return { annee: origin.year, source };
}

/** What the draws say of a figure; null where none were made. */
function toDrawnAnswer(interval: Interval | undefined) {
  if (interval === undefined) return { p10: null, p50: null, p90: null, p50Bas: null, p50Haut: null };
  const { p10, p50, p90, p50Ends } = interval;
  return { p10, p50, p90, p50Bas: p50Ends?.low ?? null, p50Haut: p50Ends?.high ?? null };
}

/** One figure in the public API's words, with full precision. */
export function toResultAnswer(
  { row, indicatorId: id }: IndicatorRow,
  published: PublishedScenario,
): Answer<typeof answers.resultAnswerSchema> {
  const indicator = getIndicator(id);
  return {
    indicateur: indicator.slug,
    unite: UNITS[indicator.unit].short || UNITS[indicator.unit].long,
    niveau: TERRITORY_LEVELS[row.level].slug,
    code: row.code,
    nom: row.name,
    lecture: TERRITORY_READINGS[row.reading].slug,
    valeur: findNumber(row.value) ?? null,
    ...toDrawnAnswer(findInterval(row.value)),
    statut: describeStatus(row.value, id, published.data.mode),
    ...toOrigin(id, published),
  };
}

/** The product's state in the public API's words. */
export function toStatusAnswer(status: Status): Answer<typeof answers.statusAnswerSchema> {
  const { flows, counts } = status;
  return {
    etat: status.ready ? 'prêt' : 'en préparation',
    version: status.version,
    donnees: status.mode === 'pack' ? 'officiel' : 'démonstration',
    chargeLe: status.loadedAt,
    massif: {
      communes: counts.communes,
      intercommunalites: counts.epci,
      departements: counts.departements,
      population: counts.population,
    },
    flux: flows && {
      methode: flows.method === 'modelled' ? 'modélisés' : 'observés',
      distanceMoyenneKm: flows.meanDistanceKm,
      distanceViseeKm: flows.targetKm,
      partDansLaCommune: flows.intraZoneShare ?? null,
      partDansLaCommuneVisee: flows.intraZoneTarget ?? null,
      ecartOrigines: flows.originResidual,
      ecartDestinations: flows.destinationResidual,
      paires: flows.pairs,
    },
  };
}
