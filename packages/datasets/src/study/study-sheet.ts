import { formatNumber } from '@maceo/domain/format-number';
import { formatMoney } from '@maceo/domain/money';
import type { SectionedSheet, SheetLines } from '@maceo/domain/sheets/sectioned-sheet';
import { MACEO_STUDY } from './maceo-study.ts';

/** The sections of the study's sheet in lines; its contact person is not in the code. */
function toLines(): SheetLines {
  const { sheet } = MACEO_STUDY;
  const { framing, contact, funding } = sheet;
  const amounts = funding.lines.map(({ label, amount }) => `${label}\u00A0: ${formatMoney(amount)}`);
  return {
    summary: [sheet.summary, ...sheet.aims],
    territories: sheet.territories,
    framing: [
      `${formatNumber(framing.communeCount)} communes`,
      `${formatNumber(framing.population)} habitants`,
      `${formatNumber(framing.densityPerKm2)} habitants par km²`,
    ],
    contact: [contact.organisation, contact.address, contact.web],
    stakes: sheet.stakes,
    trigger: sheet.trigger,
    objectives: sheet.objectives,
    audiences: sheet.audiences,
    procedures: sheet.procedures,
    partners: sheet.partners.map(({ label }) => label),
    funding: [...funding.tools, `Budget total\u00A0: ${formatMoney(funding.total)}`, ...amounts],
    problems: sheet.problems.map(({ problem, solution }) =>
      [problem, solution].filter(Boolean).join('\u00A0: '),
    ),
    successFactors: sheet.successFactors,
    outlook: sheet.outlook,
  };
}

/** The study's own sheet, as one may edit, import and export it. Its contact lines are those of a body, not of a person. */
export const STUDY_SHEET: SectionedSheet = {
  id: 'etude',
  operationId: null,
  partnerId: null,
  title: MACEO_STUDY.title,
  version: 1,
  asOf: MACEO_STUDY.sheet.asOf,
  sections: toLines(),
  contactConsentOn: null,
};
