import { ADMIN_ROLES, type Role } from '@maceo/domain/people/role';

/** An entry of the main navigation; `path` is relative to the console. */
interface Section {
  path:
    | '/'
    | '/etude'
    | '/partenaires'
    | '/territoires'
    | '/operations'
    | '/organisations'
    | '/telecentres'
    | '/hypotheses'
    | '/imports'
    | '/scenarios'
    | '/comparaison'
    | '/atelier'
    | '/personnes'
    | '/journal'
    | '/fiches'
    | '/financement';
  label: string;
  /** Roles that see the entry; absent = everyone who is signed in. */
  roles?: readonly Role[];
}

/** Sections of the console, in the order of the menu. */
const SECTIONS: readonly Section[] = [
  { path: '/', label: 'Tableau de bord' },
  { path: '/etude', label: 'Étude' },
  { path: '/partenaires', label: 'Partenaires' },
  { path: '/territoires', label: 'Territoires' },
  { path: '/operations', label: 'Opérations' },
  { path: '/organisations', label: 'Organisations' },
  { path: '/telecentres', label: 'Télécentres' },
  { path: '/hypotheses', label: 'Hypothèses' },
  { path: '/fiches', label: 'Fiches d’expérience' },
  { path: '/imports', label: 'Imports' },
  { path: '/scenarios', label: 'Scénarios' },
  { path: '/comparaison', label: 'Comparaison' },
  { path: '/atelier', label: 'Atelier' },
  { path: '/financement', label: 'Financement' },
  { path: '/personnes', label: 'Personnes', roles: ADMIN_ROLES },
  { path: '/journal', label: 'Journal', roles: ADMIN_ROLES },
];

/** Whether a route belongs to a section: its own page or one below. The dashboard has none below. */
export function isInSection(path: Section['path'], routeId: string | null): boolean {
  if (routeId === null) return false;
  return path === '/' ? routeId === '/' : routeId === path || routeId.startsWith(`${path}/`);
}

/** The sections that a role sees. */
export function listSections(role: Role): Section[] {
  return SECTIONS.filter(({ roles }) => roles?.includes(role) ?? true);
}
