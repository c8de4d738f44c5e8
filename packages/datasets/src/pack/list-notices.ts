import { formatProblem, type Problem } from '@maceo/domain/problem';
import { isInMassif } from '@maceo/domain/territories/massif-perimeter';
import type { Contour } from '../profiles/commune-profile.ts';
import type { CommuneRow } from './commune-row.ts';
import { isWithoutEmployment, isWithoutOccupations } from './to-profiles.ts';

/** What a sound pack still leaves uncertain. */
interface PackContent {
  rows: readonly CommuneRow[];
  contours: ReadonlyMap<string, Contour>;
  overseasCount: number;
}

function formatCodes(rows: readonly CommuneRow[]): string {
  const codes = rows.slice(0, 6).map((row) => row.commune.code);
  return rows.length > codes.length ? `${codes.join(', ')}…` : codes.join(', ');
}

/** Notices about employment and occupations; communes without figures are named. */
function listWorkNotices(rows: readonly CommuneRow[], massif: readonly CommuneRow[]): string[] {
  const notices = [];
  const without = massif.filter((row) => row.employed === null);
  if (isWithoutEmployment(rows)) {
    notices.push(
      'Actifs occupés et emplois absents du paquet\u00A0: ils sont approchés à partir de la population.',
    );
  } else {
    notices.push(
      'Emplois au lieu de travail estimés (ratios INSEE 2022 et emploi salarié privé URSSAF 2024).',
    );
    if (without.length > 0) {
      notices.push(
        `Communes du massif sans actifs occupés connus\u00A0: ${without.length} (${formatCodes(without)}).`,
      );
    }
  }
  if (isWithoutOccupations(rows)) {
    notices.push('Professions absentes du paquet\u00A0: une répartition régionale est supposée partout.');
  }
  return notices;
}

/** French sentences on the gaps of a pack that was accepted, to be shown beside the sources. Empty when there is none. */
export function listNotices({ rows, contours, overseasCount }: PackContent): string[] {
  const massif = rows.filter(({ commune }) => isInMassif(commune.code, commune.departementCode));
  const notices = listWorkNotices(rows, massif);
  const noContour = massif.filter((row) => !contours.has(row.commune.code));
  if (noContour.length > 0) {
    notices.push(
      `Communes du massif sans contour, figurées par un cercle\u00A0: ${noContour.length} (${formatCodes(noContour)}).`,
    );
  }
  const noFibre = massif.filter((row) => row.fibrePercent === 0);
  if (noFibre.length > 0) {
    notices.push(`Communes du massif avec une fibre à 0\u00A0%, à confirmer\u00A0: ${noFibre.length}.`);
  }
  if (overseasCount > 0) {
    notices.push(`Communes d’outre-mer du fichier national, laissées de côté\u00A0: ${overseasCount}.`);
  }
  return notices;
}

/** Warnings printed one by one per file; the rest is counted. */
const SHOWN_WARNINGS = 5;

/** What is doubtful in a file that was accepted all the same, as notices: file, line, column and bounds. */
export function listWarningNotices(warnings: readonly Problem[]): string[] {
  const left = warnings.length - SHOWN_WARNINGS;
  const shown = warnings
    .slice(0, SHOWN_WARNINGS)
    .map((warning) => `À vérifier\u00A0: ${formatProblem(warning)}`);
  return left > 0 ? [...shown, `À vérifier\u00A0: ${left} autres lignes du même fichier.`] : shown;
}
