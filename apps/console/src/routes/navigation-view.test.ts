import { expect, it } from 'vitest';
import { isInSection, listSections } from './navigation-view.ts';

it.each([
  ['/', 'Tableau de bord'],
  ['/scenarios', 'Scénarios'],
  ['/scenarios/[id]/executions/[run]', 'Scénarios'],
  ['/territoires/[niveau]/[code]', 'Territoires'],
])('shows the route %s as part of « %s » only', (routeId, label) => {
  expect(
    listSections('operator_admin')
      .filter(({ path }) => isInSection(path, routeId))
      .map((section) => section.label),
  ).toEqual([label]);
});

it('shows no section for an address that does not exist', () => {
  expect(listSections('operator_admin').some(({ path }) => isInSection(path, null))).toBe(false);
});

it('shows the people to those who administer them only', () => {
  const labels = (role: 'consultant' | 'operator_admin') => listSections(role).map(({ label }) => label);
  expect(labels('operator_admin')).toContain('Personnes');
  expect(labels('consultant')).not.toContain('Personnes');
});
