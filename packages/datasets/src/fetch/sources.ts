/** Where official files are downloaded from; each address can be replaced (a mirror, a test server). */
export interface FetchSources {
  /** Root of the API Géo: `/departements/{code}/communes` is read under it. */
  geo: string;
  /** GeoJSON of the contours of all communes in a stated year, plain or gzip. */
  contours: string;
  /** ZIP with the CSV of home–work flows between communes. */
  flows: string;
  /** CSV of the premises of each commune by technology. */
  fibre: string;
}

/** Year of the contours (Admin Express COG). Source: Etalab, contours administratifs, one folder per year. */
export const CONTOURS_YEAR = 2025;

/** The official addresses. Source: geo.api.gouv.fr; Etalab, contours administratifs; INSEE statistiques/8582949; ARCEP, Ma connexion internet. */
export const OFFICIAL_SOURCES: FetchSources = {
  geo: 'https://geo.api.gouv.fr',
  contours: `https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/${CONTOURS_YEAR}/geojson/communes-1000m.geojson.gz`,
  flows:
    'https://www.insee.fr/fr/statistiques/fichier/8582949/base-flux-mobilite-domicile-lieu-travail-2022_csv.zip',
  fibre: 'https://data.arcep.fr/fixe/maconnexioninternet/statistiques/last/commune/commune_techno.csv',
};
