import type { Publication } from '@maceo/domain/publications/publication';
import { countSetLevers } from '@maceo/domain/scenarios/lever';
import {
  SCENARIO_STATUS_LABELS,
  scenarioStatusSchema,
  type Scenario,
} from '@maceo/domain/scenarios/scenario';
import { formatDay } from '#lib/format-date.ts';
import { toCell, toNumberCell, type ListColumn, type ListRow } from '#lib/list-table.ts';

/** The list of scenarios. */
export const SCENARIO_COLUMNS: ListColumn[] = [
  { key: 'scenario', label: 'Scénario' },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'pour', label: 'Pour', facet: 'Tous' },
  { key: 'version', label: 'Version', numeric: true },
  { key: 'horizon', label: 'Horizon', numeric: true },
  { key: 'leviers', label: 'Leviers', numeric: true },
  { key: 'publication', label: 'Publication' },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
];

/** What the lines are told with: whose each is, what is public of it. */
export interface ScenarioContext {
  partners: ReadonlyMap<string, string>;
  publications: readonly Publication[];
  toHref: (id: string) => string;
}

/** Scenarios as lines of their list; archived ones last in the order of states. */
export function toScenarioRows(
  scenarios: readonly Scenario[],
  { partners, publications, toHref }: ScenarioContext,
): ListRow[] {
  return scenarios.map((scenario) => {
    const { id, code, name, summary, status, partnerId } = scenario;
    const publication = publications.find(({ scenarioId }) => scenarioId === id);
    return {
      key: id,
      cells: {
        scenario: toCell(`${code} · ${name}`, { href: toHref(id), note: summary }),
        etat: toCell(SCENARIO_STATUS_LABELS[status], {
          order: scenarioStatusSchema.options.indexOf(status),
          tone: publication ? 'active' : 'neutral',
        }),
        pour: toCell(partnerId === null ? 'l’opérateur' : (partners.get(partnerId) ?? partnerId)),
        version: toNumberCell(scenario.version),
        horizon: toCell(String(scenario.horizonYear), { order: scenario.horizonYear }),
        leviers:
          scenario.baselineId === null
            ? toCell('référence', { order: 0 })
            : toNumberCell(countSetLevers(scenario.levers)),
        publication: publication
          ? toCell(`n°\u00A0${publication.number} du ${formatDay(publication.publishedAt)}`, {
              order: publication.publishedAt,
            })
          : toCell('pas encore', { order: null }),
        identifiant: toCell(id),
      },
    };
  });
}
