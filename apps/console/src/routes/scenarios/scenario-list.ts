import { countSetLevers } from '@maceo/domain/scenarios/lever';
import type { Publication } from '@maceo/domain/publications/publication';
import { countSetLevers } from '@maceo/domain/scenarios/lever';
import {
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  SCENARIO_STATUS_LABELS,
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  scenarioStatusSchema,
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  type Scenario,
import { countSetLevers } from '@maceo/domain/scenarios/lever';
} from '@maceo/domain/scenarios/scenario';
import { countSetLevers } from '@maceo/domain/scenarios/lever';
import { formatDay } from '#lib/format-date.ts';
import { countSetLevers } from '@maceo/domain/scenarios/lever';
import { toCell, toNumberCell, type ListColumn, type ListRow } from '#lib/list-table.ts';
import { countSetLevers } from '@maceo/domain/scenarios/lever';

import { countSetLevers } from '@maceo/domain/scenarios/lever';
/** The list of scenarios. */
import { countSetLevers } from '@maceo/domain/scenarios/lever';
export const SCENARIO_COLUMNS: ListColumn[] = [
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { key: 'scenario', label: 'Scénario' },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { key: 'etat', label: 'État', facet: 'Tous' },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { key: 'pour', label: 'Pour', facet: 'Tous' },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { key: 'version', label: 'Version', numeric: true },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { key: 'horizon', label: 'Horizon', numeric: true },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { key: 'leviers', label: 'Leviers', numeric: true },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { key: 'publication', label: 'Publication' },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
];
import { countSetLevers } from '@maceo/domain/scenarios/lever';

import { countSetLevers } from '@maceo/domain/scenarios/lever';
/** What the lines are told with: whose each is, what is public of it. */
import { countSetLevers } from '@maceo/domain/scenarios/lever';
export interface ScenarioContext {
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  partners: ReadonlyMap<string, string>;
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  publications: readonly Publication[];
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  toHref: (id: string) => string;
import { countSetLevers } from '@maceo/domain/scenarios/lever';
}
import { countSetLevers } from '@maceo/domain/scenarios/lever';

import { countSetLevers } from '@maceo/domain/scenarios/lever';
/** Scenarios as lines of their list; archived ones last in the order of states. */
import { countSetLevers } from '@maceo/domain/scenarios/lever';
export function toScenarioRows(
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  scenarios: readonly Scenario[],
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  { partners, publications, toHref }: ScenarioContext,
import { countSetLevers } from '@maceo/domain/scenarios/lever';
): ListRow[] {
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  return scenarios.map((scenario) => {
import { countSetLevers } from '@maceo/domain/scenarios/lever';
    const { id, code, name, summary, status, partnerId } = scenario;
import { countSetLevers } from '@maceo/domain/scenarios/lever';
    const publication = publications.find(({ scenarioId }) => scenarioId === id);
import { countSetLevers } from '@maceo/domain/scenarios/lever';
    return {
import { countSetLevers } from '@maceo/domain/scenarios/lever';
      key: id,
import { countSetLevers } from '@maceo/domain/scenarios/lever';
      cells: {
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        scenario: toCell(`${code} · ${name}`, { href: toHref(id), note: summary }),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        etat: toCell(SCENARIO_STATUS_LABELS[status], {
import { countSetLevers } from '@maceo/domain/scenarios/lever';
          order: scenarioStatusSchema.options.indexOf(status),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
          tone: publication ? 'active' : 'neutral',
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        }),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        pour: toCell(partnerId === null ? 'l’opérateur' : (partners.get(partnerId) ?? partnerId)),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        version: toNumberCell(scenario.version),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        horizon: toCell(String(scenario.horizonYear), { order: scenario.horizonYear }),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        leviers:
import { countSetLevers } from '@maceo/domain/scenarios/lever';
          scenario.baselineId === null
import { countSetLevers } from '@maceo/domain/scenarios/lever';
            ? toCell('référence', { order: 0 })
import { countSetLevers } from '@maceo/domain/scenarios/lever';
            : toNumberCell(countSetLevers(scenario.levers)),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        publication: publication
import { countSetLevers } from '@maceo/domain/scenarios/lever';
          ? toCell(`n°\u00A0${publication.number} du ${formatDay(publication.publishedAt)}`, {
import { countSetLevers } from '@maceo/domain/scenarios/lever';
              order: publication.publishedAt,
import { countSetLevers } from '@maceo/domain/scenarios/lever';
            })
import { countSetLevers } from '@maceo/domain/scenarios/lever';
          : toCell('pas encore', { order: null }),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
        identifiant: toCell(id),
import { countSetLevers } from '@maceo/domain/scenarios/lever';
      },
import { countSetLevers } from '@maceo/domain/scenarios/lever';
    };
import { countSetLevers } from '@maceo/domain/scenarios/lever';
  });
import { countSetLevers } from '@maceo/domain/scenarios/lever';
}
