import { TELECENTRES_TARGET } from '@maceo/domain/imports/targets/telecentres-target';
import { anXlsx } from './a-spreadsheet.ts';
import type { BadFile } from './bad-texts.ts';

const telecentres = { target: TELECENTRES_TARGET, fileName: 'tiers-lieux.csv' };

/** Files of telecentres as networks of places send them. */
export const BAD_TELECENTRES: readonly BadFile[] = [
  {
    ...telecentres,
    title: 'telecentres with tariffs typed as people say them, and a place still under way',
    bytes: Buffer.from(
      'Nom du tiers-lieu;Ville;Statut;Open space;Prix par jour;Tarif mensuel;Ouvert le\n' +
        'La Ruche;Murat;en service;12 places;15,50 €;1 200;09/2016\n' +
        'L’Atelier;Mauriac;à venir;;;;\n',
    ),
    fields: ['name', 'territories', 'status', 'openSpace', 'day', 'month', 'openedOn'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [
        {
          ...{ name: 'La Ruche', territories: ['Murat'], status: 'open', openSpace: 12 },
          ...{ day: 15.5, month: 1200, openedOn: '2016-09' },
        },
        {
          ...{ name: 'L’Atelier', territories: ['Mauriac'], status: 'projected', openSpace: null },
          ...{ day: null, month: null, openedOn: null },
        },
      ],
      repairs: [
        '2 Statut: en service → Ouvert',
        '2 Open space: 12 places → 12 places',
        '2 Prix par jour: 15,50 € → 15,5 €',
        '3 Statut: à venir → En projet',
      ],
      totals: [
        'Places en espace partagé : 1 valeur lue, total 12 places.',
        'Tarif à la journée : 1 valeur lue, de 15,5 à 15,5 €.',
        'Tarif au mois : 1 valeur lue, de 1 200 à 1 200 €.',
      ],
    },
  },
  {
    ...telecentres,
    fileName: 'tiers-lieux.xlsx',
    title: 'telecentres whose codes Excel ate and whose seats are no whole number',
    bytes: anXlsx([
      {
        name: 'Lieux',
        rows: [
          ['Télécentre', 'Code INSEE', 'État', 'Bureaux', 'Usagers'],
          ['Espace du Pays', 3185, 'Ouvert', 4, 9],
          ['Espace du Bourg', '15138', 'Ouvert', 4.5, -2],
          ['Espace vide', '15138', 'on verra', null, null],
        ],
      },
    ]),
    fields: ['name', 'territories', 'office', 'users'],
    expected: {
      found: 'xlsx, Lieux, titres ligne 1',
      values: [
        { name: 'Espace du Pays', territories: ['03185'], office: 4, users: 9 },
        { name: 'Espace du Bourg', territories: ['15138'], office: undefined, users: undefined },
        { name: 'Espace vide', territories: ['15138'], office: null, users: null },
      ],
      repairs: ['2 Code INSEE: 3185 → 03185'],
      problems: [
        '3 Bureaux: « 4,5 » n’est pas accepté : un nombre entier est attendu.',
        '3 Usagers: « -2 » n’est pas accepté : un nombre entier entre 0 et 10 000 personnes est attendu.',
        '4 État: « on verra » n’est pas dans la liste : une de ces valeurs : En projet, Ouvert, Suspendu, Fermé.',
      ],
      totals: [
        'Places en bureau fermé : 1 valeur lue, total 4 places.',
        'Usagers réels : 1 valeur lue, total 9 personnes.',
      ],
    },
  },
];
