import { INDICATORS, type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { ResultRow } from '@maceo/domain/publications/publication-views';
import type { Run } from '@maceo/domain/scenarios/run';
import { TERRITORY_LEVELS } from '@maceo/domain/territories/territory-level';
import { TERRITORY_READINGS } from '@maceo/domain/territories/territory-reading';
import { findNumber, type Value } from '@maceo/domain/value';

const HEAD = 'scenario;execution;indicateur;unite;niveau;code;nom;lecture;valeur;statut';

/** Observation status of a cell. Source: SDMX CL_OBS_STATUS. */
const STATUS: Record<Value['kind'], string> = {
  number: 'E',
  low_reliability: 'E',
  missing: 'O',
  secret: 'Q',
  not_applicable: 'M',
};

/**
 * The table of a run as CSV, in the columns of the public files: separator `;`, decimal point, full precision, an empty
 * value where there is no number. Texts that a spreadsheet would take for a formula are led by an apostrophe.
 */
export function formatResultCsv(
  run: Pick<Run, 'id' | 'scenarioId'>,
  { indicatorId, rows }: { indicatorId: IndicatorId; rows: readonly ResultRow[] },
): string {
  const { slug, unit } = INDICATORS[indicatorId];
  const lines = rows.map((row) =>
    [
      run.scenarioId,
      run.id,
      slug,
      unit,
      TERRITORY_LEVELS[row.level].slug,
      row.code,
      row.name,
      TERRITORY_READINGS[row.reading].slug,
      String(findNumber(row.value) ?? ''),
      STATUS[row.value.kind],
    ]
      .map(formatField)
      .join(';'),
  );
  return `${[HEAD, ...lines].join('\r\n')}\r\n`;
}

function formatField(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text);
  const safe = !isNumber && /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
