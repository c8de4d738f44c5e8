import { formatNumber } from '@maceo/domain/format-number';
import { formatAbsence } from '@maceo/domain/value';
import type { TerritoryFraming } from '@maceo/domain/territories/territory';
import {
  SHEET_SECTIONS,
  type PublicExperienceSheet,
  type SheetSection,
} from '@maceo/domain/study/experience-sheet';

/** A section of the sheet: its heading, its paragraphs and its list; both empty = « à compléter ». */
export interface SheetSectionView {
  key: SheetSection;
  number: number;
  heading: string;
  paragraphs: string[];
  items: string[];
}

/** The figures of the study's own time and today's, side by side, never mixed. */
export interface FramingRow {
  label: string;
  then: string;
  now: string;
}

const WITHHELD = 'non publié (donnée personnelle sans accord)';

/** The fourteen sections in the order of the sheet. The framing and the funding have their own tables beside. */
export function toSheetSections(sheet: PublicExperienceSheet): SheetSectionView[] {
  const content: Record<SheetSection, { paragraphs?: string[]; items?: string[] }> = {
    summary: { paragraphs: [sheet.summary], items: sheet.aims },
    territories: { items: sheet.territories },
    framing: { paragraphs: [`${sheet.framing.source}, ${sheet.framing.asOf}.`] },
    contact: { items: listContactLines(sheet.contact) },
    stakes: { items: sheet.stakes },
    trigger: { items: sheet.trigger },
    objectives: { items: sheet.objectives },
    audiences: { items: sheet.audiences },
    procedures: { items: sheet.procedures },
    partners: { items: sheet.partners.map((partner) => partner.label) },
    funding: { items: sheet.funding.tools },
    problems: { items: sheet.problems.map(formatSheetProblem) },
    successFactors: { items: sheet.successFactors },
    outlook: { items: sheet.outlook },
  };
  return (Object.keys(SHEET_SECTIONS) as SheetSection[]).map((key, index) => ({
    key,
    number: index + 1,
    heading: SHEET_SECTIONS[key],
    paragraphs: (content[key].paragraphs ?? []).filter((text) => text.trim() !== ''),
    items: content[key].items ?? [],
  }));
}

/** Framing of the sheet beside the reference in use; « n.d. » where the data set in use does not say. */
export function toFramingRows(
  framing: PublicExperienceSheet['framing'],
  today: TerritoryFraming,
): FramingRow[] {
  return [
    { label: 'Communes', then: formatNumber(framing.communeCount), now: formatNumber(today.communeCount) },
    { label: 'Habitants', then: formatNumber(framing.population), now: formatKnown(today.population) },
    {
      label: 'Habitants par km²',
      then: formatNumber(framing.densityPerKm2),
      now: formatKnown(computeDensity(today)),
    },
  ];
}

function computeDensity({ population, surfaceKm2 }: TerritoryFraming): number | null {
  return population === null || surfaceKm2 === null || surfaceKm2 === 0 ? null : population / surfaceKm2;
}

function formatKnown(value: number | null): string {
  return value === null ? formatAbsence('missing') : formatNumber(value);
}

function listContactLines(contact: PublicExperienceSheet['contact']): string[] {
  return [
    contact.organisation,
    contact.address,
    contact.web,
    `Nom\u00A0: ${contact.name ?? WITHHELD}`,
    `Téléphone\u00A0: ${contact.phone ?? WITHHELD}`,
    `Courriel\u00A0: ${contact.email ?? WITHHELD}`,
  ].filter((line) => line.trim() !== '');
}

function formatSheetProblem({ problem, solution }: { problem: string; solution: string | null }): string {
  return solution === null ? problem : `${problem}\u00A0: ${solution}`;
}
