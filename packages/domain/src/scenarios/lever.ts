import { z } from 'zod';
import { isShareRule, type NumberRule } from './check-parameters.ts';
import { TERRITORY_LEVELS, territoryLevelSchema } from '../territories/territory-level.ts';
import type { UnitCode } from '../unit.ts';

/** On whom a lever acts. */
export type LeverTarget =
  'public_employers' | 'private_employers' | 'all_employers' | 'telecentre_network' | 'newcomers';

/**
 * A lever is what one decides (a hypothesis is how the world is): the two are never the same type, list or screen.
 * `baseline` says in French what holds when the lever is not pulled.
 */
export interface Lever {
  label: string;
  usage: string;
  baseline: string;
  target: LeverTarget;
  /** Size class of the employers it acts on; absent = all sizes. */
  size?: 'large' | 'small';
  unit: UnitCode;
  low: number;
  high: number;
  step: number;
}

/** The levers of the model, by stable id. Adding one = an entry here + the mechanism that reads it + a case. */
export const LEVERS = {
  access_public: {
    label: 'Accès au télétravail chez les employeurs publics',
    usage: 'Part des emplois publics compatibles pour lesquels l’employeur ouvre le télétravail.',
    baseline: 'accès observé (recours divisé par le volontariat)',
    target: 'public_employers',
    unit: '1',
    low: 0,
    high: 1,
    step: 0.01,
  },
  days_public: {
    label: 'Jours effectifs par semaine, employeurs publics',
    usage: 'Jours réellement télétravaillés par semaine par un agent télétravailleur.',
    baseline: 'intensité observée',
    target: 'public_employers',
    unit: 'd/wk',
    low: 0,
    high: 5,
    step: 0.1,
  },
  granted_days_public: {
    label: 'Jours accordés par semaine, employeurs publics',
    usage:
      'Jours que l’employeur accorde à un télétravailleur, convertis en jours réels par la part effectivement prise\u202F; le levier en jours effectifs l’emporte.',
    baseline: 'intensité observée',
    target: 'public_employers',
    unit: 'd/wk',
    low: 0,
    high: 5,
    step: 0.1,
  },
  access_private: {
    label: 'Accès au télétravail chez les employeurs privés',
    usage:
      'Part des emplois privés compatibles pour lesquels l’employeur ouvre le télétravail, toutes tailles\u202F; un levier propre à une taille l’emporte.',
    baseline: 'accès observé (recours divisé par le volontariat)',
    target: 'private_employers',
    unit: '1',
    low: 0,
    high: 1,
    step: 0.01,
  },
  access_private_large: {
    label: 'Accès au télétravail, employeurs privés de 50\u00A0salariés et plus',
    usage:
      'Part des emplois compatibles de ces employeurs pour lesquels le télétravail est ouvert\u202F; l’emporte sur le levier commun aux employeurs privés.',
    baseline: 'accès observé dans cette taille (recours divisé par le volontariat)',
    target: 'private_employers',
    size: 'large',
    unit: '1',
    low: 0,
    high: 1,
    step: 0.01,
  },
  access_private_small: {
    label: 'Accès au télétravail, employeurs privés de moins de 50\u00A0salariés',
    usage:
      'Part des emplois compatibles de ces employeurs pour lesquels le télétravail est ouvert\u202F; l’emporte sur le levier commun aux employeurs privés.',
    baseline: 'accès observé dans cette taille (recours divisé par le volontariat)',
    target: 'private_employers',
    size: 'small',
    unit: '1',
    low: 0,
    high: 1,
    step: 0.01,
  },
  days_private: {
    label: 'Jours effectifs par semaine, employeurs privés',
    usage: 'Jours réellement télétravaillés par semaine par un salarié télétravailleur.',
    baseline: 'intensité observée',
    target: 'private_employers',
    unit: 'd/wk',
    low: 0,
    high: 5,
    step: 0.1,
  },
  granted_days_private: {
    label: 'Jours accordés par semaine, employeurs privés',
    usage:
      'Jours que l’employeur accorde à un télétravailleur, convertis en jours réels par la part effectivement prise\u202F; le levier en jours effectifs l’emporte.',
    baseline: 'intensité observée',
    target: 'private_employers',
    unit: 'd/wk',
    low: 0,
    high: 5,
    step: 0.1,
  },
  telecentre_share: {
    label: 'Part des jours en télécentre',
    usage: 'Part des jours télétravaillés faits en télécentre, atteinte par un réseau équipé et animé.',
    baseline: 'part observée',
    target: 'telecentre_network',
    unit: '1',
    low: 0,
    high: 0.3,
    step: 0.01,
  },
  newcomers: {
    label: 'Accueil d’actifs venus d’ailleurs',
    usage:
      'Actifs installés avec leur emploi pour 1\u202F000\u00A0habitants à l’horizon, là où le débit le permet\u202F; à Murat, entre 4,2 (25\u00A0entreprises pour 6\u202F000\u00A0habitants) et 6,2 (37\u00A0adultes sur 53\u00A0arrivants) en huit ans.',
    baseline: 'aucune arrivée en plus de celles d’aujourd’hui',
    target: 'newcomers',
    unit: '1/1000',
    low: 0,
    high: 10,
    step: 0.1,
  },
  flex_offices: {
    label: 'Bureaux rendus (bureaux partagés)',
    usage:
      'Part des télétravailleurs, tous employeurs, dont le poste de bureau est réellement rendu\u00A0: surface quittée ou fermée, et non simplement vide.',
    baseline: 'aucun bureau rendu',
    target: 'all_employers',
    unit: '1',
    low: 0,
    high: 1,
    step: 0.01,
  },
} as const satisfies Record<string, Lever>;

