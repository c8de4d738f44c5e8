import { RUN_STATUS_LABELS, runStatusSchema, type Run } from '@maceo/domain/scenarios/run';
import { formatDuration, formatMoment } from './format-date.ts';
import { formatPerson } from './format-person.ts';
import { toCell, toNumberCell, type ListCell, type ListColumn, type ListRow } from './list-table.ts';

/** The list of runs; the column of the scenario is for lists that mix several. */
export const RUN_COLUMNS: ListColumn[] = [
  { key: 'demande', label: 'Demandée le' },
  { key: 'scenario', label: 'Scénario', facet: 'Tous' },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'version', label: 'Version', numeric: true },
  { key: 'par', label: 'Par', facet: 'Tous' },
  { key: 'duree', label: 'Durée', numeric: true },
  { key: 'empreinte', label: 'Empreinte' },
  { key: 'empreinte-entiere', label: 'Empreinte SHA-256 des entrées', isExportOnly: true },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
];

/** A run as it is listed; `scenario` undefined in a list of one scenario's runs. */
export interface ListedRun {
  run: Run;
  scenario?: string;
  href: string;
  published: boolean;
}

const TONES = {
  queued: 'active',
  running: 'active',
  succeeded: 'success',
  failed: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<Run['status'], string>;

function toDurationCell({ startedAt, finishedAt }: Run): ListCell {
  const isOver = startedAt !== null && finishedAt !== null;
  const seconds = isOver ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 : null;
  return toCell(formatDuration(startedAt, finishedAt), { order: seconds });
}

/** Runs as lines of their list, told to the person `actorId`. */
export function toRunRows(runs: readonly ListedRun[], actorId: string): ListRow[] {
  return runs.map(({ run, scenario, href, published }) => ({
    key: run.id,
    cells: {
      demande: toCell(formatMoment(run.queuedAt), { href, order: run.queuedAt }),
      ...(scenario === undefined ? {} : { scenario: toCell(scenario) }),
      etat: toCell(RUN_STATUS_LABELS[run.status], {
        order: runStatusSchema.options.indexOf(run.status),
        tone: TONES[run.status],
        note: published ? 'publiée' : undefined,
      }),
      version: toNumberCell(run.inputs.scenarioVersion),
      par: toCell(formatPerson(run.startedBy, actorId)),
      duree: toDurationCell(run),
      empreinte: toCell(run.inputHash.slice(0, 8)),
      'empreinte-entiere': toCell(run.inputHash),
      identifiant: toCell(run.id),
    },
  }));
}
