import { SaxesParser } from 'saxes';
import { UnreadableFile } from './unreadable-file.ts';

/** Deepest nesting read. Assumption: sheets nest some ten levels. */
const DEEPEST = 64;
/** Text handed to the parser at once, in characters: bounds what it holds back. */
const CHUNK = 65_536;

/** What a reader hears of an XML file. Names come without their prefix; attributes keep theirs (`office:value`). */
export interface XmlListener {
  onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  onText?: (text: string) => void;
  onClose?: (name: string) => void;
}

const toLocalName = (name: string) => name.slice(name.indexOf(':') + 1);

const malformed = () =>
  new UnreadableFile(
    'Le contenu du classeur est mal formé\u00A0: ouvrez-le dans votre tableur et enregistrez-le à nouveau.',
  );

/**
 * Walks an XML file of a workbook. Document types are refused, and with them every entity that is not one of XML's own
 * five: nothing is fetched and nothing expands. Throws {@link UnreadableFile} when it is malformed.
 */
export function parseXml(bytes: Buffer, { onOpen, onText, onClose }: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new UnreadableFile(
      'Le classeur contient une déclaration de type de document\u00A0: il est refusé.',
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEEPEST) throw malformed();
    onOpen?.(toLocalName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    onClose?.(toLocalName(name));
  });
  parser.on('text', (text) => onText?.(text));
  parser.on('cdata', (text) => onText?.(text));
  parser.on('error', () => {
    throw malformed();
  });
  const text = bytes.toString('utf8');
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
}
