import PDFDocument from 'pdfkit';
import { listPrintedSections, type PrintedSheet } from '@maceo/domain/sheets/format-sheet';

/** A4 margins, in points. */
const MARGIN = 56;

/** The built-in fonts know no narrow no-break space: the plain no-break one stands for it. */
function toLatin(text: string): string {
  return text.replaceAll('\u202F', '\u00A0').replaceAll('\u2212', '-');
}

function writeSheet(document: PDFKit.PDFDocument, sheet: PrintedSheet): void {
  document.font('Helvetica-Bold').fontSize(18).text(toLatin(sheet.title));
  document
    .font('Helvetica')
    .fontSize(10)
    .text(toLatin(`Fiche d’expérience, ${sheet.asOf}`));
  for (const { number, heading, lines } of listPrintedSections(sheet)) {
    document.moveDown();
    document
      .font('Helvetica-Bold')
      .fontSize(12)
      .text(toLatin(`${number}. ${heading}`));
    document.font('Helvetica').fontSize(10);
    for (const line of lines) document.text(toLatin(`– ${line}`), { indent: 8 });
  }
}

/** The sheet as a PDF of A4 pages, in French, the same headings in the same order. `at` dates the file. */
export async function createSheetPdf(sheet: PrintedSheet, at: Date): Promise<Uint8Array> {
  const info = { Title: sheet.title, CreationDate: at, ModDate: at };
  const document = new PDFDocument({ size: 'A4', margin: MARGIN, lang: 'fr-FR', info });
  const chunks: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  writeSheet(document, sheet);
  document.end();
  await done;
  return new Uint8Array(Buffer.concat(chunks));
}
