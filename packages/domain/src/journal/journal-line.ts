/** A line of the journal, as an administrator reads it: who did what to what, when, why, and what it changed. */
export interface JournalLine {
  id: number;
  /** ISO instant. */
  at: string;
  /** Null = the server itself; « Personne effacée » once their data are. */
  actorName: string | null;
  action: string;
  entity: string;
  entityId: string;
  reason: string | null;
  changes: JournalChange[];
}

/** A field that an act changed, both sides as text; « — » where there was nothing. */
export interface JournalChange {
  field: string;
  before: string;
  after: string;
}

/** French noun of what a line is about; an entity that is not here is shown by its own name. */
export const JOURNAL_ENTITIES: Readonly<Record<string, string>> = {
  operation: 'Opération',
  evidence: 'Observation',
  organisation: 'Organisation',
  telecentre: 'Télécentre',
  hypothesis: 'Hypothèse',
  scenario: 'Scénario',
  run: 'Exécution',
  import: 'Import',
  experience_sheet: 'Fiche d’expérience',
  funding_plan: 'Plan de financement',
  partner: 'Partenaire',
  objective_weighting: 'Objectifs d’un partenaire',
  maturity_assessment: 'Avancement d’un partenaire',
  comment: 'Commentaire',
  user: 'Personne',
  flow_set: 'Déplacements',
};

/** French verb of an act; an act that is not here is shown by its own name. */
export const JOURNAL_ACTIONS: Readonly<Record<string, string>> = {
  create: 'crée',
  update: 'modifie',
  move: 'change l’état',
  'hand-over': 'change de partenaire',
  remove: 'supprime',
  restore: 'rétablit',
  publish: 'publie',
  export: 'télécharge les données',
  propose: 'propose',
  advance: 'fait avancer',
  attach: 'joint un fichier',
  detach: 'retire un fichier',
  invite: 'invite',
  erase: 'efface les données',
  'renew-link': 'renouvelle le lien',
  'accept-invitation': 'accepte l’invitation',
  'choose-hypotheses': 'choisit les hypothèses',
};

const LONGEST = 300;

function toText(value: unknown): string {
  if (value === undefined || value === null) return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function toFields(state: unknown): Record<string, unknown> {
  return typeof state === 'object' && state !== null && !Array.isArray(state)
    ? { ...state }
    : { valeur: state };
}

/** What differs between two states of a thing, field by field; long values are cut. */
export function listJournalChanges(before: unknown, after: unknown): JournalChange[] {
  const [first, second] = [before === null ? {} : toFields(before), after === null ? {} : toFields(after)];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])]
    .filter((field) => JSON.stringify(first[field]) !== JSON.stringify(second[field]))
    .map((field) => ({ field, before: toText(first[field]), after: toText(second[field]) }));
}
