import { SIZE_CLASS_LABELS, sizeClassSchema } from '../../organisations/organisation.ts';
import { NOMENCLATURE_LABELS, nomenclatureSchema } from '../../organisations/sector.ts';
import type { ImportTarget } from '../import-field.ts';
import { toChoices } from '../to-choices.ts';
import { PEOPLE } from './units.ts';

const SIZES = toChoices(sizeClassSchema.options, SIZE_CLASS_LABELS, {
  '0-9': ['0 à 9', 'moins de 10', '1 à 9', '0 à 9 salariés', 'moins de 10 salariés', 'TPE', '< 10'],
  '10-49': ['10 à 49', '10 à 49 salariés', '10-49 salariés'],
  '50-249': ['50 à 249', '50 à 249 salariés', '50-249 salariés'],
  '250+': ['250 et plus', 'plus de 250', '250 salariés et plus', 'plus de 249', '≥ 250'],
});

const NOMENCLATURES = toChoices(nomenclatureSchema.options, NOMENCLATURE_LABELS, {
  NAF_REV2: ['NAF rev 2', 'NAF 2008', 'rév. 2', 'NAFRev2'],
  NAF_2025: ['NAF 2025', '2025', 'NAF25'],
});

/** Employers. A SIREN already known changes the organisation that has it; without one, the name decides. */
export const ORGANISATIONS_TARGET: ImportTarget = {
  id: 'organisations',
  label: 'Organisations',
  description:
    'Les employeurs où les actions sont menées, un par ligne. Le SIREN, à défaut le nom, retrouve l’organisation déjà enregistrée.',
  keyFields: ['siren', 'name'],
  fields: [
    {
      id: 'name',
      label: 'Nom',
      synonyms: [
        'raison sociale',
        'dénomination',
        'organisation',
        'organisme',
        'employeur',
        'structure',
        'entreprise',
        'établissement',
        'nom de l’organisation',
      ],
      required: true,
      rule: { kind: 'text', longest: 160 },
      hint: 'le nom de l’employeur.',
      example: 'Communauté de communes du Haut-Pays',
    },
    {
      id: 'siren',
      label: 'SIREN',
      synonyms: ['numéro SIREN', 'n° SIREN', 'SIRET', 'numéro SIRET', 'n° SIRET', 'identifiant SIREN'],
      required: false,
      rule: { kind: 'siren' },
      hint: 'les neuf chiffres du répertoire Sirene\u202F; un SIRET convient.',
      example: '732829320',
    },
    {
      id: 'legalCategory',
      label: 'Catégorie juridique',
      synonyms: [
        'code juridique',
        'forme juridique',
        'catégorie juridique INSEE',
        'code catégorie juridique',
        'CJ',
      ],
      required: false,
      rule: { kind: 'code', pattern: /^[1-9]\d{3}$/, expected: 'un code de 4 chiffres de l’INSEE' },
      hint: 'le code de quatre chiffres\u202F; public ou privé s’en déduit.',
      example: '7346',
    },
    {
      id: 'sectorCode',
      label: 'Code d’activité',
      synonyms: ['NAF', 'APE', 'code NAF', 'code APE', 'secteur', 'secteur d’activité', 'activité'],
      required: false,
      rule: {
        kind: 'code',
        pattern: /^([A-Z]|\d{2}(\.?\d(\d[A-Z]?)?)?)$/,
        expected: 'un code NAF, de la section (J) à la sous-classe (62.01Z)',
      },
      hint: 'le code NAF, de la section à la sous-classe.',
      example: '84.11Z',
    },
    {
      id: 'nomenclature',
      label: 'Nomenclature d’activité',
      synonyms: ['nomenclature', 'version NAF', 'nomenclature NAF'],
      required: false,
      rule: { kind: 'choice', options: NOMENCLATURES },
      hint: 'NAF rév. 2 ou NAF 2025\u202F; la lettre finale du code suffit à la dire.',
      example: NOMENCLATURE_LABELS.NAF_REV2,
    },
    {
      id: 'sizeClass',
      label: 'Tranche d’effectif',
      synonyms: ['taille', 'tranche', 'classe de taille', 'tranche d’effectifs', 'tranche effectif'],
      required: false,
      rule: { kind: 'choice', options: SIZES },
      hint: 'la tranche où se trouve l’effectif.',
      example: '',
    },
    {
      id: 'headcount',
      label: 'Effectif',
      synonyms: [
        'nombre d’agents',
        'nombre de salariés',
        'effectif total',
        'effectifs',
        'salariés',
        'agents',
      ],
      required: false,
      rule: {
        kind: 'number',
        integer: true,
        low: 0,
        high: 500_000,
        usualLow: 0,
        usualHigh: 500_000,
        units: PEOPLE,
      },
      hint: 'à défaut de tranche\u202F: elle s’en déduit, l’effectif n’est pas conservé.',
      example: '38',
    },
  ],
};
