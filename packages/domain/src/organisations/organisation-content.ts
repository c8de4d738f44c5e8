import type { z } from 'zod';
import type { FieldLabels } from '../parse-content.ts';
import type { Problem } from '../problem.ts';
import { toDigits, whyNotSiren, whyNotSiret } from './employer-id.ts';
import { isPublicCategory, organisationSchema } from './organisation.ts';
import { toSectorCode, whyNotSector } from './sector.ts';

/** What people type of an organisation; the numbers are checked below, with words that say what is wrong. */
export const organisationContentSchema = organisationSchema
  .omit({ id: true, version: true, partnerId: true })
  .extend({
    siren: organisationSchema.shape.name.max(40).nullable(),
    siret: organisationSchema.shape.name.max(40).nullable(),
  });
export type OrganisationContent = z.infer<typeof organisationContentSchema>;

/** French labels of the fields of an organisation, as the form shows them. */
export const ORGANISATION_FIELD_LABELS: FieldLabels = {
  name: 'Nom',
  siren: 'SIREN',
  siret: 'SIRET',
  legalCategory: 'Catégorie juridique',
  publicOverride: 'Public ou privé',
  'publicOverride.reason': 'Motif',
  'publicOverride.isPublic': 'Public ou privé',
  sector: 'Secteur',
  'sector.code': 'Code d’activité',
  'sector.nomenclature': 'Nomenclature',
  sizeClass: 'Effectif',
};

/** The content as it is recorded: digits without spaces, activity code as its nomenclature writes it. */
export function toRecordedContent(content: OrganisationContent): OrganisationContent {
  const { siren, siret, sector } = content;
  return {
    ...content,
    siren: siren === null ? null : toDigits(siren),
    siret: siret === null ? null : toDigits(siret),
    sector: sector === null ? null : { ...sector, code: toSectorCode(sector.code) },
  };
}

/** Problems that no single field shows: control keys, a code of another nomenclature, an override that overrides nothing. */
export function checkOrganisationContent(content: OrganisationContent): Problem[] {
  const { siren, siret, sector, legalCategory, publicOverride } = content;
  const isIdle =
    publicOverride !== null &&
    legalCategory !== null &&
    isPublicCategory(legalCategory) === publicOverride.isPublic;
  const reasons: [field: string, label: string, why: string | undefined][] = [
    ['siren', 'SIREN', siren === null ? undefined : whyNotSiren(siren)],
    ['siret', 'SIRET', siret === null ? undefined : whyNotSiret(siret, siren)],
    ['sector.code', 'Code d’activité', sector === null ? undefined : whyNotSector(sector)],
    [
      'publicOverride.isPublic',
      'Public ou privé',
      isIdle ? 'la catégorie juridique le dit déjà\u00A0: rien à corriger.' : undefined,
    ],
  ];
  return reasons.flatMap(([field, label, why]) =>
    why === undefined ? [] : [{ field, message: `${label}\u00A0: ${why}` }],
  );
}
