import { z } from 'zod';

/** The shapes of the public API's answers, French keys, stable from version 1 on; null = not known, never 0. */

const nullableNumber = z.number().nullable();

const framingSchema = z
  .object({ communes: z.number().int(), population: nullableNumber, surfaceKm2: nullableNumber })
  .meta({ description: 'Nombre de communes, population légale, superficie en km².' });

/** One territory as found by the search. */
export const territoryHitSchema = z.object({
  niveau: z.string(),
  code: z.string(),
  nom: z.string(),
  departement: z.string().nullable(),
  population: nullableNumber.meta({ description: 'Population légale de la partie dans le massif.' }),
  trouvePar: z.string().meta({ description: 'nom, ancien-nom, code-postal ou code.' }),
  texteTrouve: z.string().nullable(),
});

/** One territory in full. */
export const territoryAnswerSchema = z.object({
  niveau: z.string(),
  code: z.string(),
  nom: z.string(),
  type: z.string().nullable(),
  chevauchant: z.boolean().meta({ description: 'Vrai si le territoire déborde du massif : deux lectures.' }),
  massif: framingSchema,
  entier: framingSchema,
  position: z
    .object({ latitude: z.number(), longitude: z.number(), qualite: z.enum(['officielle', 'approchée']) })
    .nullable(),
  parents: z.array(z.object({ niveau: z.string(), code: z.string(), nom: z.string() })),
  anciensNoms: z.array(z.string()),
  codesPostaux: z.array(z.string()),
});

/** One indicator of the catalogue. */
export const indicatorAnswerSchema = z.object({
  indicateur: z.string(),
  libelle: z.string(),
  unite: z.string(),
  nature: z.string(),
  formule: z.string(),
  agregation: z.enum(['somme', 'rapport de sommes']),
});

/** One published scenario. */
export const scenarioAnswerSchema = z.object({
  scenario: z.string(),
  code: z.string(),
  nom: z.string(),
  resume: z.string(),
  horizon: z.number().int(),
  reference: z.string().nullable(),
  publication: z.object({ numero: z.number().int(), publieLe: z.string(), execution: z.string() }),
  donnees: z.object({ mode: z.enum(['officiel', 'démonstration']), flux: z.enum(['modélisés', 'observés']) }),
});

/** One figure. `valeur` is null unless `statut` is « donnée » or « modélisé ». */
export const resultAnswerSchema = z.object({
  indicateur: z.string(),
  unite: z.string(),
  niveau: z.string(),
  code: z.string(),
  nom: z.string(),
  lecture: z.string(),
  valeur: nullableNumber,
  p10: nullableNumber.meta({ description: 'Huit tirages des hypothèses sur dix tombent entre p10 et p90.' }),
  p50: nullableNumber,
  p90: nullableNumber,
  p50Bas: nullableNumber.meta({
    description:
      'La médiane vraie est entre p50Bas et p50Haut avec 95 % de confiance, vu le nombre de tirages ; null si non calculé.',
  }),
  p50Haut: nullableNumber,
  annee: z.number().int().meta({ description: 'Année de la donnée, ou horizon du scénario.' }),
  source: z.string(),
  statut: z
    .string()
    .meta({ description: 'donnée, approché, modélisé, n.d., secret, sans objet ou fragile.' }),
});

/** State of the product. */
export const statusAnswerSchema = z.object({
  etat: z.enum(['prêt', 'en préparation']),
  version: z.string(),
  donnees: z.enum(['officiel', 'démonstration']),
  chargeLe: z.string().nullable(),
  massif: z.object({
    communes: z.number().int(),
    intercommunalites: z.number().int(),
    departements: z.number().int(),
    population: z.number().int(),
  }),
  flux: z
    .object({
      methode: z.enum(['modélisés', 'observés']),
      distanceMoyenneKm: z.number(),
      distanceViseeKm: z.number(),
      partDansLaCommune: nullableNumber.meta({
        description:
          'Part (0 à 1) des actifs des communes rurales du massif qui travaillent dans leur commune.',
      }),
      partDansLaCommuneVisee: nullableNumber,
      ecartOrigines: z.number(),
      ecartDestinations: z.number(),
      paires: z.number().int(),
    })
    .nullable(),
});
