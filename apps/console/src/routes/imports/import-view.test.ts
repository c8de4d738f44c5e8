import { expect, test } from 'vitest';
import { formatBytes, formatFileFacts, formatOutcome, formatTarget } from './import-view.ts';

test.each([
  [512, '512 octets'],
  [12 * 1024, '12 Kio'],
  [3.4 * 1024 * 1024, '3,4 Mio'],
  [10 * 1024 * 1024, '10 Mio'],
])('%i bytes read « %s »', (bytes, text) => {
  expect(formatBytes(bytes).replaceAll('\u00A0', ' ')).toBe(text);
});

test('a file is told by its format, its encoding and its separator, as far as it has them', () => {
  const file = { format: 'csv', encoding: 'Windows-1252', separator: 'point-virgule', sheets: [] } as const;
  expect(formatFileFacts({ file: { ...file, sheets: [] } })).toBe(
    'CSV, Windows-1252, séparateur point-virgule',
  );
  expect(formatFileFacts({ file: { format: 'xlsx', encoding: null, separator: null, sheets: [] } })).toBe(
    'XLSX',
  );
});

test('an import that is not checked has no outcome yet', () => {
  expect(formatOutcome({ counts: null })).toBe('–');
  expect(formatTarget('operations')).toBe('Opérations');
});
