import type { ImportField, ImportRule } from '@maceo/domain/imports/import-field';
import { toSearchKey } from '@maceo/domain/territories/search-key';
import { readDateCell } from './read-date-cell.ts';
import { readNumberCell, type NumberColumn } from './read-number-cell.ts';
import { readTerritoriesCell } from './read-territories-cell.ts';
import {
  readBooleanCell,
  readChoiceCell,
  readCodeCell,
  readSirenCell,
  readTextCell,
} from './read-word-cells.ts';
import { quote, type Reading } from './reading.ts';
import { formatRawCell, type Cell } from './workbook.ts';

/** How people write that they do not say: absent, never 0. */
const UNSTATED = [
  'nc',
  'n c',
  'nd',
  'n d',
  'na',
  'n a',
  'non communique',
  'non renseigne',
  'inconnu',
  'neant',
  'ns',
];
/** How they write that they may not say, or that there is nothing to say: for a field of ours, both are « non communiqué ». */
const WITHHELD = ['secret', 'confidentiel', 'so', 's o', 'sans objet', 'non concerne'];

function readUnstated(cell: Cell): Reading | undefined {
  if (cell.kind === 'empty') return { kind: 'missing' };
  if (cell.kind === 'error') {
    return {
      kind: 'problem',
      message: `${quote(cell.text)} est une erreur de formule du tableur\u00A0: corrigez-la ou videz la cellule.`,
    };
  }
  if (cell.kind !== 'text') return undefined;
  const text = cell.text.trim();
  if (text === '') return { kind: 'missing' };
  if (/^#+$/.test(text)) {
    return {
      kind: 'problem',
      message: 'La colonne était trop étroite à l’export (####)\u00A0: élargissez-la et exportez à nouveau.',
    };
  }
  if (/^[-–—?./*]+$/.test(text) || UNSTATED.includes(toSearchKey(text))) {
    return { kind: 'missing', why: 'lu comme «\u202Fnon communiqué\u202F», et non comme zéro.' };
  }
  return WITHHELD.includes(toSearchKey(text))
    ? { kind: 'missing', why: 'la valeur n’est pas donnée\u00A0: le champ reste non communiqué.' }
    : undefined;
}

type Kind = ImportRule['kind'];
type Reader<K extends Kind> = (
  cell: Cell,
  rule: Extract<ImportRule, { kind: K }>,
  column: NumberColumn | undefined,
) => Reading;

/** Exhaustive: the compiler names this table when a kind of field is added. */
const READERS: { [K in Kind]: Reader<K> } = {
  number: (cell, rule, column) =>
    readNumberCell(cell, rule, column ?? { unit: rule.units[0], style: 'comma' }),
  date: readDateCell,
  territories: readTerritoriesCell,
  boolean: readBooleanCell,
  choice: readChoiceCell,
  siren: readSirenCell,
  code: readCodeCell,
  text: readTextCell,
};

/** Reads one cell for one field. `column` is what a column of numbers has in common; others ignore it. */
export function readCell(cell: Cell, { rule }: ImportField, column: NumberColumn | undefined): Reading {
  const reader = READERS[rule.kind] as Reader<Kind>;
  return readUnstated(cell) ?? reader(cell, rule, column);
}

/** The cell that a text typed in the wizard stands for. */
export function toTypedCell(text: string): Cell {
  return { kind: 'text', text: formatRawCell({ kind: 'text', text }) };
}
