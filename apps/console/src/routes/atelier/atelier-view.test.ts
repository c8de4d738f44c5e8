import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { describe, expect, it } from 'vitest';
import * as view from './atelier-view.ts';

const published = { parameters: getDefaultParameters(), levers: { access_public: 1 }, reachedShare: 1 };

describe('the workshop', () => {
  it('shows levers nobody pulls at their observed level, and marks only what was moved', () => {
    const sliders = view.listLeverSliders({ ...published, levers: { access_public: 0.5 } }, published);
    expect(sliders.filter(({ changed }) => changed).map(({ id }) => id)).toEqual(['access_public']);
    expect(sliders.find(({ id }) => id === 'days_public')).toMatchObject({ decided: false });
    expect(view.listLeverSliders(published, published).some(({ changed }) => changed)).toBe(false);
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
