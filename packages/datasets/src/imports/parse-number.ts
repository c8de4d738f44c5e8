/**
 * Numbers as French spreadsheets write them. « 4.072 » is 4,072 in France and 4.072 elsewhere: what a column's other
 * cells do decides, and French reading where nothing does.
 */

/** How a column writes decimals: with commas, with points, or both, so that « 4.072 » cannot be decided. */
export type NumberStyle = 'comma' | 'dot' | 'mixed';

/** A number read in a text: what follows it (a unit), and whether points, commas or apostrophes between thousands were taken away. */
export interface ParsedNumber {
  value: number;
  rest: string;
  hadThousands: boolean;
}

const SPACE = "[ \\u00A0\\u202F\\u2009'’]";
const NUMERAL = /^[+-]?\d(?:[\d.,'’ \u00A0\u202F\u2009]*\d)?/;
/** Source: the two conventions, Lexique des règles typographiques en usage à l’Imprimerie nationale, and ISO 31-0. */
const COMMA_FORM = new RegExp(`^[+-]?(\\d+|\\d{1,3}(?:${SPACE}\\d{3})+|\\d{1,3}(?:\\.\\d{3})+)(?:,(\\d+))?$`);
const DOT_FORM = new RegExp(`^[+-]?(\\d+|\\d{1,3}(?:${SPACE}\\d{3})+|\\d{1,3}(?:,\\d{3})+)(?:\\.(\\d+))?$`);

const COMMA_EVIDENCE = /,(\d{1,2}|\d{4,})(?!\d)(?![.,]\d)|\.\d{3},\d/;
const DOT_EVIDENCE = /\.(\d{1,2}|\d{4,})(?!\d)(?![.,]\d)|,\d{3}\.\d|(?:^|\D)0\.\d/;
const UNDECIDED = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;

/** The style of a column, from the texts of its cells. */
export function estimateNumberStyle(texts: readonly string[]): NumberStyle {
  const hasComma = texts.some((text) => COMMA_EVIDENCE.test(text) || /(?:^|\D)0,\d/.test(text));
  const hasDot = texts.some((text) => DOT_EVIDENCE.test(text));
  if (hasComma && hasDot) return 'mixed';
  return hasDot ? 'dot' : 'comma';
}

function parseForm(numeral: string, form: RegExp): { value: number; hadThousands: boolean } | undefined {
  const found = form.exec(numeral);
  if (found === null) return undefined;
  const digits = found[1].replaceAll(/\D/g, '');
  const sign = numeral.startsWith('-') ? '-' : '';
  const decimals = found[2] === undefined ? '' : `.${found[2]}`;
  return { value: Number(`${sign}${digits}${decimals}`), hadThousands: /[.,'’]/.test(found[1]) };
}

function parseNumeral(numeral: string, style: NumberStyle): ReturnType<typeof parseForm> {
  if (style === 'dot') return parseForm(numeral, DOT_FORM);
  if (style === 'comma') return parseForm(numeral, COMMA_FORM);
  if (UNDECIDED.test(numeral)) return undefined;
  return parseForm(numeral, COMMA_FORM) ?? parseForm(numeral, DOT_FORM);
}

/**
 * The number at the head of a text and what follows it. Undefined when there is none, when it is written in no known
 * form (« 1,2,3 », « 12 à 15 » leaves a rest) or when the column's style does not decide.
 */
export function parseNumberText(text: string, style: NumberStyle): ParsedNumber | undefined {
  const trimmed = text
    .trim()
    .replace(/^['’]/, '')
    .replace(/^[−–-]\s*(?=\d)/, '-')
    .replace(/^\+\s*(?=\d)/, '');
  const numeral = NUMERAL.exec(trimmed)?.[0];
  if (numeral === undefined) return undefined;
  const parsed = parseNumeral(numeral, style);
  return parsed === undefined ? undefined : { ...parsed, rest: trimmed.slice(numeral.length).trim() };
}

/** Whether a text is a number that a mixed column cannot decide: « 4.072 » or « 4,072 ». */
export function isUndecidedNumber(text: string): boolean {
  return UNDECIDED.test(text.trim());
}
