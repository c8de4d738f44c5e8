/**
 * What a target of an import declares of each of its fields. Declared once: the mapping, the reading, the messages, the
 * model files and the screens are made from it.
 */

/** Another unit in which people give a field: `factor` turns it into the field's own (metres → km: 0.001). */
export interface ImportUnit {
  id: string;
  label: string;
  factor: number;
  /** How it is written after a number or in a header: « m », « mètres ». Compared as search keys. */
  signs: readonly string[];
}

/** One accepted value of a closed list; `synonyms` are compared as search keys, the label and the value are accepted too. */
export interface ImportChoice {
  value: string;
  label: string;
  synonyms: readonly string[];
}

/**
 * What a cell of the field may hold. Numbers are in `units[0]`; `low`–`high` bounds the possible, `usualLow`–`usualHigh`
 * the likely median of a column: a unit is guessed from it. Dates are ISO days, months or years.
 */
export type ImportRule =
  | { kind: 'text'; longest: number }
  | {
      kind: 'number';
      integer: boolean;
      low: number;
      high: number;
      usualLow: number;
      usualHigh: number;
      units: readonly [ImportUnit, ...ImportUnit[]];
    }
  | { kind: 'date' }
  | { kind: 'boolean' }
  | { kind: 'choice'; options: readonly ImportChoice[] }
  | { kind: 'territories' }
  | { kind: 'siren' }
  | { kind: 'code'; pattern: RegExp; expected: string };

/** A column that a target understands. `synonyms` are other headers for it, compared as search keys. */
export interface ImportField {
  id: string;
  label: string;
  synonyms: readonly string[];
  required: boolean;
  rule: ImportRule;
  /** One French sentence for the screen and the model file. */
  hint: string;
  /** A plausible value for the model file, as one would type it. */
  example: string;
}

/** A kind of thing that can be imported; lines are matched with what is there by the values of `keyFields`. */
export interface ImportTarget {
  id: string;
  label: string;
  description: string;
  keyFields: readonly string[];
  fields: readonly ImportField[];
}

/** The field of a target, undefined when it has none of that id. */
export function findImportField(target: ImportTarget, id: string): ImportField | undefined {
  return target.fields.find((field) => field.id === id);
}

type Kind = ImportRule['kind'];

function describeNumber({ integer, low, high, units }: Extract<ImportRule, { kind: 'number' }>): string {
  const format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 });
  const unit = units[0].label === '' ? '' : `\u00A0${units[0].label}`;
  return `${integer ? 'un nombre entier' : 'un nombre'} entre ${format.format(low)} et ${format.format(high)}${unit}`;
}

/** Exhaustive: the compiler names this table when a kind is added. */
const DESCRIPTIONS: { [K in Kind]: (rule: Extract<ImportRule, { kind: K }>) => string } = {
  text: ({ longest }) => `un texte de ${longest} caractères au plus`,
  number: describeNumber,
  date: () => 'une date (JJ/MM/AAAA, MM/AAAA ou AAAA), de 1980 à 2100',
  boolean: () => 'oui ou non',
  choice: ({ options }) => `une de ces valeurs\u00A0: ${options.map(({ label }) => label).join(', ')}`,
  territories: () => 'un ou plusieurs territoires, par code INSEE, SIREN d’intercommunalité ou nom',
  siren: () => 'un numéro SIREN de 9 chiffres',
  code: ({ expected }) => expected,
};

/** What is accepted in a field, as one French phrase for messages and for the screen. */
export function describeImportRule(rule: ImportRule): string {
  const describe = DESCRIPTIONS[rule.kind] as (rule: ImportRule) => string;
  return describe(rule);
}
