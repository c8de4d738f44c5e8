import { UNITS } from '@maceo/domain/unit';
import type { Tolerance, ValidationRow } from '@maceo/engine/validation/reference-check';

/** What the validation page prints of each reference: words and numbers, nothing that is not in the row. */

/** How a comparison turned out, in words: never said by a colour alone. */
export const OUTCOME_LABELS: Record<ValidationRow['outcome'], string> = {
  held: 'tenu',
  missed: 'non tenu',
  not_computable: 'non calculable ici',
};

/** What the published value is to the model. */
export const ROLE_LABELS: Record<ValidationRow['role'], string> = {
  independent: 'contrôle indépendant',
  fitted: 'a servi au réglage',
};

const oneDecimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** A figure in its unit: shares as percentages, one decimal under a hundred, none from there on. */
export function formatFigure(value: number, unit: ValidationRow['unit']): string {
  if (unit === '1') return `${oneDecimal.format(100 * value)}\u00A0%`;
  const format = Math.abs(value) < 100 ? oneDecimal : whole;
  return `${format.format(value)}\u00A0${UNITS[unit].short}`;
}

/** A difference of shares in points, of anything else in its unit. */
function formatAmount(gap: number, unit: ValidationRow['unit']): string {
  if (unit !== '1') return `${oneDecimal.format(gap)}\u00A0${UNITS[unit].short}`;
  return `${oneDecimal.format(100 * gap)}\u00A0point${100 * gap < 2 ? '' : 's'}`;
}

/** The tolerance as a reader checks it (« ± 10 % », « ± 3 points », « au plus 10 fois »). */
export function formatTolerance(tolerance: Tolerance, unit: ValidationRow['unit']): string {
  switch (tolerance.kind) {
    case 'relative':
      return `±\u00A0${oneDecimal.format(100 * tolerance.share)}\u00A0%`;
    case 'absolute':
      return `±\u00A0${formatAmount(tolerance.gap, unit)}`;
    case 'figures':
      return `à ${tolerance.count}\u00A0chiffres significatifs`;
    case 'range':
      return `entre ${formatFigure(tolerance.low, unit)} et ${formatFigure(tolerance.high, unit)}`;
    case 'at-most':
      return `au plus ${tolerance.times}\u00A0fois`;
  }
}

/** How far the obtained value is from the expected one, in the terms of the tolerance; null without one. */
export function formatGap({ expected, obtained, tolerance, unit }: ValidationRow): string | null {
  if (obtained === null) return null;
  if (tolerance.kind === 'at-most') return `${oneDecimal.format(obtained / expected)}\u00A0fois`;
  const gap = unit === '1' ? 100 * (obtained - expected) : 100 * (obtained / expected - 1);
  // A gap that rounds to nothing has no sign.
  const text = signed.format(Math.abs(gap) < 0.05 ? 0 : gap).replace('-', '\u2212');
  if (unit !== '1') return `${text}\u00A0%`;
  return `${text}\u00A0point${Math.abs(gap) < 2 ? '' : 's'}`;
}

/** « 14 valeurs tenues, 2 non tenues, 1 non calculable ici », without the counts that are nought. */
export function formatSummary(rows: readonly Pick<ValidationRow, 'outcome'>[]): string {
  const count = (outcome: ValidationRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const plural = (number: number) => (number < 2 ? '' : 's');
  const held = count('held');
  const missed = count('missed');
  const others = count('not_computable');
  const parts = [
    `${held}\u00A0valeur${plural(held)} tenue${plural(held)}`,
    ...(missed === 0 ? [] : [`${missed}\u00A0non tenue${plural(missed)}`]),
    ...(others === 0 ? [] : [`${others}\u00A0non calculable${plural(others)} ici`]),
  ];
  return parts.join(', ');
}
