import { formatInterval } from '@maceo/domain/indicators/format-interval';
import { formatValue } from '@maceo/domain/indicators/format-value';
import { STAKE_IDS, STAKES } from '@maceo/domain/partners/stake';
import type { StackColumn, StackRow } from '#lib/ui/stack-table.ts';
import type { PageData } from './$types';

/** A column a stake, after the scenario's. */
export const STAKE_COLUMNS: StackColumn[] = [
  { key: 'scenario', label: 'Scénario' },
  ...STAKE_IDS.map((id) => ({ key: id, label: STAKES[id].label, numeric: true })),
];

/** A scenario's line, linked to its page: its value for each stake, the interval under it where there is one. */
export function toStakeRow(
  { published, values }: PageData['workspace']['scenarios'][number],
  href: string,
): StackRow {
  const { id, code, name } = published.scenario;
  const cells = STAKE_IDS.map((stake) => {
    const { indicatorId } = STAKES[stake];
    const note = formatInterval(values[stake], indicatorId) ?? undefined;
    return [stake, { text: formatValue(values[stake], indicatorId), note }] as const;
  });
  const scenario = { text: `${code} ${name}`, href };
  return { key: id, cells: { scenario, ...Object.fromEntries(cells) } };
}
