import { expect, it } from 'vitest';
import { formatQuantity, toTornadoRows } from './tornado-view.ts';

it('places bars and central value on one axis, without bars that have no length', () => {
  const bars = [
    { factor: 'takeup', low: 0, high: 10 },
    { factor: 'speed', low: 5, high: 5 },
  ] as const;
  const { rows, center } = toTornadoRows({ central: 5, bars: [...bars] }, 'teleworkers');
  expect(center).toBe(50);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ start: 0, width: 100 });
});

it('prints what is not computed as a dash', () => {
  expect(formatQuantity(undefined, 'teleworkers')).toBe('—');
  expect(formatQuantity(1234, 'teleworkers')).toBe('1\u202F200\u00A0personnes');
});
