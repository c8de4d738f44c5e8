import { formatNumber } from '../format-number.ts';
import { UNITS } from '../unit.ts';
import { getParameterRule, isShareRule, type NumberRule } from './check-parameters.ts';
import { getLeverRule, LEVERS, type LeverId } from './lever.ts';
import type { ParameterId } from './parameter-catalogue.ts';

/**
 * How levers and hypotheses are shown to people and entered by them: shares in per cent, everything else in its own
 * unit. The model, the API and the files keep shares from 0 to 1.
 */

/** A lever or a hypothesis, by id. */
export type SettingId = LeverId | ParameterId;

function getRule(id: SettingId): NumberRule {
  return id in LEVERS ? getLeverRule(id as LeverId) : getParameterRule(id as ParameterId);
}

/** Whether a setting is a share, entered and shown in per cent. */
export function isShare(id: SettingId): boolean {
  return isShareRule(getRule(id));
}

/** Digits kept when a share becomes a percentage: those that a double has in common with what was typed. */
const EXACT_DIGITS = 12;

/** The number as people read and type it: a share times 100, anything else as it is. */
export function toShown(id: SettingId, value: number): number {
  return isShare(id) ? Number((value * 100).toPrecision(EXACT_DIGITS)) : value;
}

/** The model's number behind what was typed; NaN stays NaN. Inverse of {@link toShown}. */
export function toStored(id: SettingId, shown: number): number {
  return isShare(id) ? Number((shown / 100).toPrecision(EXACT_DIGITS)) : shown;
}

/** Unit that follows the shown number: « % » for shares, empty for pure numbers. */
export function getShownUnit(id: SettingId): string {
  return isShare(id) ? '%' : UNITS[getRule(id).unit].short;
}

/** A setting with its unit, at the precision at which it is entered: « 72 % », « 1,7 j/semaine », « 0,192 kg … ». */
export function formatSetting(id: SettingId, value: number): string {
  const shown = toShown(id, value);
  const decimals = Math.min(4, (String(shown).split('.')[1] ?? '').length);
  return [formatNumber(shown, decimals), getShownUnit(id)].filter((part) => part !== '').join('\u00A0');
}
