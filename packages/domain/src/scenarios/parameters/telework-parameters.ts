import type { Source } from '../../source.ts';
import { createAssumption, type Parameter } from '../parameter.ts';

const INSEE_ARA: Source = {
  publisher: 'INSEE Auvergne-Rhône-Alpes',
  title:
    'INSEE Analyses n°\u00A0182, part des emplois télétravaillables par catégorie socioprofessionnelle, emplois 2021',
  date: '2024',
  url: 'https://www.insee.fr/fr/statistiques/8278171',
  standing: 'verified',
};
const INSEE_FLASH: Source = {
  publisher: 'INSEE Auvergne-Rhône-Alpes',
  title:
    'Télétravail 2023-2024\u00A0: 21\u00A0% des salariés télétravaillent pour 34\u00A0% d’emplois déclarés compatibles, soit 0,62\u202F; bornes\u00A0: petits établissements et Île-de-France (0,77)',
  date: '2025',
  url: 'https://www.insee.fr/fr/statistiques/8644705',
  standing: 'derived',
};

/** Teleworkable share of one occupation group. Bounds ×0.80–×1.10 (capped at 1). Source: INSEE ARA Analyses 182. */
function createTeleworkableShare(occupation: string, share: number): Parameter {
  return {
    label: `Part télétravaillable, ${occupation}`,
    usage:
      'Part des emplois du groupe dont les tâches permettent techniquement le télétravail (borne haute de l’usage).',
    unit: '1',
    default: share,
    low: Number((share * 0.8).toFixed(4)),
    high: Number(Math.min(1, share * 1.1).toFixed(4)),
    law: 'pert',
    source: INSEE_ARA,
  };
}

/**
 * Adoption by private employers of one size. Bounds ±0.12 (method C.16); a beta law kept
 * within them (PERT), so that no draw exceeds the take-up and the model stays multilinear.
 * Source: INSEE Auvergne-Rhône-Alpes, Flash 163, 0.69 from 50 staff on and 0.53 below. Scope: the survey's employees of
 * that region, public and private together; the reported size is read as the employer's.
 */
function createPrivateAdoption(size: string, share: number): Parameter {
  return {
    label: `Recours si l’emploi est compatible, employeurs privés de ${size}`,
    usage:
      'Part des actifs à l’emploi compatible qui télétravaillent au moins un jour par mois, situation observée dans cette taille d’employeur\u202F; la source décrit les salariés d’Auvergne-Rhône-Alpes, elle est étendue au massif et aux seuls employeurs privés.',
    unit: '1',
    default: share,
    low: Number((share - 0.12).toFixed(4)),
    high: Number((share + 0.12).toFixed(4)),
    law: 'pert',
    source: {
      publisher: 'INSEE Auvergne-Rhône-Alpes, rapporté par groupe-ecomedia.com',
      title: `Télétravail 2023-2024, recours des salariés dont l’emploi est compatible, ${size}`,
      date: '2025',
      url: 'https://www.insee.fr/fr/statistiques/8644705',
      standing: 'verified',
    },
  };
}