/** Stable id of a lever. */
export type LeverId = keyof typeof LEVERS;

/** All lever ids, in the order in which they are shown. */
export const LEVER_IDS = Object.keys(LEVERS) as LeverId[];

/** What one decides for each lever, in its unit; a lever that is absent stays at the baseline. */
export type LeverValues = Partial<Record<LeverId, number>>;

/** A part of the massif in which alone a lever acts, for those who live there. */
export const leverTerritorySchema = z.object({
  level: territoryLevelSchema,
  code: z.string().max(60),
});
export type LeverTerritory = z.infer<typeof leverTerritorySchema>;

/**
 * A lever as set in a scenario: its value, the territory whose residents it acts for (absent or null = the whole
 * massif; the observed behaviour holds elsewhere), the operations it is drawn from (ids; none = « sans observation »)
 * and why this value was chosen. A scenario may set one lever in several territories: see {@link OVERLAP_RULE}.
 */
export const leverSettingSchema = z.object({
  leverId: z.enum(LEVER_IDS),
  value: z.number(),
  territory: leverTerritorySchema.nullish(),
  operationIds: z.array(z.string().max(60)).max(20),
  justification: z.string().max(1000),
});
export type LeverSetting = z.infer<typeof leverSettingSchema>;

/** Bounds of a lever, with the words of its messages. */
export function getLeverRule(id: LeverId): NumberRule {
  const { label, unit, low, high } = LEVERS[id];
  const rule = { field: id, label, unit, low, high };
  return { ...rule, isPercent: isShareRule(rule) };
}

/**
 * Names under which the problems of each setting are reported, in their order: the lever's id, then « id#2 », « id#3 »
 * for the same lever in further territories.
 */
export function listSettingFields(settings: readonly { leverId: LeverId }[]): string[] {
  const counts = new Map<LeverId, number>();
  return settings.map(({ leverId }) => {
    const count = (counts.get(leverId) ?? 0) + 1;
    counts.set(leverId, count);
    return count === 1 ? leverId : `${leverId}#${count}`;
  });
}

/** Name under which the problems of a setting's territory are reported, from that of the setting. */
export function toTerritoryField(field: string): string {
  return `${field}.territory`;
}

/** A territory as sent: level and code are any text until they are checked. */
export interface SentTerritory {
  level: string;
  code: string;
}

/** Where a lever acts as one text, « departement:15 »; empty where no territory is named: the whole massif. */
export function toPlaceKey(territory: SentTerritory | null | undefined): string {
  return territory ? `${territory.level}:${territory.code}` : '';
}

/** « Département 15 »: where a lever acts, by level and code; undefined where it acts in the whole massif. */
export function formatLeverTerritory({
  territory,
}: {
  territory?: SentTerritory | null;
}): string | undefined {
  if (!territory) return undefined;
  const level = territoryLevelSchema.safeParse(territory.level).data;
  return `${level === undefined ? territory.level : TERRITORY_LEVELS[level].label} ${territory.code}`;
}

const TARGETS: Record<LeverTarget, string> = {
  public_employers: 'employeurs publics',
  private_employers: 'employeurs privés',
  all_employers: 'employeurs publics et privés',
  telecentre_network: 'réseau de télécentres',
  newcomers: 'actifs venus d’ailleurs',
};

const SIZES = { large: 'de 50\u00A0salariés et plus', small: 'de moins de 50\u00A0salariés' } as const;

/** « employeurs privés de moins de 50 salariés »: on whom a lever acts, with their size class where it has one. */
export function formatLeverTarget(id: LeverId): string {
  const { target, size }: Lever = LEVERS[id];
  return size === undefined ? TARGETS[target] : `${TARGETS[target]} ${SIZES[size]}`;
}

/** Which value holds where two territories of one lever overlap, as told to whoever sets it. */
export const OVERLAP_RULE =
  'Là où deux territoires se recouvrent, la valeur du plus petit (celui qui compte le moins de communes) l’emporte\u202F; à taille égale, la dernière de la liste.';

/** Levers set in days granted by the employer, of which only a part is taken (parameter `eff_granted`). */
export const GRANTED_LEVER_IDS: ReadonlySet<LeverId> = new Set([
  'granted_days_public',
  'granted_days_private',
]);

/** Number of levers that are set, each counted once whatever its territories. */
export function countSetLevers(settings: readonly { leverId: LeverId }[]): number {
  return new Set(settings.map(({ leverId }) => leverId)).size;
}
