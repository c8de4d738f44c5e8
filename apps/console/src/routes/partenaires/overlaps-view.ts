import { formatNumber } from '@maceo/domain/format-number';
import type { Partner, PartnerOverlap } from '@maceo/domain/partners/partner';

/** Overlaps as sentences, the containing ones first, each pair once. Names are those of the study. */
export function listOverlapSentences(
  overlaps: readonly PartnerOverlap[],
  partners: readonly Pick<Partner, 'id' | 'nameInStudy'>[],
): string[] {
  const names = new Map(partners.map((partner) => [partner.id, partner.nameInStudy]));
  const contained = overlaps.filter((overlap) => overlap.contained);
  const told = new Set(contained.map(toPairKey));
  const partial = overlaps.filter((overlap) => {
    const isNew = !overlap.contained && !told.has(toPairKey(overlap));
    told.add(toPairKey(overlap));
    return isNew;
  });
  return [...contained, ...partial].map((overlap) => formatOverlap(overlap, names));
}

function formatOverlap(overlap: PartnerOverlap, names: ReadonlyMap<string, string>): string {
  const first = `«\u202F${names.get(overlap.partnerId) ?? overlap.partnerId}\u202F»`;
  const second = `«\u202F${names.get(overlap.otherPartnerId) ?? overlap.otherPartnerId}\u202F»`;
  const extent = `${formatNumber(overlap.communeCount)} communes et ${formatNumber(overlap.population)} habitants dans le massif`;
  return overlap.contained
    ? `Le périmètre de ${first} est tout entier dans celui de ${second}\u00A0: ${extent}.`
    : `Les périmètres de ${first} et de ${second} se recouvrent en partie\u00A0: ${extent}.`;
}

function toPairKey({ partnerId, otherPartnerId }: PartnerOverlap): string {
  return [partnerId, otherPartnerId].toSorted().join(' ');
}
