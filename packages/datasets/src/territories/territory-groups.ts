import type { Partner } from '@maceo/domain/partners/partner';
import { MASSIF_CODE, type Territory } from '@maceo/domain/territories/territory';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { Cog, CogCommune } from '../cog/cog.ts';
import type { ModelArea } from './model-area.ts';

/** A territory above the communes: what it is called, where it belongs, and all its metropolitan communes. */
export interface TerritoryGroup extends Pick<Territory, 'name' | 'kind' | 'departementCode' | 'regionCode'> {
  level: Exclude<TerritoryLevel, 'commune'>;
  code: string;
  communes: readonly CogCommune[];
}

/** The value all communes share, null when they differ: an EPCI over two départements belongs to neither. */
function findShared(communes: readonly CogCommune[], pick: (commune: CogCommune) => string): string | null {
  const values = new Set(communes.map(pick));
  const [first] = values;
  return values.size === 1 ? first : null;
}

function listEpciGroups(cog: Cog, area: ModelArea): TerritoryGroup[] {
  const codes = new Set(area.inside.map((commune) => commune.epciCode));
  return cog.epcis
    .filter((epci) => codes.has(epci.code))
    .map(({ code, name, kind, communeCodes }) => {
      const communes = communeCodes.flatMap((member) => cog.communeByCode.get(member) ?? []);
      return {
        level: 'epci',
        code,
        name,
        kind,
        departementCode: findShared(communes, (commune) => commune.departementCode),
        regionCode: findShared(communes, (commune) => commune.regionCode),
        communes,
      };
    });
}

function listAreaGroups(cog: Cog, area: ModelArea): TerritoryGroup[] {
  const departements = new Set(area.inside.map((commune) => commune.departementCode));
  const regions = new Set(area.inside.map((commune) => commune.regionCode));
  const byDepartement = Map.groupBy(cog.communes, (commune) => commune.departementCode);
  const byRegion = Map.groupBy(cog.communes, (commune) => commune.regionCode);
  const own = { kind: null, departementCode: null };
  return [
    ...cog.departements
      .filter(({ code }) => departements.has(code))
      .map(({ code, name, regionCode }): TerritoryGroup => {
        return {
          ...own,
          level: 'departement',
          code,
          name,
          regionCode,
          communes: byDepartement.get(code) ?? [],
        };
      }),
    ...cog.regions
      .filter(({ code }) => regions.has(code))
      .map(({ code, name }): TerritoryGroup => {
        return { ...own, level: 'region', code, name, regionCode: null, communes: byRegion.get(code) ?? [] };
      }),
  ];
}

function toPartnerGroup(cog: Cog, partner: Partner): TerritoryGroup {
  const communes = cog.communes.filter(({ departementCode }) =>
    partner.perimeterDepartements.includes(departementCode),
  );
  return {
    level: 'partner_perimeter',
    code: partner.id,
    name: partner.nameInStudy,
    kind: null,
    departementCode: null,
    regionCode: null,
    communes,
  };
}

/** Every territory above the communes: EPCI, départements, regions, the massif, partner perimeters, in this order. */
export function listTerritoryGroups(
  cog: Cog,
  area: ModelArea,
  partners: readonly Partner[],
): TerritoryGroup[] {
  return [
    ...listEpciGroups(cog, area),
    ...listAreaGroups(cog, area),
    {
      level: 'massif',
      code: MASSIF_CODE,
      name: 'Massif central',
      kind: null,
      departementCode: null,
      regionCode: null,
      communes: area.inside,
    },
    ...partners.map((partner) => toPartnerGroup(cog, partner)),
  ];
}
