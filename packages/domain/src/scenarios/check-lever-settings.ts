import type { Problem } from '../problem.ts';
import { checkNumber } from './check-parameters.ts';
import {
  formatLeverTerritory,
  getLeverRule,
  type LeverId,
  listSettingFields,
  type SentTerritory,
  toPlaceKey,
} from './lever.ts';

/** A setting as far as its checks go: the value may be any number, NaN included, the territory any text. */
export interface CheckedSetting {
  leverId: LeverId;
  value: number;
  territory?: SentTerritory | null;
}

/**
 * Most settings in a scenario. Assumption: each may add a part of the homes to a run, whose time grows with them (21
 * parts took four times as long as one); a lever by partner and a lever by département fit several times.
 */
export const MOST_SETTINGS = 60;

function checkCount(count: number): Problem[] {
  if (count <= MOST_SETTINGS) return [];
  const message = `Leviers\u00A0: au plus ${MOST_SETTINGS} réglages par scénario, territoires compris\u202F; ${count} sont demandés.`;
  return [{ field: 'levers', message }];
}

/**
 * All problems of an ordered list of settings: too many of them, values outside their bounds, the same lever set twice
 * for the same territory. Two territories that overlap are no problem: see OVERLAP_RULE.
 */
export function checkLeverSettings(settings: readonly CheckedSetting[]): Problem[] {
  const fields = listSettingFields(settings);
  const seen = new Set<string>();
  const problems = settings.flatMap((setting, index) => {
    const rule = getLeverRule(setting.leverId);
    const place = formatLeverTerritory(setting);
    const label = place === undefined ? rule.label : `${rule.label} (${place})`;
    // Naming the massif does not make it another territory.
    const isEverywhere = setting.territory?.level === 'massif';
    const key = `${setting.leverId} ${isEverywhere ? '' : toPlaceKey(setting.territory)}`;
    const where = place === undefined ? 'tout le massif' : 'ce territoire';
    const message = `${label}\u00A0: ce levier est réglé deux fois pour ${where}. Gardez une seule valeur par territoire.`;
    const repeated = seen.has(key) ? [{ field: fields[index], message }] : [];
    seen.add(key);
    return [...checkNumber(setting.value, { ...rule, label, field: fields[index] }), ...repeated];
  });
  return [...checkCount(settings.length), ...problems];
}
