import {
  SEAT_KIND_LABELS,
  seatKindSchema,
  TARIFF_PERIOD_LABELS,
  tariffPeriodSchema,
  TELECENTRE_STATUS_LABELS,
  telecentreStatusSchema,
  type SeatKind,
  type TariffPeriod,
} from '../../telecentres/telecentre.ts';
import type { ImportField, ImportTarget } from '../import-field.ts';
import { toChoices } from '../to-choices.ts';
import { EUROS, PEOPLE, SEATS } from './units.ts';

/** Telecentres as spreadsheets hold them: one a line, seats and tariffs in a column each. */

const STATUSES = toChoices(telecentreStatusSchema.options, TELECENTRE_STATUS_LABELS, {
  projected: ['projet', 'prévu', 'à venir', 'en travaux', 'à l’étude'],
  open: ['ouverte', 'en service', 'en activité', 'actif', 'en fonctionnement'],
  suspended: ['suspendue', 'fermé temporairement', 'en pause'],
  closed: ['fermée', 'fermé définitivement', 'arrêté', 'disparu'],
});

const SEAT_SYNONYMS: Record<SeatKind, string[]> = {
  openSpace: ['places en open space', 'espace partagé', 'open space', 'coworking', 'postes partagés'],
  office: ['places en bureau', 'bureaux fermés', 'bureau fermé', 'bureaux individuels', 'bureaux'],
  meeting: ['places de réunion', 'salle de réunion', 'salles de réunion', 'places en réunion'],
};

const TARIFF_SYNONYMS: Record<TariffPeriod, string[]> = {
  half_day: ['demi-journée', 'prix à la demi-journée', 'tarif demi-journée', '1/2 journée'],
  day: ['journée', 'prix à la journée', 'tarif journée', 'tarif jour', 'prix par jour'],
  week: ['semaine', 'prix à la semaine', 'tarif semaine', 'prix par semaine'],
  month: ['mois', 'prix au mois', 'tarif mois', 'tarif mensuel', 'abonnement mensuel', 'prix par mois'],
};

const TARIFF_LABELS: Record<TariffPeriod, string> = {
  half_day: 'Tarif à la demi-journée',
  day: 'Tarif à la journée',
  week: 'Tarif à la semaine',
  month: 'Tarif au mois',
};

const TARIFF_EXAMPLES: Record<TariffPeriod, string> = { half_day: '8', day: '15', week: '', month: '180' };

/** A count of seats. Bounds are those of the sheet typed in the console. */
function toSeatField(kind: SeatKind): ImportField {
  return {
    id: kind,
    label: SEAT_KIND_LABELS[kind],
    synonyms: SEAT_SYNONYMS[kind],
    required: false,
    rule: {
      ...{ kind: 'number', integer: true, low: 0, high: 10_000 },
      ...{ usualLow: 0, usualHigh: 10_000, units: SEATS },
    },
    hint: 'le nombre de places\u202F; vide quand il n’est pas connu, 0 quand il n’y en a pas.',
    example: kind === 'openSpace' ? '12' : '',
  };
}

function toTariffField(period: TariffPeriod): ImportField {
  return {
    id: period,
    label: TARIFF_LABELS[period],
    synonyms: TARIFF_SYNONYMS[period],
    required: false,
    rule: {
      ...{ kind: 'number', integer: false, low: 0, high: 100_000 },
      ...{ usualLow: 0, usualHigh: 100_000, units: EUROS },
    },
    hint: `le prix d’une place, ${TARIFF_PERIOD_LABELS[period].toLowerCase()}, en euros.`,
    example: TARIFF_EXAMPLES[period],
  };
}

/** Telecentres. A name already known in the same commune changes the sheet that has it. */
export const TELECENTRES_TARGET: ImportTarget = {
  id: 'telecentres',
  label: 'Télécentres',
  description:
    'Les télécentres et tiers-lieux, un par ligne. Un nom déjà connu dans la même commune modifie la fiche qui le porte.',
  keyFields: ['name', 'territories'],
  fields: [
    {
      id: 'name',
      label: 'Nom',
      synonyms: ['télécentre', 'tiers-lieu', 'nom du télécentre', 'nom du tiers-lieu', 'nom du lieu', 'site'],
      required: true,
      rule: { kind: 'text', longest: 160 },
      hint: 'le nom du lieu.',
      example: 'Télécentre de Murat',
    },
    {
      id: 'territories',
      label: 'Commune',
      synonyms: [
        'code INSEE',
        'code commune',
        'INSEE',
        'ville',
        'localisation',
        'communes',
        'code géographique',
      ],
      required: true,
      rule: { kind: 'territories' },
      hint: 'la commune où il se trouve, par code INSEE ou par nom.',
      example: '15138',
    },
    {
      id: 'status',
      label: 'État',
      synonyms: ['statut', 'situation', 'avancement', 'phase'],
      required: true,
      rule: { kind: 'choice', options: STATUSES },
      hint: 'où en est le lieu.',
      example: TELECENTRE_STATUS_LABELS.open,
    },
    {
      id: 'openedOn',
      label: 'Ouverture',
      synonyms: ['date d’ouverture', 'ouvert le', 'ouvert depuis', 'année d’ouverture', 'mise en service'],
      required: false,
      rule: { kind: 'date' },
      hint: 'le jour, le mois ou l’année de l’ouverture.',
      example: '09/2016',
    },
    {
      id: 'closedOn',
      label: 'Fermeture',
      synonyms: ['date de fermeture', 'fermé le', 'année de fermeture'],
      required: false,
      rule: { kind: 'date' },
      hint: 'le jour, le mois ou l’année de la fermeture, pour un lieu fermé.',
      example: '',
    },
    ...seatKindSchema.options.map(toSeatField),
    ...tariffPeriodSchema.options.map(toTariffField),
    {
      id: 'users',
      label: 'Usagers réels',
      synonyms: ['usagers', 'utilisateurs', 'nombre d’usagers', 'nombre d’utilisateurs', 'télétravailleurs'],
      required: false,
      rule: {
        ...{ kind: 'number', integer: true, low: 0, high: 10_000 },
        ...{ usualLow: 0, usualHigh: 10_000, units: PEOPLE },
      },
      hint: 'les personnes qui y viennent vraiment, non les places.',
      example: '9',
    },
    {
      id: 'usersOn',
      label: 'Date du décompte',
      synonyms: ['date du comptage', 'compté le', 'date de comptage', 'usagers au'],
      required: false,
      rule: { kind: 'date' },
      hint: 'quand les usagers ont été comptés.',
      example: '2024',
    },
    {
      id: 'speciality',
      label: 'Spécialité',
      synonyms: ['vocation', 'thématique', 'public visé'],
      required: false,
      rule: { kind: 'text', longest: 200 },
      hint: 'ce qui le distingue.',
      example: '',
    },
    {
      id: 'note',
      label: 'Note',
      synonyms: ['commentaire', 'commentaires', 'remarques', 'observations'],
      required: false,
      rule: { kind: 'text', longest: 2000 },
      hint: 'ce qu’il faut encore savoir.',
      example: '',
    },
  ],
};
