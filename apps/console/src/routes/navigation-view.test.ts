import { expect, it } from 'vitest';
import { isInSection, SECTIONS } from './navigation-view.ts';

it.each([
  ['/', 'Tableau de bord'],
  ['/scenarios', 'Scénarios'],
  ['/scenarios/[id]/executions/[run]', 'Scénarios'],
  ['/territoires/[niveau]/[code]', 'Territoires'],
])('shows the route %s as part of « %s » only', (routeId, label) => {
  expect(SECTIONS.filter(({ path }) => isInSection(path, routeId)).map((section) => section.label)).toEqual([
    label,
  ]);
});

it('shows no section for an address that does not exist', () => {
  expect(SECTIONS.some(({ path }) => isInSection(path, null))).toBe(false);
});
