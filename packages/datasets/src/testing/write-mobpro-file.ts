import { parquetWriteFile } from 'hyparquet-writer';
import { writeFlowFile } from './write-flow-file.ts';

/** Header of INSEE's file of individuals, cut down to what matters and some of what does not. */
export const MOBPRO_HEADER = 'COMMUNE;ARM;DCFLT;DCLT;AGEREVQ;CS1;IPONDI;NA5;SEXE;STAT;TP;TRANS';

/** An individual as the file has it; override what matters. */
export type Individual = Partial<
  Record<'COMMUNE' | 'ARM' | 'DCFLT' | 'DCLT' | 'CS1' | 'IPONDI' | 'TRANS', string>
>;

const USUAL: Record<string, string> = {
  COMMUNE: '63001',
  ARM: 'ZZZZZ',
  DCFLT: '99999',
  DCLT: '63002',
  AGEREVQ: '40',
  CS1: '3',
  IPONDI: '4.123456789012345',
  NA5: 'OQ',
  SEXE: '1',
  STAT: '10',
  TP: '1',
  TRANS: '5',
};

/** One line of the file. */
export function aMobproLine(individual: Individual = {}): string {
  const cells: Record<string, string> = { ...USUAL, ...individual };
  return MOBPRO_HEADER.split(';')
    .map((name) => cells[name])
    .join(';');
}

/** Writes lines under {@link MOBPRO_HEADER} into a new folder and returns the file's path. The caller removes the folder. */
export function writeMobproFile(lines: readonly string[], name = 'FD_MOBPRO_2022.csv'): string {
  return writeFlowFile([MOBPRO_HEADER, ...lines, ''].join('\n'), name);
}

/** The same individuals as Parquet, two rows to a group: weights as numbers, the rest as text. */
export async function writeMobproParquet(
  individuals: readonly Individual[],
  name = 'fd-mobpro-2022.parquet',
): Promise<string> {
  const path = writeFlowFile('', name);
  const rows = individuals.map((individual) => ({ ...USUAL, ...individual }));
  await parquetWriteFile({
    filename: path,
    rowGroupSize: 2,
    columnData: MOBPRO_HEADER.split(';').map((column) =>
      column === 'IPONDI'
        ? { name: column, data: rows.map((row) => Number(row.IPONDI)), type: 'DOUBLE' }
        : { name: column.toLowerCase(), data: rows.map((row) => row[column as 'COMMUNE']), type: 'STRING' },
    ),
  });
  return path;
}
