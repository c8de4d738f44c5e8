import { EVIDENCE_TARGET } from '@maceo/domain/imports/targets/evidence-target';
import { OPERATIONS_TARGET } from '@maceo/domain/imports/targets/operations-target';
import type { ImportTarget } from '@maceo/domain/imports/import-field';
import type { FileReport } from './report-of.ts';

/** A file as people send it, and all that the wizard must say of it. Absent parts of `expected` must be empty. */
export interface BadFile {
  title: string;
  fileName: string;
  bytes: Buffer;
  target: ImportTarget;
  fields: readonly string[];
  expected: FileReport;
}

const CODES: Record<string, number> = { '€': 0x80, '’': 0x92, œ: 0x9c, '–': 0x96 };

/** Bytes of a text in Windows-1252, as French Windows saves CSV. */
function toWindows1252(text: string): Buffer {
  return Buffer.from([...text].map((character) => CODES[character] ?? character.charCodeAt(0)));
}

const evidenceHeader = 'Opération;Éligibles;Télétravailleurs;Date;Répondant;Qualité';
const of = (rest: string) => `Pilote;${rest}`;
const evidence = { target: EVIDENCE_TARGET, fileName: 'observations.csv' };
const operations = { target: OPERATIONS_TARGET, fileName: 'actions.csv' };

