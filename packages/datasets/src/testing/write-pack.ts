import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { MASSIF_COLUMNS, NATIONAL_COLUMNS, PACK_FILES } from '../pack/pack-files.ts';

/** Contents of the three files of a small pack, fit for {@link aCog}; CSV as header and rows of cells. */
export interface PackContents {
  massif: string[][];
  national: string[][];
  contours: string;
}

const SQUARE = [
  [
    [3, 45],
    [3.1, 45],
    [3.1, 45.1],
    [3, 45.1],
    [3, 45],
  ],
];

/** A sound small pack. */
export function aPack(): PackContents {
  return {
    massif: [
      [...MASSIF_COLUMNS],
      [
        '63001',
        '45.05',
        '3.05',
        '20',
        '1000',
        '0',
        'Bourgs ruraux',
        '400',
        '10',
        '20',
        '30',
        '40',
        '50',
        '50',
        '100',
        '90',
        '',
      ],
      [
        '63002',
        '45.15',
        '3.05',
        '30',
        '3000',
        '88.5',
        'Petites villes',
        '1200',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '90',
        '110',
      ],
    ],
    national: [
      [...NATIONAL_COLUMNS],
      ['01001', '0', '800', '15', '46.15', '4.93', '', '300', '1', '1', '1', '1', '1', '1', '50', '', '80'],
      [
        '63001',
        '1',
        '1000',
        '20',
        '45.05',
        '3.05',
        '0',
        '400.2',
        '10',
        '20',
        '30',
        '40',
        '50',
        '50',
        '100',
        '',
        '90',
      ],
      [
        '63002',
        '1',
        '3000',
        '30',
        '45.15',
        '3.05',
        '88.5',
        '1200.1',
        '',
        '',
        '',
        '',
        '',
        '',
        '',
        '110',
        '90',
      ],
      ['97101', '0', '5000', '80', '16.27', '-61.5', '50', '', '', '', '', '', '', '', '', '', ''],
    ],
    contours: JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: '63001', nom: 'A' },
          geometry: { type: 'Polygon', coordinates: SQUARE },
        },
      ],
    }),
  };
}

function toCsv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}

/** Writes a pack into a new folder and gives its path. */
export function writePack({ massif, national, contours }: PackContents): string {
  const folder = mkdtempSync(join(tmpdir(), 'maceo-pack-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), gzipSync(text));
  write(PACK_FILES.massif.name, toCsv(massif));
  write(PACK_FILES.national.name, toCsv(national));
  write(PACK_FILES.contours.name, contours);
  return folder;
}
