import { deflateRawSync } from 'node:zlib';
import { EVIDENCE_TARGET } from '@maceo/domain/imports/targets/evidence-target';
import { ORGANISATIONS_TARGET } from '@maceo/domain/imports/targets/organisations-target';
import { OPERATIONS_TARGET } from '@maceo/domain/imports/targets/operations-target';
import { createArchive } from '../imports/create-archive.ts';
import { anOds, anXlsx } from './a-spreadsheet.ts';
import type { BadFile } from './bad-texts.ts';

const operations = { target: OPERATIONS_TARGET, fileName: 'actions.xlsx' };
const evidence = { target: EVIDENCE_TARGET, fileName: 'observations.xlsx' };
const OPERATION_HEADERS = ['Titre', 'Type', 'État', 'Code INSEE'];
const EVIDENCE_HEADERS = ['Opération', 'Éligibles', 'Télétravailleurs', 'Date', 'Répondant', 'Qualité'];

/** An archive that says it holds `count` files, each of one byte. */
function anArchiveOf(count: number): Buffer {
  return createArchive(Array.from({ length: count }, (_, index) => ({ name: `f${index}`, content: 'x' })));
}

/** Workbooks with the faults of real ones. */
export const BAD_WORKBOOKS: readonly BadFile[] = [
  {
    ...operations,
    title: 'INSEE codes stored as numbers, on the second sheet, under a title; the first sheet only explains',
    bytes: anXlsx([
      { name: 'Lisez-moi', rows: [['Merci de compléter l’onglet suivant']] },
      {
        name: 'Actions 2024',
        rows: [
          ['Actions du Département'],
          [],
          OPERATION_HEADERS,
          ['Tiers-lieu', 'Télécentre', 'En cours', 3185],
          ['Pilote', 'Autre action', 'Idée', '2A004'],
          ['Siège', 'Autre action', 'Idée', 15014],
        ],
      },
    ]),
    fields: ['title', 'territories'],
    expected: {
      found: 'xlsx, Actions 2024, titres ligne 3',
      values: [
        { title: 'Tiers-lieu', territories: ['03185'] },
        { title: 'Pilote', territories: ['2A004'] },
        { title: 'Siège', territories: ['15014'] },
      ],
      repairs: ['4 Type: Télécentre → Réseau de télécentres', '4 Code INSEE: 3185 → 03185'],
      notices: ['Feuille lue : « Actions 2024 » ; 1 autre dans le fichier.'],
    },
  },
  {
    ...operations,
    title: 'a hidden sheet with the same columns is not preferred',
    bytes: anXlsx([
      { name: 'Ancien', hidden: true, rows: [OPERATION_HEADERS, ['Vieux', 'Autre action', 'Idée', 15014]] },
      { name: 'Actuel', rows: [OPERATION_HEADERS, ['Neuf', 'Autre action', 'Idée', 15014]] },
    ]),
    fields: ['title'],
    expected: {
      found: 'xlsx, Actuel, titres ligne 1',
      values: [{ title: 'Neuf' }],
      notices: ['Feuille lue : « Actuel » ; 1 autre dans le fichier.'],
    },
  },
  {
    ...evidence,
    title: 'percent cells beside percentages typed as numbers',
    bytes: anXlsx([
      {
        name: 'Enquête',
        rows: [
          [...EVIDENCE_HEADERS, 'Taux de télétravail'],
          ['Pilote', 120, 70, 2024, 'Direction', 'B', { percent: 0.583 }],
          ['Pilote', 50, 21, 2023, 'Direction', 'B', 42],
          ['Pilote', 50, { percent: 0.5 }, 2022, 'Direction', 'B', null],
        ],
      },
    ]),
    fields: ['ratePercent', 'teleworkerCount'],
    expected: {
      found: 'xlsx, Enquête, titres ligne 1',
      values: [
        { ratePercent: 58.3, teleworkerCount: 70 },
        { ratePercent: 42, teleworkerCount: 21 },
        { ratePercent: null, teleworkerCount: undefined },
      ],
      problems: [
        '4 Télétravailleurs: « 50 % » est un pourcentage : un nombre entier entre 0 et 1 000 000 personnes est attendu.',
      ],
      totals: [
        'Effectif éligible : 3 valeurs lues, total 220 personnes.',
        'Télétravailleurs : 2 valeurs lues, total 91 personnes.',
        'Taux d’adoption : 2 valeurs lues, de 42 à 58,3 %.',
      ],
    },
  },
  {
    ...operations,
    title: 'days as dates, as bare serials, as years; a number that became a date is no number',
    bytes: anXlsx([
      {
        name: 'A',
        rows: [
          [...OPERATION_HEADERS, 'Début'],
          ['A', 'Autre action', 'Idée', 15014, { serial: 40695 }],
          ['B', 'Autre action', 'Idée', 15014, 40695],
          ['C', 'Autre action', 'Idée', 15014, 2011],
          ['D', 'Autre action', 'Idée', { serial: 40695 }, 12],
        ],
      },
    ]),
    fields: ['startedOn', 'territories'],
    expected: {
      found: 'xlsx, A, titres ligne 1',
      values: [
        { startedOn: '2011-06-01', territories: ['15014'] },
        { startedOn: '2011-06-01', territories: ['15014'] },
        { startedOn: '2011', territories: ['15014'] },
        { startedOn: undefined, territories: undefined },
      ],
      repairs: ['3 Début: 40695 → 01/06/2011'],
      problems: [
        '5 Code INSEE: « 01/06/2011 » n’est pas un territoire : un code INSEE ou un nom est attendu.',
        '5 Début: « 12 » n’est pas une date lisible : une date (JJ/MM/AAAA, MM/AAAA ou AAAA), de 1980 à 2100 est attendue.',
      ],
    },
  },
  {
    ...operations,
    title: 'merged cells: a header on two lines, one commune for three operations',
    bytes: anXlsx([
      {
        name: 'A',
        rows: [
          ['Titre', 'Caractéristiques', null, 'Commune'],
          [null, 'Type', 'État', null],
          ['A', 'Autre action', 'Idée', 3185],
          ['B', 'Autre action', 'Idée', null],
          ['C', 'Autre action', 'Idée', null],
        ],
        merges: ['A1:A2', 'B1:C1', 'D1:D2', 'D3:D5'],
      },
    ]),
    fields: ['title', 'territories'],
    expected: {
      found: 'xlsx, A, titres ligne 2',
      values: [
        { title: 'A', territories: ['03185'] },
        { title: 'B', territories: ['03185'] },
        { title: 'C', territories: ['03185'] },
      ],
      repairs: [
        '3 Commune: 3185 → 03185',
        '4 Commune:  → 3185',
        '4 Commune: 3185 → 03185',
        '5 Commune:  → 3185',
        '5 Commune: 3185 → 03185',
      ],
    },
  },
  {
    ...evidence,
    title:
      'formulas give their last result, failed ones are asked for again, noise of binary arithmetic is dropped',
    bytes: anXlsx([
      {
        name: 'A',
        rows: [
          [...EVIDENCE_HEADERS, 'Distance'],
          [
            'Pilote',
            { formula: 'SUM(B2:B9)', value: 120 },
            { error: '#N/A' },
            2024,
            'Agents',
            'B',
            0.1 + 0.2,
          ],
        ],
      },
    ]),
    fields: ['eligibleCount', 'teleworkerCount', 'distanceKm'],
    expected: {
      found: 'xlsx, A, titres ligne 1',
      values: [{ eligibleCount: 120, teleworkerCount: undefined, distanceKm: 0.3 }],
      problems: [
        '2 Télétravailleurs: « #N/A » est une erreur de formule du tableur : corrigez-la ou videz la cellule.',
      ],
      totals: [
        'Effectif éligible : 1 valeur lue, total 120 personnes.',
        'Distance domicile-travail : 1 valeur lue, de 0,3 à 0,3 km.',
      ],
    },
  },
  {
    ...evidence,
    fileName: 'observations.ods',
    title: 'ODS: percentages, dates, booleans, and a million empty lines below',
    bytes: anOds([
      {
        name: 'Enquête',
        rows: [
          [...EVIDENCE_HEADERS, 'Taux', 'Volontaires'],
          ['Pilote', 120, 70, { serial: 45657 }, 'Direction', 'B', { percent: 0.58 }, true],
          ['TOTAL', 120, 70],
        ],
      },
    ]),
    fields: ['eligibleCount', 'measuredOn', 'ratePercent', 'volunteersOnly'],
    expected: {
      found: 'ods, Enquête, titres ligne 1',
      values: [{ eligibleCount: 120, measuredOn: '2024-12-31', ratePercent: 58, volunteersOnly: true }],
      notices: ['Non lu (ligne de total) : ligne 3.'],
      totals: [
        'Effectif éligible : 1 valeur lue, total 120 personnes.',
        'Télétravailleurs : 1 valeur lue, total 70 personnes.',
        'Taux d’adoption : 1 valeur lue, de 58 à 58 %.',
      ],
    },
  },
  {
    ...operations,
    title: 'an XLSX under a CSV name is read for what it is',
    fileName: 'actions.csv',
    bytes: anXlsx([{ name: 'A', rows: [OPERATION_HEADERS, ['A', 'Autre action', 'Idée', 15014]] }]),
    fields: ['title'],
    expected: { found: 'xlsx, A, titres ligne 1', values: [{ title: 'A' }] },
  },
  {
    ...operations,
    title: 'columns that no field knows: nothing is guessed',
    bytes: anXlsx([
      {
        name: 'A',
        rows: [
          ['Alpha', 'Bêta'],
          ['un', 2],
        ],
      },
    ]),
    fields: ['title'],
    expected: { found: 'xlsx, A, titres ligne 1', values: [{ title: undefined }] },
  },
  {
    target: ORGANISATIONS_TARGET,
    fileName: 'employeurs.xlsx',
    title:
      'SIREN and SIRET as numbers, keys that are wrong, codes without their point, a size that became a date',
    bytes: anXlsx([
      {
        name: 'Employeurs',
        rows: [
          [
            'Raison sociale',
            'N° SIRET',
            'Forme juridique',
            'Code APE',
            'Tranche d’effectifs',
            'Effectif total',
          ],
          ['Atelier', 73282932000074, 5710, '6201z', '10 à 49 salariés', '38 salariés'],
          ['Ville', '217 300 011', 7210, '84.11Z', { serial: 18172 }, 1250],
          ['Poste', 356000000, null, null, 'TPE', null],
          ['Arrondi', '2,173E+08', null, 'mairie', null, null],
        ],
      },
    ]),
    fields: ['siren', 'legalCategory', 'sectorCode', 'sizeClass', 'headcount'],
    expected: {
      found: 'xlsx, Employeurs, titres ligne 1',
      values: [
        { siren: '732829320', legalCategory: '5710', sectorCode: '6201Z', sizeClass: '10-49', headcount: 38 },
        {
          siren: '217300011',
          legalCategory: '7210',
          sectorCode: '84.11Z',
          sizeClass: undefined,
          headcount: 1250,
        },
        { siren: '356000000', legalCategory: null, sectorCode: null, sizeClass: '0-9', headcount: null },
        { siren: undefined, legalCategory: null, sectorCode: undefined, sizeClass: null, headcount: null },
      ],
      repairs: [
        '2 N° SIRET: 73282932000074 → 732829320',
        '2 Code APE: 6201z → 6201Z',
        '2 Tranche d’effectifs: 10 à 49 salariés → 10 à 49 personnes',
        '2 Effectif total: 38 salariés → 38 personnes',
        '3 N° SIRET: 217 300 011 → 217300011',
        '4 Tranche d’effectifs: TPE → moins de 10 personnes',
      ],
      problems: [
        '3 Tranche d’effectifs: « 01/10/1949 » n’est pas dans la liste : une de ces valeurs : moins de 10 personnes, 10 à 49 personnes, 50 à 249 personnes, 250 personnes et plus. Le tableur a sans doute changé le texte en date.',
        '5 N° SIRET: « 2,173E+08 » : le tableur a arrondi ce numéro. Mettez la colonne au format texte et retapez-le.',
        '5 Code APE: « mairie » n’est pas accepté : un code NAF, de la section (J) à la sous-classe (62.01Z) est attendu.',
      ],
      totals: ['Effectif : 2 valeurs lues, total 1 288 personnes.'],
    },
  },
];