/** Delimited files with the faults of real ones. */
export const BAD_TEXTS: readonly BadFile[] = [
  {
    ...operations,
    title: 'Windows-1252, semicolons, accents in headers and values',
    bytes: toWindows1252(
      'Intitulé;Type;État;Commune\r\nTélétravail d’été;Télétravail;Évaluée;Saint-Flour\r\n',
    ),
    fields: ['title', 'status', 'territories'],
    expected: {
      found: 'csv, Windows-1252, point-virgule, Fichier, titres ligne 1',
      values: [{ title: 'Télétravail d’été', status: 'evaluated', territories: ['Saint-Flour'] }],
      repairs: ['2 Type: Télétravail → Télétravail chez un employeur'],
    },
  },
  {
    ...operations,
    title: 'UTF-8 with its mark: the first header is known in spite of it',
    bytes: Buffer.from('\u{FEFF}Titre;Type;État;Territoire\nÀ la carte;Autre action;Idée;15014\n'),
    fields: ['title', 'territories'],
    expected: {
      found: 'csv, UTF-8, marqué, point-virgule, Fichier, titres ligne 1',
      values: [{ title: 'À la carte', territories: ['15014'] }],
    },
  },
  {
    ...operations,
    title: 'Excel’s « Unicode text »: UTF-16 with tabs',
    bytes: Buffer.from(
      '\u{FEFF}Titre\tType\tÉtat\tTerritoire\r\nTiers-lieu\tTélécentre\tEn cours\tMurat\r\n',
      'utf16le',
    ),
    fields: ['title', 'type'],
    expected: {
      found: 'csv, UTF-16, marqué, tabulation, Fichier, titres ligne 1',
      values: [{ title: 'Tiers-lieu', type: 'telecentre_network' }],
      repairs: ['2 Type: Télécentre → Réseau de télécentres'],
    },
  },
  {
    ...operations,
    title: 'UTF-16 without a mark',
    bytes: Buffer.from('Titre;Type;Etat;Territoire\r\nFormation;Formation;En pause;15\r\n', 'utf16le'),
    fields: ['status', 'territories'],
    expected: {
      found: 'csv, UTF-16, point-virgule, Fichier, titres ligne 1',
      values: [{ status: 'paused', territories: ['15'] }],
      repairs: ['2 Type: Formation → Formation et accompagnement'],
    },
  },
  {
    ...operations,
    title: 'commas as separator, commas and line breaks between quotes: lines are numbered as in the file',
    bytes: Buffer.from(
      'Titre,Type,État,Territoire,Résumé\n"Pilote, siège",Autre action,Idée,15014,"Deux\nlignes"\nSuite,Autre action,Zut,15014,\n',
    ),
    fields: ['title', 'summary'],
    expected: {
      found: 'csv, UTF-8, virgule, Fichier, titres ligne 1',
      values: [
        { title: 'Pilote, siège', summary: 'Deux\nlignes' },
        { title: 'Suite', summary: null },
      ],
      problems: [
        '4 État: « Zut » n’est pas dans la liste : une de ces valeurs : Idée, Cadrée, Conventionnée, En cours, Évaluée, Généralisée, En pause, Arrêtée, Archivée.',
      ],
    },
  },
  {
    ...operations,
    title: 'vertical bars',
    bytes: Buffer.from('Titre|Type|État|Territoire\nRéseau|Autre action|Idée|15014 ; 15187\n'),
    fields: ['territories'],
    expected: {
      found: 'csv, UTF-8, barre verticale, Fichier, titres ligne 1',
      values: [{ territories: ['15014', '15187'] }],
    },
  },
  {
    ...operations,
    title: 'Excel’s own « sep= » line is no data, and lines keep their numbers',
    bytes: Buffer.from('sep=;\r\nTitre;Type;État;Territoire\r\nA;Autre action;?;15014\r\n'),
    fields: ['title'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 2',
      values: [{ title: 'A' }],
      repairs: ['3 État: ? → non communiqué'],
      problems: ['3 État: État manque : où en est l’action.'],
    },
  },
  {
    ...operations,
    title: 'lines that end with a lone carriage return, as old Macs write',
    bytes: Buffer.from('Titre;Type;État;Territoire\rA;Autre action;Idée;15014\rB;Autre action;Idée;15187\r'),
    fields: ['title'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [{ title: 'A' }, { title: 'B' }],
    },
  },
  {
    ...operations,
    title: 'INSEE codes eaten by a spreadsheet',
    bytes: Buffer.from(
      'Titre;Type;État;Code INSEE\nA;Autre action;Idée;3185\nB;Autre action;Idée;2a004\nC;Autre action;Idée;3185,0\nD;Autre action;Idée;1,5E+04\nE;Autre action;Idée;3 185 / 15014\n',
    ),
    fields: ['territories'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [
        { territories: ['03185'] },
        { territories: ['2A004'] },
        { territories: ['03185'] },
        { territories: undefined },
        { territories: ['03185', '15014'] },
      ],
      repairs: [
        '2 Code INSEE: 3185 → 03185',
        '3 Code INSEE: 2a004 → 2A004',
        '4 Code INSEE: 3185,0 → 03185',
        '6 Code INSEE: 3 185 / 15014 → 03185, 15014',
      ],
      problems: [
        '5 Code INSEE: « 1,5E+04 » : le tableur a transformé le code en nombre arrondi. Mettez la colonne au format texte et retapez le code.',
      ],
    },
  },
  {
    ...operations,
    title: 'title above, blank lines, subtotals, headers repeated on each page, a source below',
    bytes: Buffer.from(
      ';;;\nActions du Département;;;\n;;;\nTitre;Type;État;Territoire\nA;Autre action;Idée;15014\n\nSous-total;;;1\nTitre;Type;État;Territoire\nB;Autre action;Idée;15187\nTOTAL GÉNÉRAL;;;2\nSource : enquête 2024;;;\n',
    ),
    fields: ['title'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 4',
      values: [{ title: 'A' }, { title: 'B' }],
      notices: [
        'Non lu (ligne de total) : lignes 7, 10.',
        'Non lu (titres répétés) : ligne 8.',
        'Non lu (note sous le tableau) : ligne 11.',
      ],
    },
  },
  {
    ...evidence,
    title:
      'thousands with dots and narrow spaces, decimals with commas, in Windows-1252: the totals are right',
    bytes: Buffer.concat([
      toWindows1252(`${evidenceHeader};Distance\r\n`),
      toWindows1252(
        'Pilote;4.072;1.204;2024;Direction;A;12,5\r\nPilote;12\u00A0300;850;2023;Direction;A;8,25\r\n',
      ),
    ]),
    fields: ['eligibleCount', 'teleworkerCount', 'distanceKm'],
    expected: {
      found: 'csv, Windows-1252, point-virgule, Fichier, titres ligne 1',
      values: [
        { eligibleCount: 4072, teleworkerCount: 1204, distanceKm: 12.5 },
        { eligibleCount: 12_300, teleworkerCount: 850, distanceKm: 8.25 },
      ],
      repairs: ['2 Éligibles: 4.072 → 4 072 personnes', '2 Télétravailleurs: 1.204 → 1 204 personnes'],
      totals: [
        'Effectif éligible : 2 valeurs lues, total 16 372 personnes.',
        'Télétravailleurs : 2 valeurs lues, total 2 054 personnes.',
        'Distance domicile-travail : 2 valeurs lues, de 8,25 à 12,5 km.',
      ],
    },
  },
  {
    ...evidence,
    title: 'narrow no-break spaces between thousands in UTF-8, and a number that ends nowhere',
    bytes: Buffer.from(
      `${evidenceHeader}\n${of('1\u202F250;310;2024;Direction;B')}\n${of('1 25;3;2024;Agents;B')}\n`,
    ),
    fields: ['eligibleCount', 'teleworkerCount'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [
        { eligibleCount: 1250, teleworkerCount: 310 },
        { eligibleCount: undefined, teleworkerCount: 3 },
      ],
      problems: [
        '3 Éligibles: « 1 25 » n’est pas accepté : un nombre entier entre 1 et 1 000 000 personnes est attendu.',
      ],
      totals: [
        'Effectif éligible : 1 valeur lue, total 1 250 personnes.',
        'Télétravailleurs : 2 valeurs lues, total 313 personnes.',
      ],
    },
  },
  {
    ...evidence,
    title: 'a column that mixes points and commas: what can be read two ways is asked for, never guessed',
    bytes: Buffer.from(
      `${evidenceHeader};Distance\n${of('10;3;2024;Agents;B;12.5')}\n${of('10;3;2023;Agents;B;8,5')}\n${of('10;3;2022;Agents;B;1.250')}\n`,
    ),
    fields: ['distanceKm'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [{ distanceKm: 12.5 }, { distanceKm: 8.5 }, { distanceKm: undefined }],
      problems: [
        '4 Distance: « 1.250 » peut se lire de deux façons dans cette colonne, qui mêle virgules et points décimaux : écrivez le nombre sans séparateur de milliers.',
      ],
      totals: [
        'Effectif éligible : 3 valeurs lues, total 30 personnes.',
        'Télétravailleurs : 3 valeurs lues, total 9 personnes.',
        'Distance domicile-travail : 2 valeurs lues, de 8,5 à 12,5 km.',
      ],
    },
  },
  {
    ...evidence,
    title: 'shares of one in a column of percentages: told by their magnitude',
    bytes: Buffer.from(
      `${evidenceHeader};Taux\n${of('120;70;2024;Direction;B;0,58')}\n${of('50;21;2023;Direction;B;0,42')}\n${of('50;25;2022;Direction;B;50 %')}\n`,
    ),
    fields: ['ratePercent'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [{ ratePercent: 58 }, { ratePercent: 42 }, { ratePercent: 50 }],
      repairs: ['2 Taux: 0,58 → 58 %', '3 Taux: 0,42 → 42 %'],
      notices: [
        'Colonne « Taux » : valeurs voisines de 0,42, lues en part de 0 à 1 et converties en % : vérifiez.',
      ],
      totals: [
        'Effectif éligible : 3 valeurs lues, total 220 personnes.',
        'Télétravailleurs : 3 valeurs lues, total 116 personnes.',
        'Taux d’adoption : 3 valeurs lues, de 42 à 58 %.',
      ],
    },
  },
  {
    ...evidence,
    title: 'percentages as percentages stay as they are',
    bytes: Buffer.from(
      `${evidenceHeader};Taux (%)\n${of('120;70;2024;Direction;B;58')}\n${of('50;6;2023;Direction;B;12,5')}\n`,
    ),
    fields: ['ratePercent'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [{ ratePercent: 58 }, { ratePercent: 12.5 }],
      totals: [
        'Effectif éligible : 2 valeurs lues, total 170 personnes.',
        'Télétravailleurs : 2 valeurs lues, total 76 personnes.',
        'Taux d’adoption : 2 valeurs lues, de 12,5 à 58 %.',
      ],
    },
  },
  {
    ...evidence,
    title: 'metres in a column of kilometres: told by their magnitude, a written unit wins',
    bytes: Buffer.from(
      `${evidenceHeader};Distance\n${of('10;3;2024;Agents;B;38 000')}\n${of('10;3;2023;Agents;B;12500')}\n${of('10;3;2022;Agents;B;15 km')}\n${of('10;3;2021;Agents;B;3 lieues')}\n`,
    ),
    fields: ['distanceKm'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [{ distanceKm: 38 }, { distanceKm: 12.5 }, { distanceKm: 15 }, { distanceKm: undefined }],
      repairs: ['2 Distance: 38 000 → 38 km', '3 Distance: 12500 → 12,5 km'],
      problems: ['5 Distance: « 3 lieues » n’est pas accepté : un nombre entre 0 et 1 000 km est attendu.'],
      notices: [
        'Colonne « Distance » : valeurs voisines de 12 500, lues en mètres et converties en km : vérifiez.',
      ],
      totals: [
        'Effectif éligible : 4 valeurs lues, total 40 personnes.',
        'Télétravailleurs : 4 valeurs lues, total 12 personnes.',
        'Distance domicile-travail : 3 valeurs lues, de 12,5 à 38 km.',
      ],
    },
  },
  {
    ...evidence,
    title: 'metres by the header, out of bounds all the same for one line',
    bytes: Buffer.from(
      `${evidenceHeader};Distance (m)\n${of('10;3;2024;Agents;B;900')}\n${of('10;3;2023;Agents;B;9000000')}\n`,
    ),
    fields: ['distanceKm'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [{ distanceKm: 0.9 }, { distanceKm: undefined }],
      repairs: ['2 Distance (m): 900 → 0,9 km'],
      problems: [
        '3 Distance (m): « 9000000 » (9 000 km) n’est pas accepté : un nombre entre 0 et 1 000 km est attendu.',
      ],
      notices: ['Colonne « Distance (m) » : lue en mètres, comme le dit son titre, et convertie en km.'],
      totals: [
        'Effectif éligible : 2 valeurs lues, total 20 personnes.',
        'Télétravailleurs : 2 valeurs lues, total 6 personnes.',
        'Distance domicile-travail : 1 valeur lue, de 0,9 à 0,9 km.',
      ],
    },
  },
  {
    ...operations,
    title: 'dates as people type them',
    bytes: Buffer.from(
      [
        'Titre;Type;État;Territoire;Début',
        ...[
          '01/06/2011',
          '1er juin 2011',
          'juin 2011',
          '2011',
          '2011-06-15',
          '15.06.11',
          'juil-12',
          '06/25/2011',
          '31/02/2020',
          'printemps',
        ].map((date, index) => `T${index};Autre action;Idée;15014;${date}`),
      ].join('\n'),
    ),
    fields: ['startedOn'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [
        '2011-06-01',
        '2011-06-01',
        '2011-06',
        '2011',
        '2011-06-15',
        '2011-06-15',
        '2012-07',
        undefined,
        undefined,
        undefined,
      ].map((startedOn) => ({ startedOn })),
      repairs: [
        '3 Début: 1er juin 2011 → 01/06/2011',
        '4 Début: juin 2011 → 06/2011',
        '7 Début: 15.06.11 → 15/06/2011',
        '8 Début: juil-12 → 07/2012',
      ],
      problems: [
        '9 Début: « 06/25/2011 » n’est pas une date lisible : une date (JJ/MM/AAAA, MM/AAAA ou AAAA), de 1980 à 2100 est attendue. Le mois et le jour semblent inversés.',
        '10 Début: « 31/02/2020 » n’est pas une date lisible : une date (JJ/MM/AAAA, MM/AAAA ou AAAA), de 1980 à 2100 est attendue.',
        '11 Début: « printemps » n’est pas une date lisible : une date (JJ/MM/AAAA, MM/AAAA ou AAAA), de 1980 à 2100 est attendue.',
      ],
    },
  },
  {
    ...evidence,
    title: 'what is not said is absent, never 0; a required value that is not said is a problem',
    bytes: Buffer.from(
      `${evidenceHeader};Distance\n${of('12;0;2024;Agents;B;n.c.')}\n${of('12;3;2023;Agents;B;-')}\n${of('nc;3;2022;Agents;B;secret')}\n${of('12;;2021;Agents;B;0')}\n`,
    ),
    fields: ['eligibleCount', 'teleworkerCount', 'distanceKm'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [
        { eligibleCount: 12, teleworkerCount: 0, distanceKm: null },
        { eligibleCount: 12, teleworkerCount: 3, distanceKm: null },
        { eligibleCount: undefined, teleworkerCount: 3, distanceKm: null },
        { eligibleCount: 12, teleworkerCount: undefined, distanceKm: 0 },
      ],
      repairs: [
        '2 Distance: n.c. → non communiqué',
        '3 Distance: - → non communiqué',
        '4 Éligibles: nc → non communiqué',
        '4 Distance: secret → non communiqué',
      ],
      problems: [
        '4 Éligibles: Effectif éligible manque : le nombre de personnes dont le poste permet le télétravail, volontaires ou non.',
        '5 Télétravailleurs: Télétravailleurs manque : le nombre de ces personnes qui télétravaillent.',
      ],
      totals: [
        'Effectif éligible : 3 valeurs lues, total 36 personnes.',
        'Télétravailleurs : 3 valeurs lues, total 6 personnes.',
        'Distance domicile-travail : 1 valeur lue, de 0 à 0 km.',
      ],
    },
  },
  {
    ...evidence,
    title: 'estimates, ranges and formula errors are asked for again',
    bytes: Buffer.from(
      `${evidenceHeader}\n${of('environ 12;3;2024;Agents;B')}\n${of('12 à 15;3;2023;Agents;B')}\n${of('#REF!;3;2022;Agents;B')}\n${of('####;3;2021;Agents;B')}\n${of('12,5;3;2020;Agents;B')}\n${of('12 agents;3;2019;Agents;B')}\n`,
    ),
    fields: ['eligibleCount'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [undefined, undefined, undefined, undefined, undefined, 12].map((eligibleCount) => ({
        eligibleCount,
      })),
      repairs: ['7 Éligibles: 12 agents → 12 personnes'],
      problems: [
        '2 Éligibles: « environ 12 » n’est pas accepté : un nombre entier entre 1 et 1 000 000 personnes est attendu.',
        '3 Éligibles: « 12 à 15 » n’est pas accepté : un nombre entier entre 1 et 1 000 000 personnes est attendu.',
        '4 Éligibles: « #REF! » est une erreur de formule du tableur : corrigez-la ou videz la cellule.',
        '5 Éligibles: La colonne était trop étroite à l’export (####) : élargissez-la et exportez à nouveau.',
        '6 Éligibles: « 12,5 » n’est pas accepté : un nombre entier est attendu.',
      ],
      totals: [
        'Effectif éligible : 1 valeur lue, total 12 personnes.',
        'Télétravailleurs : 6 valeurs lues, total 18 personnes.',
      ],
    },
  },
  {
    ...operations,
    title: 'two columns of one name, lines too short and too long',
    bytes: Buffer.from(
      'Titre;Type;État;Commune;Commune\nA;Autre action;Idée;15014;Aurillac;trop\nB;Autre action\n',
    ),
    fields: ['title', 'territories'],
    expected: {
      found: 'csv, UTF-8, point-virgule, Fichier, titres ligne 1',
      values: [
        { title: 'A', territories: ['15014'] },
        { title: 'B', territories: undefined },
      ],
      problems: [
        '3 État: État manque : où en est l’action.',
        '3 Commune: Territoires manque : le ou les territoires, par code INSEE ou par nom, séparés par des points-virgules.',
      ],
    },
  },
  {
    ...operations,
    title: 'a quote left open',
    bytes: Buffer.from('Titre;Type\n"A;Autre action\nB;Autre action\n'),
    fields: [],
    expected: {
      unreadable:
        'Un guillemet ouvert n’est pas refermé, à partir de la ligne 2 : corrigez-le, puis renvoyez le fichier.',
    },
  },
  {
    ...operations,
    title: 'a picture under a CSV name',
    bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d, 0x49, 0x48]),
    fields: [],
    expected: {
      unreadable: 'Le fichier n’est ni un classeur ni un texte : envoyez un fichier XLSX, ODS ou CSV.',
    },
  },
  {
    ...operations,
    fileName: 'export.xls',
    title: 'a web page under an XLS name, as many applications export',
    bytes: Buffer.from('<html><table><tr><td>Titre</td></tr></table></html>'),
    fields: [],
    expected: {
      unreadable:
        'Ce fichier est une page web ou un document XML, pas un tableau : ouvrez-le dans votre tableur et enregistrez-le en XLSX.',
    },
  },
  {
    ...operations,
    title: 'an empty file',
    bytes: Buffer.alloc(0),
    fields: [],
    expected: { unreadable: 'Le fichier est vide.' },
  },
  {
    ...operations,
    title: 'a file of blank lines',
    bytes: Buffer.from(';;;\n\n;;;\n'),
    fields: [],
    expected: { unreadable: 'Le fichier ne contient aucune ligne.' },
  },
];
