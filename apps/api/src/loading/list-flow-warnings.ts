import type { FlowTable } from '@maceo/datasets/flows/flow-table';
import { FARTHEST_COMMUTE_KM, type ObservedFlows } from '@maceo/datasets/flows/to-observed-flows';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import { formatProblem } from '@maceo/domain/problem';

const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const percent = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 });

/** A share with one decimal; what would print as 0 % though it is not says so. */
function formatSmallShare(share: number): string {
  return share < 0.0005 ? 'moins de 0,1\u00A0%' : percent.format(share);
}

/** Refused lines shown in a warning; the rest is counted. */
const SHOWN = 3;

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How many lines were refused and why the first ones were, as a list of one French sentence; empty without any. */
export function formatRefusedLines(
  { report, refusals }: Pick<FlowTable, 'report' | 'refusals'>,
  file: string,
): string[] {
  if (report.refused === 0) return [];
  const first = refusals.slice(0, SHOWN).map(formatProblem).join(' ');
  return [`Lignes du ${file} refusées\u00A0: ${number.format(report.refused)}. ${first}`];
}

/** What was done to the lines, each only when it happened. */
function listLineWarnings(table: FlowTable): string[] {
  const { report } = table;
  const changes = [
    [report.repaired, 'zéro de tête rétabli'],
    [report.recoded, 'commune fusionnée depuis'],
    [report.folded, 'arrondissement municipal réuni à sa ville'],
  ] as const;
  const done = changes.flatMap(([count, what]) => (count > 0 ? [`${number.format(count)} (${what})`] : []));
  return [
    ...(done.length > 0
      ? [`Lignes du fichier des flux dont un code a été corrigé\u00A0: ${done.join(', ')}.`]
      : []),
    ...formatRefusedLines(table, 'fichier des flux'),
  ];
}

/** Workers who are in no pair, as shares of all workers of the file's homes. */
function listWorkerWarnings(flows: ObservedFlows): string[] {
  const { abroad, overseas, unknown, tooFar } = flows.unplaced;
  const classes: [number, string][] = [
    [sum(abroad), 'à l’étranger'],
    [sum(overseas), 'outre-mer'],
    [sum(unknown), 'inconnu'],
    [sum(tooFar), `à plus de ${FARTHEST_COMMUTE_KM}\u00A0km`],
  ];
  const total = sum(flows.workers) + classes.reduce((all, [workers]) => all + workers, 0);
  const left = classes.flatMap(([workers, where]) =>
    workers > 0 ? [`${where} ${formatSmallShare(workers / total)}`] : [],
  );
  return left.length > 0
    ? [`Actifs laissés hors des navettes, par lieu de travail\u00A0: ${left.join(', ')}.`]
    : [];
}

/** French sentences on what the flow file left uncertain, to be shown beside its figures; each only when it applies. */
export function listFlowWarnings(table: FlowTable, flows: ObservedFlows, zoneSet: FlowZoneSet): string[] {
  const silent = flows.isListed.subarray(0, zoneSet.massifCount).filter((listed) => listed === 0).length;
  return [
    ...listLineWarnings(table),
    ...listWorkerWarnings(flows),
    ...(silent > 0
      ? [`Communes du massif sans ligne dans le fichier des flux\u00A0: ${number.format(silent)}.`]
      : []),
  ];
}