const SHEET_1 = 'xl/worksheets/sheet1.xml';
const TINY = [{ name: 'A', rows: [['Titre']] }];

/** Files made to hurt, and the one thing said of each. */
export const HOSTILE_WORKBOOKS: readonly { title: string; bytes: () => Buffer; says: RegExp }[] = [
  {
    title: 'a zip bomb: a sheet of 120 MB of zeros',
    bytes: () => anXlsx(TINY, [{ name: SHEET_1, content: Buffer.alloc(120 * 1024 * 1024) }]),
    says: /^Une fois décompressé, le fichier dépasse 100.Mio, ou grossit de plus de 250 fois/,
  },
  {
    title: 'many parts that are modest one by one and too much together',
    bytes: () => {
      const text = Buffer.from(`<a>${Array.from({ length: 3_000_000 }, (_, at) => at % 97).join(' ')}</a>`);
      const sheets = Array.from({ length: 16 }, (_, at) => ({ name: `S${at}`, rows: [] }));
      const parts = sheets.map((_, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: text }));
      return anXlsx(sheets, parts);
    },
    says: /^Une fois décompressé/,
  },
  {
    title: 'more parts than a workbook has',
    bytes: () => anArchiveOf(201),
    says: /^Le fichier contient 201 parties.; un classeur en a 200 au plus\.$/,
  },
  {
    title: 'a document type with entities that expand to billions',
    bytes: () =>
      anXlsx(TINY, [
        {
          name: SHEET_1,
          content:
            '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><worksheet><sheetData><row r="1"><c t="str"><v>&c;</v></c></row></sheetData></worksheet>',
        },
      ]),
    says: /déclaration de type de document/,
  },
  {
    title: 'an external entity',
    bytes: () =>
      createArchive([
        { name: 'content.xml', content: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>' },
      ]),
    says: /déclaration de type de document/,
  },
  {
    title: 'an unknown entity without a document type',
    bytes: () => anXlsx(TINY, [{ name: SHEET_1, content: '<worksheet>&xxe;</worksheet>' }]),
    says: /mal formé/,
  },
  {
    title: 'elements nested by the thousand',
    bytes: () => anXlsx(TINY, [{ name: SHEET_1, content: `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}` }]),
    says: /mal formé/,
  },
  {
    title: 'a file cut in the middle of its transfer',
    bytes: () => {
      const whole = anXlsx(TINY);
      return whole.subarray(0, Math.floor(whole.length / 2));
    },
    says: /abîmé ou incomplet/,
  },
  {
    title: 'a directory that points beyond the file',
    bytes: () => {
      const zip = Buffer.from(anXlsx(TINY));
      zip.writeUInt32LE(0x7fffffff, zip.length - 6);
      return zip;
    },
    says: /abîmé ou incomplet/,
  },
  {
    title: 'two parts of one name',
    bytes: () =>
      createArchive([
        { name: 'xl/workbook.xml', content: '<a/>' },
        { name: 'xl/workbook.xml', content: '<b/>' },
      ]),
    says: /abîmé ou incomplet/,
  },
  {
    title: 'a compressed part that is noise',
    bytes: () => {
      const zip = Buffer.from(anXlsx(TINY));
      const packed = deflateRawSync(Buffer.from('x'));
      zip.fill(0xff, 40, 60 + packed.length);
      return zip;
    },
    says: /abîmé ou incomplet|mal formé|n’est pas un classeur/,
  },
  {
    title: 'an archive that is no workbook',
    bytes: () => createArchive([{ name: '../../etc/passwd', content: 'root' }]),
    says: /n’est pas un classeur XLSX/,
  },
  {
    title: 'a workbook whose sheet is another file on the network',
    bytes: () =>
      anXlsx(TINY, [
        {
          name: 'xl/_rels/workbook.xml.rels',
          content:
            '<Relationships><Relationship Id="rId1" TargetMode="External" Target="http://exemple.fr/x"/></Relationships>',
        },
      ]),
    says: /ne contient aucune ligne/,
  },
  {
    title: 'a sheet of 201 columns',
    bytes: () => anXlsx([{ name: 'A', rows: [Array.from({ length: 201 }, () => 'x')] }]),
    says: /plus de 200 colonnes/,
  },
  {
    title: 'a line beyond the hundred-thousandth',
    bytes: () =>
      anXlsx(TINY, [
        {
          name: SHEET_1,
          content:
            '<worksheet><sheetData><row r="100001"><c r="A100001"><v>1</v></c></row></sheetData></worksheet>',
        },
      ]),
    says: /dépasse 100.000 lignes/,
  },
  {
    title: 'an ODS line repeated a million times',
    bytes: () =>
      anOds(
        [],
        '<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="150" office:value-type="float" office:value="1"/></table:table-row></table:table>',
      ),
    says: /deux millions de cellules/,
  },
  {
    title: 'an old or a protected workbook',
    bytes: () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    says: /ancien classeur/,
  },
  { title: 'a PDF', bytes: () => Buffer.from('%PDF-1.7 …'), says: /est un PDF/ },
  {
    title: 'a file of more than 10 Mio',
    bytes: () => Buffer.alloc(10 * 1024 * 1024 + 1, 'a;b\n'),
    says: /dépasse 10.Mio/,
  },
];
