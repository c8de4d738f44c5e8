import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVERS, LEVER_IDS, type LeverSetting } from '@maceo/domain/scenarios/lever';
import { listDifferences, replaceField } from './scenario-conflict.ts';
import {
  checkScenarioEntries,
  computeObservedLevel,
  createSettingEntry,
  isOverridden,
  isSameSheet,
  toScenarioEntries,
  toUsualValues,
  toScenarioUpdate,
} from './scenario-entries.ts';

const access: LeverSetting = {
  leverId: 'access_public',
  value: 0.9,
  operationIds: ['lot-pilote'],
  justification: 'Généralisation du pilote',
};
const texts = { name: 'Essai', summary: 'Un essai.', horizonYear: 2030, ramp: null };
const scenario = { ...texts, levers: [access], hypotheses: { delta: 1.5 } };

describe('the sheet of a scenario', () => {
  it('gives back the scenario it was made from', () => {
    expect(toScenarioUpdate(toScenarioEntries(scenario))).toEqual(scenario);
  });

  it('gives back any levers within their bounds', () => {
    const setting = fc.constantFrom(...LEVER_IDS).chain((leverId) =>
      fc.record({
        leverId: fc.constant(leverId),
        value: fc
          .integer({ min: 0, max: 100 })
          .map((n) => Number(((LEVERS[leverId].high * n) / 100).toFixed(4))),
        operationIds: fc.array(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { maxLength: 3 }),
        justification: fc.string({ maxLength: 40 }).map((text) => text.trim()),
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(setting, { selector: (lever) => lever.leverId }), (levers) => {
        const entries = toScenarioEntries({ ...texts, levers, hypotheses: {} });
        const ordered = LEVER_IDS.flatMap((id) => levers.filter((lever) => lever.leverId === id));
        expect(checkScenarioEntries(entries)).toEqual([]);
        expect(toScenarioUpdate(entries)).toEqual({ ...texts, levers: ordered, hypotheses: {} });
      }),
      { numRuns: 30 },
    );
  });

  it('keeps where a lever acts, and sends nothing for the whole massif', () => {
    const placed = { ...access, territory: { level: 'departement' as const, code: '15' } };
    const entries = toScenarioEntries({ ...scenario, levers: [placed] });
    expect(entries.levers[0].settings[0].territory).toBe('departement:15');
    expect(toScenarioUpdate(entries).levers).toEqual([placed]);
    entries.levers[0].settings[0].territory = '';
    expect(toScenarioUpdate(entries).levers[0]).not.toHaveProperty('territory');
    expect(listDifferences(toScenarioEntries({ ...scenario, levers: [placed] }), entries)[0]).toMatchObject({
      mine: '90\u00A0%, Département 15',
      theirs: '90\u00A0%, tout le massif',
    });
  });

  const on = (code: string, value: number): LeverSetting => ({
    ...{ ...access, value },
    territory: { level: 'departement', code },
  });

  it('keeps every territory of a lever with its value, in their order', () => {
    const levers = [on('48', 0.6), on('15', 0.9), { ...access, value: 0.4 }];
    const entries = toScenarioEntries({ ...scenario, levers });
    expect(entries.levers[0].settings.map(({ territory, text }) => [territory, text])).toEqual([
      ['departement:48', '60'],
      ['departement:15', '90'],
      ['', '40'],
    ]);
    expect(checkScenarioEntries(entries)).toEqual([]);
    expect(toScenarioUpdate(entries).levers).toEqual(levers);
  });

  it('refuses a territory that is not chosen, or chosen twice, under the setting that has it', () => {
    const entries = toScenarioEntries({ ...scenario, levers: [on('15', 0.9)] });
    const added = createSettingEntry(entries.levers[0]);
    expect(added).toMatchObject({ text: '90', operationIds: [], justification: '' });
    entries.levers[0].settings.push(added);
    const fieldsOf = () => checkScenarioEntries(entries).map(({ field }) => field);
    expect(fieldsOf()).toEqual(['access_public#2.territory']);
    added.territory = 'departement:15';
    expect(fieldsOf()).toEqual(['access_public#2']);
    added.territory = 'departement:48';
    added.text = '140';
    expect(fieldsOf()).toEqual(['access_public#2']);
    added.text = '14';
    expect(fieldsOf()).toEqual([]);
  });

  it('starts a lever that is not pulled at the observed level', () => {
    const { levers, hypotheses } = toScenarioEntries({ ...texts, levers: [], hypotheses: {} });
    expect(levers.map((lever) => [lever.decided, lever.settings[0].text])).toEqual([
      [false, '73'],
      [false, '1,7'],
      [false, '2,54'],
      [false, '73'],
      [false, '81'],
      [false, '62'],
      [false, '1,7'],
      [false, '2,54'],
      [false, '5'],
      [false, '0'],
      [false, '0'],
    ]);
    expect(computeObservedLevel('access_public', { ...hypotheses, takeup: '' })).toBe(0.73);
  });

  it.each(['140', '', 'abc', '-0,1', '1e309', 'NaN'])(
    'refuses %j as a share, naming the field and the bounds',
    (text) => {
      const entries = toScenarioEntries(scenario);
      entries.levers[0].settings[0].text = text;
      const [problem, ...others] = checkScenarioEntries(entries);
      expect(others).toEqual([]);
      expect(problem.field).toBe('access_public');
      expect(problem.message).toMatch(/employeurs publics.*entre 0\u00A0% et 100\u00A0%/);
    },
  );

  it('does not check a lever that is not pulled', () => {
    const entries = toScenarioEntries(scenario);
    entries.levers[0] = {
      ...entries.levers[0],
      ...{ decided: false, settings: [{ ...entries.levers[0].settings[0], text: 'abc' }] },
    };
    expect(checkScenarioEntries(entries)).toEqual([]);
    expect(toScenarioUpdate(entries).levers).toEqual([]);
  });

  it('reports a hypothesis outside its bounds and a justification that is too long, at once', () => {
    const entries = toScenarioEntries(scenario);
    entries.hypotheses.delta = '6';
    entries.levers[0].settings[0].justification = 'a'.repeat(1001);
    expect(checkScenarioEntries(entries).map((problem) => problem.field)).toEqual([
      'access_public.justification',
      'delta',
    ]);
  });

  it('marks a hypothesis as changed by its value, not by its spelling', () => {
    expect(isOverridden('delta', '1.70')).toBe(false);
    expect(isOverridden('delta', '1,5')).toBe(true);
    expect(isOverridden('delta', '')).toBe(true);
    const usual = toUsualValues([{ parameterId: 'delta', mode: 1.5 }]);
    expect(isOverridden('delta', '1,5', usual)).toBe(false);
    const entries = toScenarioEntries({ ...texts, levers: [], hypotheses: {} }, usual);
    expect(entries.hypotheses.delta).toBe('1,5');
    expect(toScenarioUpdate(entries).hypotheses).toEqual({});
    entries.hypotheses.delta = '1,7';
    expect(toScenarioUpdate(entries).hypotheses).toEqual({ delta: 1.7 });
  });

  it('sees no change in a lever that is not pulled', () => {
    const [a, b] = [toScenarioEntries(scenario), toScenarioEntries(scenario)];
    b.levers[1].settings[0].text = '2';
    expect(isSameSheet(a, b)).toBe(true);
    b.levers[1].decided = true;
    expect(isSameSheet(a, b)).toBe(false);
  });
});

describe('a version saved meanwhile', () => {
  it('tells citations and justifications only where they differ', () => {
    const mine = toScenarioEntries(scenario);
    const theirs = toScenarioEntries({
      ...texts,
      levers: [{ ...access, operationIds: [], justification: 'Autre motif' }],
      hypotheses: scenario.hypotheses,
    });
    expect(listDifferences(mine, theirs)[0]).toMatchObject({
      mine: '90\u00A0%, lot-pilote, «\u202FGénéralisation du pilote\u202F»',
      theirs: '90\u00A0%, sans observation, «\u202FAutre motif\u202F»',
    });
  });

  it('tells a lever territory by territory where either side has several', () => {
    const cantal = { level: 'departement' as const, code: '15' };
    const mine = toScenarioEntries({ ...scenario, levers: [{ ...access, territory: cantal }] });
    const theirs = toScenarioEntries({
      ...scenario,
      levers: [
        { ...access, territory: cantal },
        { ...access, value: 0.4 },
      ],
    });
    expect(listDifferences(mine, theirs)[0]).toMatchObject({
      mine: '90\u00A0%, Département 15',
      theirs:
        '90\u00A0%, Département 15\u00A0; 40\u00A0%, tout le massif, lot-pilote, «\u202FGénéralisation du pilote\u202F»',
    });
    expect(replaceField(mine, theirs, 'access_public').levers[0]).toEqual(theirs.levers[0]);
  });

  it('is shown field by field where it differs from what is typed, and nothing typed is lost', () => {
    const mine = toScenarioEntries(scenario);
    const theirs = toScenarioEntries({
      ...texts,
      levers: [{ ...access, value: 0.8 }],
      hypotheses: { delta: 1.9 },
    });
    expect(listDifferences(mine, theirs).map(({ field, theirs: other }) => [field, other])).toEqual([
      ['access_public', '80\u00A0%'],
      ['delta', '1,9\u00A0j/semaine'],
    ]);
    const merged = replaceField(mine, theirs, 'delta');
    expect(merged.hypotheses.delta).toBe('1,9');
    expect(merged.levers).toEqual(mine.levers);
    expect(listDifferences(merged, theirs).map((difference) => difference.field)).toEqual(['access_public']);
  });

  it('tells another summary, which can be taken over alone', () => {
    const mine = toScenarioEntries(scenario);
    const theirs = toScenarioEntries({ ...scenario, summary: 'Un autre résumé.' });
    expect(listDifferences(mine, theirs).map((difference) => difference.field)).toEqual(['summary']);
    expect(replaceField(mine, theirs, 'summary').summary).toBe('Un autre résumé.');
  });
});

describe('the horizon and the ramp', () => {
  it('are part of the sheet, shown together where someone else changed them, and taken together', () => {
    const mine = toScenarioEntries(scenario);
    const ramp = { speed: 'slow', startYear: 2026, justification: 'Comme en 2011.' } as const;
    const theirs = toScenarioEntries({ ...scenario, horizonYear: 2035, ramp });
    expect(isSameSheet(mine, theirs)).toBe(false);
    expect(listDifferences(mine, theirs).map(({ theirs: other }) => other)).toEqual([
      'horizon 2035, montée en charge lente depuis 2026 «\u202FComme en 2011.\u202F»',
    ]);
    expect(toScenarioUpdate(replaceField(mine, theirs, 'schedule'))).toMatchObject({
      horizonYear: 2035,
      ramp,
    });
  });
});

describe('the public texts', () => {
  it('are refused when empty or too long, with their bounds', () => {
    const entries = { ...toScenarioEntries(scenario), name: ' ', summary: 'a'.repeat(2001) };
    expect(checkScenarioEntries(entries).map((problem) => problem.field)).toEqual(['name', 'summary']);
  });
});
