import type { Scenario, ScenarioStatus } from '@maceo/domain/scenarios/scenario';

const STATES: Record<ScenarioStatus, (version: number) => string> = {
  draft: (version) =>
    `La version ${version} est un brouillon\u00A0: on la règle, on la calcule, on la soumet.`,
  in_review: (version) =>
    `La version ${version} est relue par l’opérateur\u00A0: elle ne change pas tant qu’elle n’est pas renvoyée en brouillon.`,
  validated: (version) =>
    `La version ${version} est figée. La modifier crée la version ${version + 1}, en brouillon\u202F; celle-ci reste lisible.`,
  published: (version) =>
    `La version ${version} est publique. La modifier crée la version ${version + 1}, en brouillon\u202F; ce qui est publié ne change pas.`,
  superseded: () => 'Un autre scénario le remplace\u00A0: il reste lisible.',
  archived: () => 'Ce brouillon est archivé\u00A0: il reste lisible et se rétablit.',
};

/** What the state of a scenario means for who would change it, as a French sentence. */
export function describeState({ status, version }: Pick<Scenario, 'status' | 'version'>): string {
  return STATES[status](version);
}
