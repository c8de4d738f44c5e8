/** A decoded text and how its bytes were read, as a French phrase. */
export interface DecodedText {
  text: string;
  encoding: string;
}

const BYTE_ORDER_MARKS: readonly { mark: number[]; label: string; name: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], label: 'utf-8', name: 'UTF-8' },
  { mark: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16' },
  { mark: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16' },
];

/** UTF-16 without its mark: every other byte of a western text is 0. */
function findUnmarkedUtf16(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 512);
  if (head.length < 4) return undefined;
  const zeros = (from: number) => head.filter((byte, index) => index % 2 === from && byte === 0).length;
  const enough = head.length / 4;
  if (zeros(1) > enough && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > enough && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/**
 * Reads bytes as text: by their byte-order mark, else as UTF-16 without mark, else as UTF-8 when they are valid UTF-8,
 * else as Windows-1252, in which French spreadsheets save (a superset of Latin-1: every byte has a character).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) {
    return { text: new TextDecoder(marked.label).decode(bytes), encoding: `${marked.name}, marqué` };
  }
  const utf16 = findUnmarkedUtf16(bytes);
  if (utf16 !== undefined) return { text: new TextDecoder(utf16).decode(bytes), encoding: 'UTF-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'Windows-1252' };
  }
}
