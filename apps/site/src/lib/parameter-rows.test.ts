import { PARAMETERS, PARAMETER_IDS, getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { describe, expect, it } from 'vitest';
import { listChangedHypotheses, toParameterRows } from './parameter-rows.ts';

describe('parameters as printed', () => {
  it('list the whole registry in its order, with bounds, unit and source', () => {
    const rows = toParameterRows(getDefaultParameters());
    expect(rows.map((row) => row.id)).toEqual(PARAMETER_IDS);
    expect(rows.find((row) => row.id === 'fe_car')).toMatchObject({
      value: '0,192',
      bounds: '0,16 à 0,2176',
      unit: 'kg CO₂e/km',
      standing: 'source citée',
      assumed: false,
    });
  });

  it('mark working assumptions', () => {
    const rows = toParameterRows(getDefaultParameters());
    expect(rows.find((row) => row.id === 'occ')).toMatchObject({
      standing: 'hypothèse de travail',
      assumed: true,
    });
  });

  it('show a value that differs from the registry beside its default', () => {
    const rows = toParameterRows({ ...getDefaultParameters(), delta: 1.4 });
    expect(rows.find((row) => row.id === 'delta')).toMatchObject({ value: '1,4', changedFrom: '1,7' });
    expect(rows.find((row) => row.id === 'weeks')?.changedFrom).toBeNull();
  });

  it('leave out what an old run did not know', () => {
    expect(toParameterRows({ weeks: 45 }).map((row) => row.id)).toEqual(['weeks']);
  });
});

describe('the hypotheses a scenario changes', () => {
  it('are named, and none is when the registry’s values are kept', () => {
    expect(listChangedHypotheses(getDefaultParameters())).toEqual([]);
    expect(listChangedHypotheses({ ...getDefaultParameters(), delta: 1.4 })).toEqual([
      PARAMETERS.delta.label,
    ]);
  });
});
