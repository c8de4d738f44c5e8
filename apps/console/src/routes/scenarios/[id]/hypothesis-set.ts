import type { Hypothesis, HypothesisRef } from '@maceo/domain/hypotheses/hypothesis';
import { findHypothesisParameter } from '@maceo/domain/hypotheses/hypothesis-parameter';
import type { HypothesisSummary } from '@maceo/domain/hypotheses/hypothesis-views';
import { PARAMETERS, type ParameterId } from '@maceo/domain/scenarios/parameter-catalogue';
import { UNITS } from '@maceo/domain/unit';
import { formatDecimal } from '#lib/parse-decimal.ts';

/** The set of adopted hypotheses that a scenario freezes: what it holds, and what it may hold instead. */

/** A version that a scenario holds. */
export type HeldHypothesis = Pick<
  Hypothesis,
  'id' | 'version' | 'parameterId' | 'law' | 'low' | 'mode' | 'high' | 'status'
>;

/** One choice for a parameter; `key` is empty for the registry. */
export interface SetOption {
  key: string;
  label: string;
}

/** A parameter on which there is a choice. `note` says that what is held has been abandoned or replaced since. */
export interface SetRow {
  parameterId: ParameterId;
  label: string;
  options: SetOption[];
  chosen: string;
  note: string | null;
}

function toKey({ id, version }: HypothesisRef): string {
  return `${id}@${version}`;
}

/** The version behind a key of {@link SetOption}; undefined for the registry. */
export function parseKey(key: string): HypothesisRef | undefined {
  const [id, version] = key.split('@');
  return version === undefined ? undefined : { id, version: Number(version) };
}

/** A value with its unit, all the decimals it was entered with. */
function formatValue(value: number, parameterId: ParameterId): string {
  return `${formatDecimal(value)}\u00A0${UNITS[PARAMETERS[parameterId].unit].short}`.trimEnd();
}

function toOption(one: HeldHypothesis, parameterId: ParameterId): SetOption {
  const state = one.status === 'adopted' ? '' : ' (n’est plus retenue)';
  return {
    key: toKey(one),
    label: `${one.id}, version\u00A0${one.version}\u00A0: ${formatValue(one.mode, parameterId)}${state}`,
  };
}

function findNote(held: HeldHypothesis | undefined, adopted: readonly HeldHypothesis[]): string | null {
  if (held === undefined || held.status === 'adopted') return null;
  const newer = adopted.find(({ id }) => id === held.id);
  return newer === undefined
    ? `La version\u00A0${held.version} a été abandonnée depuis\u00A0; ce scénario la garde tant que vous n’en choisissez pas une autre.`
    : `La version\u00A0${newer.version} est retenue depuis\u00A0: choisissez-la pour mettre ce scénario à jour.`;
}

/** One row for each parameter with an adopted hypothesis, or one that the scenario holds, in the registry's order. */
export function listSetRows(
  held: readonly HeldHypothesis[],
  summaries: readonly HypothesisSummary[],
): SetRow[] {
  const adopted: HeldHypothesis[] = summaries.flatMap((one) => one.adopted ?? []);
  const ids = new Set([...held, ...adopted].map(({ parameterId }) => parameterId));
  return Object.keys(PARAMETERS).flatMap((id) => {
    const parameterId = findHypothesisParameter(id);
    if (parameterId === undefined || !ids.has(id)) return [];
    const own = held.find((one) => one.parameterId === id);
    const others = adopted.filter(
      (one) => one.parameterId === id && (own === undefined || toKey(one) !== toKey(own)),
    );
    const registry = {
      key: '',
      label: `Registre\u00A0: ${formatValue(PARAMETERS[parameterId].default, parameterId)}`,
    };
    return {
      parameterId,
      label: PARAMETERS[parameterId].label,
      options: [
        registry,
        ...[...(own === undefined ? [] : [own]), ...others].map((one) => toOption(one, parameterId)),
      ],
      chosen: own === undefined ? '' : toKey(own),
      note: findNote(own, others),
    };
  });
}
