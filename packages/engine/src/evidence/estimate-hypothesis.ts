import type { HypothesisCell, HypothesisEstimate } from '@maceo/domain/hypotheses/hypothesis';
import {
  ESTIMABLE_PARAMETERS,
  getEstimateBounds,
  type EstimableParameterId,
} from '@maceo/domain/hypotheses/hypothesis-parameter';
import type { Parameter } from '@maceo/domain/scenarios/parameter';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import type { FieldObservation } from './check-observations.ts';
import { computeDiscount } from './discount.ts';
import { FEWEST_ELIGIBLE_SHOWN, type AdoptionEstimate } from './estimate-adoption.ts';
import { computePriorDeviation, estimateGroupDays, type DaysCell } from './estimate-group-days.ts';
import { estimateGroupShare, NATIONAL_KAPPA, toNationalPrior } from './estimate-group-share.ts';
import { sortRecords, type FieldRecord, type UnusedRecord } from './field-record.ts';
import { computeBetaQuantile } from './special-functions.ts';
import { toMeanHypothesis, toShareHypothesis, type PertEnds } from './to-hypothesis-law.ts';

/**
 * From the validated observations of the study to what they say of one parameter: the estimate with its cells, and the
 * PERT law that a run can draw from. Source: method C.7.
 */

/** What is estimated, from what, at which day (ISO), with the national prior or without it. */
export interface EstimateRequest {
  parameterId: EstimableParameterId;
  records: readonly FieldRecord[];
  asOf: string;
  usesPrior: boolean;
}

/** The estimate and its law; `used` observations stand behind it, `unused` ones do not, each with its reason. */
export interface EstimatedHypothesis {
  law: PertEnds;
  estimate: HypothesisEstimate;
  used: string[];
  unused: UnusedRecord[];
}

/** Seed of the bootstrap: the same observations give the same interval. */
const BOOTSTRAP_SEED = 20_260_101;

function toCellKey({ sector, size, isPublic }: FieldRecord): string {
  return JSON.stringify([sector, size, isPublic]);
}

function toObservation(record: FieldRecord): FieldObservation {
  return {
    group: toCellKey(record),
    eligible: record.eligible,
    teleworkers: record.teleworkers ?? 0,
    quality: record.quality,
    ageYears: record.ageYears,
    isVolunteerPilot: record.volunteersOnly,
  };
}

/** A cell of the estimate from one record of it and what was computed. */
function toShareCell(cell: AdoptionEstimate, records: readonly FieldRecord[]): HypothesisCell {
  const own = records.filter((record) => toCellKey(record) === cell.group);
  const [{ sector, size, isPublic }] = own;
  return {
    ...{ sector, size, isPublic: isPublic === true },
    n: cell.observed.eligible,
    y: cell.observed.teleworkers,
    posteriorMean: cell.meanShare,
    interval90: [cell.lowShare, cell.highShare],
    ownWeight: cell.ownWeight,
    isUpperBound: false,
    isTooSmall: cell.isTooSmallToShow,
    evidenceIds: own.map(({ evidenceId }) => evidenceId),
  };
}

/** Volunteers of one cell: shown beside the others, without posterior. */
function toUpperBoundCell(records: readonly FieldRecord[]): HypothesisCell {
  const [{ sector, size, isPublic }] = records;
  const n = records.reduce((sum, { eligible }) => sum + (eligible ?? 0), 0);
  return {
    ...{ sector, size, isPublic: isPublic === true },
    n,
    y: records.reduce((sum, { teleworkers }) => sum + (teleworkers ?? 0), 0),
    posteriorMean: null,
    interval90: null,
    ownWeight: null,
    isUpperBound: true,
    isTooSmall: n < FEWEST_ELIGIBLE_SHOWN,
    evidenceIds: records.map(({ evidenceId }) => evidenceId),
  };
}

