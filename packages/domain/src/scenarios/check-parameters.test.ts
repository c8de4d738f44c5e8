import { describe, expect, test } from 'vitest';
import { checkParameters } from './check-parameters.ts';
import { checkLeverSettings } from './check-lever-settings.ts';
import { countSetLevers, formatLeverTarget, LEVER_IDS, type LeverSetting } from './lever.ts';
import { PARAMETERS, PARAMETER_IDS, getDefaultParameters } from './parameter-catalogue.ts';

describe('the parameter registry', () => {
  test.each(PARAMETER_IDS)('%s has its default inside its bounds, a label, a use and a source', (id) => {
    const parameter = PARAMETERS[id];
    expect(parameter.low).toBeLessThanOrEqual(parameter.default);
    expect(parameter.default).toBeLessThanOrEqual(parameter.high);
    for (const text of [parameter.label, parameter.usage, parameter.source.title]) expect(text).not.toBe('');
  });

  test('accepts its own defaults, but for what only acts on flows', () => {
    const { kappa_circ: _fixed, ...values } = getDefaultParameters();
    expect(checkParameters(values)).toEqual([]);
  });
});

describe('numbers entered by people', () => {
  test.each([
    ['delta', 6, /entre 1,2\u00A0j\/semaine et 2,1\u00A0j\/semaine/],
    ['car_share', 1.4, /entre 80\u00A0% et 94\u00A0%/],
    ['tc_distance', -1, /entre 1\u00A0km et 20\u00A0km/],
    ['weeks', Number.NaN, /entrez un nombre/],
    ['weeks', Number.POSITIVE_INFINITY, /entrez un nombre/],
    ['weeks', '', /entrez un nombre/],
    ['weeks', null, /entrez un nombre/],
    ['nope', 1, /n’existe pas/],
    ['kappa_circ', 1.3, /estimation des flux/],
  ])('%s = %s is refused with its bounds', (id, value, message) => {
    const problems = checkParameters({ [id]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field: id, message: expect.stringMatching(message) as string });
  });

  test('all problems come at once', () => {
    expect(
      checkParameters({ delta: 9, speed: -1, nope: 1 })
        .map((problem) => problem.field)
        .toSorted(),
    ).toEqual(['delta', 'nope', 'speed']);
  });

  test('a lever out of bounds and a lever set twice are both said', () => {
    const setting: LeverSetting = {
      leverId: 'access_public',
      value: 1.4,
      operationIds: [],
      justification: '',
    };
    expect(checkLeverSettings([setting, { ...setting, value: 0.5 }])).toHaveLength(2);
  });

  const on = (code: string, level = 'departement') => ({ territory: { level, code } });
  test.each([
    { name: 'everywhere and in a département', places: [{}, on('15')], fields: [] },
    { name: 'in two départements', places: [on('15'), on('48')], fields: [] },
    { name: 'in two levels of the same code', places: [on('15'), on('15', 'commune')], fields: [] },
    { name: 'twice everywhere', places: [{}, { territory: null }], fields: ['days_public#2'] },
    { name: 'everywhere and in the massif', places: [{}, on('mc', 'massif')], fields: ['days_public#2'] },
    { name: 'twice in one of three', places: [on('15'), on('48'), on('15')], fields: ['days_public#3'] },
    {
      name: 'twice in an unknown level',
      places: [on('x', 'lune'), on('x', 'lune')],
      fields: ['days_public#2'],
    },
  ])('one lever set $name has problems under $fields', ({ places, fields }) => {
    const problems = checkLeverSettings(
      places.map((place) => ({ leverId: 'days_public' as const, value: 2, ...place })),
    );
    expect(problems.map(({ field }) => field)).toEqual(fields);
    for (const { message } of problems) expect(message).toMatch(/réglé deux fois pour/);
  });

  test('more settings than a run can take are refused, with how many it can', () => {
    const settings = Array.from({ length: 61 }, (_, index) => ({
      ...{ leverId: 'days_public' as const, value: 2, ...on(String(index)) },
    }));
    expect(checkLeverSettings(settings)).toEqual([
      { field: 'levers', message: expect.stringMatching(/au plus 60 .*61/) as string },
    ]);
    expect(checkLeverSettings(settings.slice(1))).toEqual([]);
  });

  test('a value out of bounds names its territory', () => {
    const settings = [on('15'), on('48')].map((place, index) => ({
      ...{ leverId: 'days_public' as const, value: 2 + 9 * index },
      ...place,
    }));
    expect(checkLeverSettings(settings)).toEqual([
      {
        field: 'days_public#2',
        message: expect.stringMatching(/\(Département 48\).*entre 0.*et 5/) as string,
      },
    ]);
  });
});

describe('on whom a lever acts', () => {
  test.each([
    ['access_public', 'employeurs publics'],
    ['access_private', 'employeurs privés'],
    ['access_private_large', 'employeurs privés de 50\u00A0salariés et plus'],
    ['access_private_small', 'employeurs privés de moins de 50\u00A0salariés'],
    ['telecentre_share', 'réseau de télécentres'],
    ['flex_offices', 'employeurs publics et privés'],
  ] as const)('%s: %s', (id, target) => expect(formatLeverTarget(id)).toBe(target));

  test('is said of every lever, and a lever in two territories is one lever', () => {
    for (const id of LEVER_IDS) expect(formatLeverTarget(id)).not.toBe('');
    expect(
      countSetLevers([{ leverId: 'newcomers' }, { leverId: 'newcomers' }, { leverId: 'days_public' }]),
    ).toBe(2);
  });
});
