import { cut } from './workbook.ts';

/**
 * A value as the product keeps it, before it is bound to a thing: numbers in the field's own unit, dates as ISO days,
 * months or years, choices by their value, territories as mentions to look up (codes or names). Null = not given.
 */
export type ImportValue = string | number | boolean | null | readonly string[];

/**
 * What became of a cell. `why` is there when the value kept is not what is written: a French sentence. `became` is the
 * value kept as a person reads it.
 */
export type Reading =
  | { kind: 'value'; value: ImportValue; became: string; why?: string }
  | { kind: 'missing'; why?: string }
  | { kind: 'problem'; message: string };

/** A text between French quotes, cut to what a message can hold. */
export function quote(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return `«\u202F${flat.length > 60 ? `${cut(flat, 59)}…` : flat}\u202F»`;
}