function estimateShare(request: EstimateRequest): EstimatedHypothesis {
  const { parameterId, usesPrior, asOf } = request;
  const { used, unused } = sortRecords(request.records, {
    group: ESTIMABLE_PARAMETERS[parameterId],
    measure: 'share',
  });
  const counted = used.filter(({ volunteersOnly }) => !volunteersOnly);
  const volunteers = Map.groupBy(
    used.filter(({ volunteersOnly }) => volunteersOnly),
    toCellKey,
  );
  const priorMean = PARAMETERS[parameterId].default;
  const share = estimateGroupShare({ observations: counted.map(toObservation), priorMean, usesPrior });
  const national = toNationalPrior({ priorMean, usesPrior: true });
  const { mean, concentration, origin } = share.cellPrior;
  return {
    law: toShareHypothesis(share, getEstimateBounds(parameterId)),
    estimate: {
      ...{ asOf, mean: share.mean, p5: share.p5, p95: share.p95, ownWeight: share.ownWeight },
      priorMean,
      priorP5: computeBetaQuantile(0.05, national),
      priorP95: computeBetaQuantile(0.95, national),
      priorKappa: NATIONAL_KAPPA,
      priorUsed: usesPrior,
      cellPrior: { mean, kappa: concentration, origin },
      cells: [
        ...share.cells.map((cell) => toShareCell(cell, counted)),
        ...[...volunteers.values()].map(toUpperBoundCell),
      ],
      distribution: null,
    },
    used: used.map(({ evidenceId }) => evidenceId),
    unused,
  };
}

function toDaysCell(cell: DaysCell, record: FieldRecord): HypothesisCell {
  return {
    ...{ sector: record.sector, size: record.size, isPublic: record.isPublic === true },
    n: cell.persons,
    y: null,
    posteriorMean: cell.meanDays,
    interval90: [cell.lowDays, cell.highDays],
    ownWeight: cell.ownWeight,
    isUpperBound: false,
    isTooSmall: cell.isTooSmallToShow,
    evidenceIds: [cell.id],
  };
}

function estimateDays(request: EstimateRequest): EstimatedHypothesis {
  const { parameterId, usesPrior, asOf } = request;
  const { used, unused } = sortRecords(request.records, { group: 'all', measure: 'days' });
  const { low, default: mode, high }: Parameter = PARAMETERS[parameterId];
  const prior = { low, mode, high };
  const days = estimateGroupDays({
    observations: used.map((record) => ({
      id: record.evidenceId,
      counts: record.days,
      discount: computeDiscount(record.quality, record.ageYears),
    })),
    prior,
    usesPrior,
    seed: BOOTSTRAP_SEED,
  });
  const reach = 1.645 * computePriorDeviation(prior);
  return {
    law: toMeanHypothesis(days, getEstimateBounds(parameterId)),
    estimate: {
      ...{ asOf, mean: days.mean, p5: days.p5, p95: days.p95, ownWeight: days.ownWeight },
      priorMean: mode,
      priorP5: mode - reach,
      priorP95: mode + reach,
      priorKappa: NATIONAL_KAPPA,
      priorUsed: usesPrior,
      cellPrior: { mean: mode, kappa: NATIONAL_KAPPA, origin: 'fixed' },
      cells: days.cells.map((cell, index) => toDaysCell(cell, used[index])),
      distribution: days.distribution.map(({ days, shareOfPersons }) => ({ days, share: shareOfPersons })),
    },
    used: used.map(({ evidenceId }) => evidenceId),
    unused,
  };
}

/** How many observations move an estimate: volunteers' pilots bound it, they do not move it. */
function countMovers({ estimate }: EstimatedHypothesis): number {
  return estimate.cells.filter(({ isUpperBound }) => !isUpperBound).length;
}

/**
 * The estimate of a parameter; undefined with the observations left out when none of them moves it: no number is then
 * proposed. Adoption from validated counts among eligible staff, days from distributions.
 */
export function estimateHypothesis(
  request: EstimateRequest,
): EstimatedHypothesis | { law: undefined; unused: UnusedRecord[] } {
  if (request.parameterId === 'delta') {
    const { used, unused } = sortRecords(request.records, { group: 'all', measure: 'days' });
    return used.length === 0 ? { law: undefined, unused } : estimateDays(request);
  }
  const estimated = estimateShare(request);
  if (countMovers(estimated) > 0) return estimated;
  const volunteers = estimated.used.map((evidenceId) => ({
    evidenceId,
    reason: 'Volontaires seulement\u00A0: une borne haute du recours, pas un taux.',
  }));
  return { law: undefined, unused: [...estimated.unused, ...volunteers] };
}
