import type { ReadFile } from '../profiles/commune-profile.ts';

/** Columns that must stand in the header of the massif's file; a cell may be empty (= unknown) but the first ones not. */
export const MASSIF_COLUMNS = [
  'code',
  'lat',
  'lon',
  'surface_km2',
  'pop2023',
  'fibre_pct',
  'densite',
  'occupes1564',
  'csp_agri',
  'csp_artis',
  'csp_cadres',
  'csp_profint',
  'csp_employes',
  'csp_ouvriers',
  'emploi_prive_2024',
  'ratio_emploi_actifs_epci_22',
  'ratio_emploi_actifs_commune_22',
] as const;

/** Columns that must stand in the header of the national file. */
export const NATIONAL_COLUMNS = [
  'code',
  'massif',
  'pop',
  'km2',
  'lat',
  'lon',
  'fibre_pct',
  'occupes1564',
  'agri',
  'artis',
  'cadres',
  'profint',
  'employes',
  'ouvriers',
  'prive2024',
  'ratio_com',
  'ratio_epci',
] as const;

/** Columns of the massif's file that are checked or shown when they are there. */
export const MASSIF_OPTIONAL_COLUMNS = [
  ...['nom', 'dep', 'reg', 'arr', 'epci', 'epci_nom', 'ruralite', 'centralite', 'ze2020'],
  ...['pop2022', 'pop15p', 'pop1564', 'emploi_prive_2014', 'emploi_prive_2019'],
] as const;

/** The same of the national file. */
export const NATIONAL_OPTIONAL_COLUMNS = ['nom', 'dep', 'epci', 'pop2022', 'prive2019'] as const;

/** What is published about each file of a data pack; checksum and row count come from the file itself. */
export const PACK_FILES = {
  massif: {
    name: 'communes-massif.csv.gz',
    title: 'Communes du Massif central\u00A0: population active, professions, emplois, fibre, centres',
    producer: 'INSEE, URSSAF, ARCEP, ANCT, IGN',
    licence: 'Licence Ouverte 2.0',
    vintage: 'COG 2026, RP 2022, grille de densité INSEE, URSSAF 2024, ARCEP février 2026',
    url: null,
  },
  national: {
    name: 'communes-france.csv.gz',
    title: 'Communes de France\u00A0: population active, professions, emplois, centres',
    producer: 'INSEE, URSSAF, ARCEP, IGN',
    licence: 'Licence Ouverte 2.0',
    vintage: 'COG 2026, RP 2022, URSSAF 2024, ARCEP février 2026',
    url: null,
  },
  contours: {
    name: 'contours-communes-massif-1000m.geojson.gz',
    title: 'Contours simplifiés des communes du Massif central, pour les cartes seulement',
    producer: 'IGN (Admin Express), Etalab (simplification à 1\u202F000\u00A0m)',
    licence: 'Licence Ouverte 2.0',
    vintage: 'Admin Express COG 2022, communes recodées au COG 2026',
    url: null,
  },
} as const satisfies Record<string, Omit<ReadFile, 'sha256' | 'rowCount'>>;
