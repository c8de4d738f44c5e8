import { toSearchKey } from '@maceo/domain/territories/search-key';
import { readCogFiles, type CommuneRecord, type EpciRecord } from './cog-files.ts';
import { COG_VINTAGE, type Cog, type CogCommune, type CogEpci } from './cog.ts';

/** French legal form by the mark of the COG. Source: BANATIC, nature juridique des EPCI à fiscalité propre. */
const EPCI_KINDS: Record<string, string> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
  METRO: 'Métropole',
  MET69: 'Métropole de Lyon',
};

function compareCodes(a: { code: string }, b: { code: string }): number {
  return a.code < b.code ? -1 : Number(a.code > b.code);
}

/** Communes déléguées, associées and arrondissements by the code of the present commune that holds them. */
function groupFormer(records: CommuneRecord[]): Map<string, CommuneRecord[]> {
  const former = records.filter((record) => record.type !== 'commune-actuelle');
  return Map.groupBy(former, (record) => record.chefLieu ?? record.commune ?? '');
}

/** Names that still lead somewhere: each once, never the present name under another spelling. */
function listFormerNames(name: string, former: CommuneRecord[]): string[] {
  const present = toSearchKey(name);
  return [...new Set(former.map((record) => record.nom))].filter((nom) => toSearchKey(nom) !== present);
}

function toCommune(record: CommuneRecord, former: CommuneRecord[], epciCode: string | null): CogCommune {
  const { code, nom, departement, region, population, codesPostaux = [], anciensCodes = [] } = record;
  if (region === undefined || population === undefined) {
    throw new Error(`The COG gives no region or no population for the commune ${code}.`);
  }
  const formerCodes = new Set(
    [...anciensCodes, ...former.map((old) => old.code)].filter((old) => old !== code),
  );
  return {
    code,
    name: nom,
    departementCode: departement,
    regionCode: region,
    epciCode,
    population,
    postcodes: codesPostaux,
    formerCodes: [...formerCodes].toSorted(),
    formerNames: listFormerNames(nom, former),
  };
}

function toEpci(record: EpciRecord, metropolitan: ReadonlySet<string>): CogEpci {
  const communeCodes = record.membres.map((member) => member.code).filter((code) => metropolitan.has(code));
  return {
    code: record.code,
    name: record.nom,
    kind: EPCI_KINDS[record.type] ?? record.type,
    communeCodes: communeCodes.toSorted(),
  };
}

function toMap<T extends { code: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.code, item]));
}

/**
 * The COG of {@link COG_VINTAGE} for metropolitan France; Paris, Lyon and Marseille are one commune each.
 * Reads the files of the package from disk (about 13 MB of JSON): call it once.
 */
export function readCog(): Cog {
  const files = readCogFiles();
  const present = files.communes.filter((record) => record.type === 'commune-actuelle');
  const metropolitan = present.filter((record) => record.zone === 'metro');
  const codes = new Set(metropolitan.map((record) => record.code));
  const epcis = files.epcis
    .map((record) => toEpci(record, codes))
    .filter((epci) => epci.communeCodes.length > 0)
    .toSorted(compareCodes);
  const epciOf = new Map(
    epcis.flatMap((epci) => epci.communeCodes.map((code) => [code, epci.code] as const)),
  );
  const former = groupFormer(files.communes);
  const communes = metropolitan
    .map((record) => toCommune(record, former.get(record.code) ?? [], epciOf.get(record.code) ?? null))
    .toSorted(compareCodes);
  const areas = [...files.departements, ...files.regions].filter((area) => area.zone === 'metro');
  return {
    vintage: COG_VINTAGE,
    communes,
    communeByCode: toMap(communes),
    epcis,
    epciByCode: toMap(epcis),
    departements: areas
      .flatMap(({ code, nom, region }) =>
        region === undefined ? [] : [{ code, name: nom, regionCode: region }],
      )
      .toSorted(compareCodes),
    regions: areas
      .flatMap(({ code, nom, region }) => (region === undefined ? [{ code, name: nom }] : []))
      .toSorted(compareCodes),
    overseasCodes: new Set(present.filter((record) => record.zone !== 'metro').map((record) => record.code)),
  };
}