/** Who can telework, who does and how much: shares of jobs, adoption, intensity. */
export const TELEWORK_PARAMETERS = {
  tau_csp_1: createTeleworkableShare('agriculteurs', 0.03),
  tau_csp_2: createTeleworkableShare('artisans, commerçants, chefs d’entreprise', 0.33),
  tau_csp_3: createTeleworkableShare('cadres', 0.72),
  tau_csp_4: createTeleworkableShare('professions intermédiaires', 0.48),
  tau_csp_5: createTeleworkableShare('employés', 0.36),
  tau_csp_6: createTeleworkableShare('ouvriers', 0.02),
  tau_source: {
    label: 'Part télétravaillable\u00A0: technique ou déclarée',
    usage:
      '0\u00A0= ce que les tâches permettent techniquement, 1\u00A0= ce que les salariés déclarent compatible\u202F; une valeur intermédiaire pondère les deux.',
    unit: '1',
    default: 0,
    low: 0,
    high: 1,
    law: 'fixed',
    source: createAssumption(
      'La part technique par défaut\u202F; le recours publié (0,62) se rapporte, lui, aux emplois déclarés compatibles',
    ),
  },
  tau_declared: {
    label: 'Part déclarée rapportée à la part technique',
    usage:
      'Multiplie les parts télétravaillables de toutes les professions quand la part déclarée est choisie.',
    unit: '1',
    default: 0.89,
    low: 0.7,
    high: 1,
    law: 'fixed',
    source: {
      ...INSEE_FLASH,
      title:
        'Auvergne-Rhône-Alpes\u00A0: 34\u00A0% des emplois déclarés compatibles en 2023-2024 pour 38\u00A0% techniquement compatibles, soit 0,89\u202F; bornes supposées',
    },
  },
  pi_all: {
    label: 'Recours si l’emploi est compatible, employeurs publics',
    usage:
      'Part des actifs à l’emploi compatible qui télétravaillent au moins un jour par mois, situation observée tous employeurs confondus\u202F; appliquée aux employeurs publics, sans observation qui leur soit propre.',
    unit: '1',
    default: 0.62,
    low: 0.45,
    high: 0.77,
    law: 'pert',
    source: INSEE_FLASH,
  },
  pi_ge50: createPrivateAdoption('50\u00A0salariés et plus', 0.69),
  pi_lt50: createPrivateAdoption('moins de 50\u00A0salariés', 0.53),
  private_large_share: {
    label: 'Part des employeurs de 50\u00A0salariés et plus parmi les actifs du privé',
    usage:
      'Répartit les actifs du privé de chaque commune entre grands et petits employeurs, faute d’observation communale\u202F; les indépendants comptent avec les moins de 50\u00A0salariés.',
    unit: '1',
    default: 0.56,
    low: 0.4,
    high: 0.7,
    law: 'pert',
    source: createAssumption(
      'Choisie pour que l’ensemble reste au recours publié de 0,62\u00A0: 0,22 × 0,62 + 0,78 × (0,56 × 0,69 + 0,44 × 0,53) = 0,6197\u202F; 0,5625 donnerait exactement 0,62',
    ),
  },
  takeup: {
    label: 'Volontariat quand l’employeur ouvre l’accès',
    usage:
      'Part des actifs compatibles qui télétravaillent si leur employeur le propose\u202F; l’accès observé est le recours divisé par ce volontariat.',
    unit: '1',
    default: 0.85,
    low: 0.81,
    high: 0.95,
    law: 'pert',
    source: createAssumption(
      'Plus d’un non-télétravailleur sur dix juge son poste compatible et le souhaite\u202F; le reste des compatibles est supposé ne pas vouloir\u202F; borne basse au plus haut recours retenu, que le volontariat ne peut pas démentir',
    ),
  },
  public_share: {
    label: 'Part des employeurs publics parmi les actifs occupés',
    usage:
      'Répartit les actifs de chaque commune entre employeurs publics et privés, faute d’observation communale.',
    unit: '1',
    default: 0.22,
    low: 0.16,
    high: 0.28,
    law: 'pert',
    source: createAssumption(
      'Environ un emploi sur cinq en France relève de la fonction publique, un peu plus dans les départements ruraux',
    ),
  },
  delta: {
    label: 'Jours télétravaillés effectifs par semaine',
    usage: 'Intensité moyenne d’un télétravailleur, jours réellement pris et non jours accordés.',
    unit: 'd/wk',
    default: 1.7,
    low: 1.2,
    high: 2.1,
    law: 'pert',
    source: {
      publisher: 'Ifop pour la Fondation Travailler autrement\u202F; INSEE',
      title:
        'Baromètre 2024\u00A0: 2,1\u00A0jours accordés, 1,4 pratiqué\u202F; INSEE 2025\u00A0: «\u202Fproche de deux jours\u202F»',
      date: '2024',
      url: 'https://www.insee.fr/fr/statistiques/8644705',
      standing: 'verified',
    },
  },
  eff_granted: {
    label: 'Jours réels rapportés aux jours accordés',
    usage:
      'Convertit un levier réglé en jours accordés par l’employeur en jours effectivement télétravaillés\u202F; ne joue pas autrement.',
    unit: '1',
    default: 0.67,
    low: 0.6,
    high: 0.95,
    law: 'pert',
    source: {
      publisher: 'Ifop pour la Fondation Travailler autrement, rapporté par Republik Workplace',
      title: 'Baromètre 2024\u00A0: 1,4\u00A0jour pratiqué pour 2,1\u00A0accordés',
      date: '2024',
      url: null,
      standing: 'derived',
    },
  },
  half_day_share: {
    label: 'Part des jours télétravaillés pris par demi-journées',
    usage:
      'Une demi-journée compte pour un demi-jour mais n’évite aucun trajet\u00A0: on se rend au travail l’autre moitié du jour.',
    unit: '1',
    default: 0,
    low: 0,
    high: 0.3,
    law: 'fixed',
    source: createAssumption(
      'Aucune mesure connue\u202F; les demi-jours des répartitions observées se lisent comme un jour entier par quinzaine',
    ),
  },
  weeks: {
    label: 'Semaines travaillées par an',
    usage: 'Nombre de semaines sur lesquelles courent les jours télétravaillés.',
    unit: 'wk/a',
    default: 45,
    low: 43,
    high: 47,
    law: 'pert',
    source: {
      publisher: 'ADEME',
      title:
        'Impact CO2, simulateur télétravail\u00A0: 46\u00A0semaines (52 − 5 − 1)\u202F; forfait de 218\u00A0jours\u00A0: 43,6\u00A0semaines',
      date: '2026-07',
      url: 'https://impactco2.fr',
      standing: 'professional',
    },
  },
  gamma_dist: {
    label: 'Effet de la distance sur l’adoption',
    usage:
      'Exposant de la distance domicile-travail dans l’adoption\u00A0: 0 = sans effet\u202F; renormalisé, le total ne change pas.',
    unit: '1',
    default: 0.3,
    low: 0,
    high: 0.8,
    law: 'pert',
    source: createAssumption(
      'INSEE 2025\u00A0: habiter loin de son travail est associé à plus de recours\u202F; agents de l’État du massif\u00A0: 38\u00A0km contre 18,4\u00A0km en moyenne',
    ),
  },
} as const satisfies Record<string, Parameter>;
