/** Year of the Code officiel géographique shipped with the product. Source: package @etalab/decoupage-administratif 6.0.0. */
export const COG_VINTAGE = 2026;

/**
 * A commune of metropolitan France. `population` = population légale in force at the vintage (six villages destroyed in
 * 1916 really have 0). `epciCode` is null for the four islands outside any EPCI. `formerCodes` and `formerNames` are
 * those of the communes merged into it, of its communes déléguées and associées and of its arrondissements municipaux.
 */
export interface CogCommune {
  code: string;
  name: string;
  departementCode: string;
  regionCode: string;
  epciCode: string | null;
  population: number;
  postcodes: readonly string[];
  formerCodes: readonly string[];
  formerNames: readonly string[];
}

/** An EPCI à fiscalité propre with at least one metropolitan commune; `code` is its SIREN, `kind` its French legal form. */
export interface CogEpci {
  code: string;
  name: string;
  kind: string;
  communeCodes: readonly string[];
}

/** A metropolitan département. */
export interface CogDepartement {
  code: string;
  name: string;
  regionCode: string;
}

/** A metropolitan region. */
export interface CogRegion {
  code: string;
  name: string;
}

/**
 * Metropolitan France at one vintage, each list in ascending order of codes. `overseasCodes` are the communes left out
 * because they lie overseas, so that files that hold them can be told from files with wrong codes.
 */
export interface Cog {
  vintage: number;
  communes: readonly CogCommune[];
  communeByCode: ReadonlyMap<string, CogCommune>;
  epcis: readonly CogEpci[];
  epciByCode: ReadonlyMap<string, CogEpci>;
  departements: readonly CogDepartement[];
  regions: readonly CogRegion[];
  overseasCodes: ReadonlySet<string>;
}
