import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import type { LeverSetting } from '@maceo/domain/scenarios/lever';
import { describe, expect, it } from 'vitest';
import * as view from './atelier-view.ts';

const settings: LeverSetting[] = [
  { leverId: 'access_public', value: 1, operationIds: [], justification: '' },
];
const toStart = (levers: LeverSetting[]) =>
  ({
    run: { inputs: { parameters: {}, levers, reachedShare: 1, hypotheses: [] } },
  }) as unknown as PublishedScenario;
const slots = view.listLeverSlots(toStart(settings), {});
const published = view.toPublishedSetting(toStart(settings), slots);

describe('the workshop', () => {
  it('shows levers nobody pulls at their observed level, and marks only what was moved', () => {
    const moved = { ...published, levers: view.replaceLever(published.levers, slots[0], 0.5) };
    const sliders = view.listLeverSliders(slots, { setting: moved, published });
    expect(sliders.filter(({ changed }) => changed).map(({ id }) => id)).toEqual(['access_public']);
    expect(sliders[0]).toMatchObject({ id: 'access_public', unobserved: true });
    const other = sliders.find(({ id }) => id === 'days_public');
    expect(other).toMatchObject({ decided: false, unobserved: false });
    const cited = view.listLeverSlots(toStart([{ ...settings[0], operationIds: ['lot-2011'] }]), {});
    expect(view.listLeverSliders(cited, { setting: moved, published })[0].unobserved).toBe(false);
    expect(
      view.listLeverSliders(slots, { setting: published, published }).some(({ changed }) => changed),
    ).toBe(false);
  });

  it('has one slider for each territory of a lever, moved one by one and brought back', () => {
    const on = (code: string, value: number): LeverSetting => ({
      ...settings[0],
      ...{ value, territory: { level: 'departement', code } },
    });
    const start = toStart([on('15', 0.9), on('48', 0.6)]);
    const placed = view.listLeverSlots(start, { 'departement:15': [1, 2], 'departement:48': [3] });
    const own = view.toPublishedSetting(start, placed);
    expect(own.levers).toEqual([
      { leverId: 'access_public', value: 0.9, homes: [1, 2] },
      { leverId: 'access_public', value: 0.6, homes: [3] },
    ]);
    const moved = { ...own, levers: view.replaceLever(own.levers, placed[0], 0.2) };
    const sliders = view.listLeverSliders(placed, { setting: moved, published: own });
    expect(sliders.slice(0, 2).map(({ label, value, changed }) => [label, value, changed])).toEqual([
      ['Accès au télétravail chez les employeurs publics (Département 15)', 0.2, true],
      ['Accès au télétravail chez les employeurs publics (Département 48)', 0.6, false],
    ]);
    expect(new Set(sliders.map(({ key }) => key)).size).toBe(sliders.length);
    const back = view.replaceLever(moved.levers, placed[0], view.findLeverValue(own, placed[0]));
    expect(back).toEqual(own.levers);
  });

  it('leaves out the hypotheses of the flows and marks working assumptions', () => {
    const sliders = view.listHypothesisSliders(published, published);
    expect(sliders.some(({ id }) => id === 'kappa_circ')).toBe(false);
    expect(sliders.find(({ id }) => id === 'tc_distance')?.assumption).toBe(true);
  });

  it('sees a hypothesis that is not the published scenario’s', () => {
    const parameters = { ...published.parameters, takeup: 0.5 };
    expect(view.hasOwnHypotheses({ ...published, parameters }, published)).toBe(true);
    expect(view.hasOwnHypotheses(published, published)).toBe(false);
  });

  it('prints shares as percentages', () => {
    expect(view.formatSlider(0.85, { id: 'takeup', unit: '1' })).toBe('85\u00A0%');
    expect(view.formatSlider(0.3, { id: 'gamma_dist', unit: '1' })).toBe('0,300');
  });

  it('reads the EPCI from the second unit on, and what is not computed as missing', () => {
    const values = view.toMapValues(['a', 'b'], Float64Array.from([9, 4, Number.NaN]));
    expect(values.get('a')).toEqual({ kind: 'number', value: 4 });
    expect(values.get('b')).toMatchObject({ kind: 'missing' });
  });
});
