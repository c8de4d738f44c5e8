/** Bytes written one after the other, little-endian, in a buffer that grows. */
export interface ByteWriter {
  putUint32: (value: number) => void;
  putFloat32: (value: number) => void;
  putUint16: (value: number) => void;
  /** A whole number ≥ 0 below 2^31, seven bits a byte, the lowest first: 1 byte under 128, 2 under 16 384. */
  putVarint: (value: number) => void;
  /** Characters of one byte each (codes of territories), preceded by their count. */
  putText: (text: string) => void;
  toBytes: () => Uint8Array<ArrayBuffer>;
}

/** An empty stream to write to. */
export function createByteWriter(): ByteWriter {
  let bytes = new Uint8Array(1 << 16);
  let view = new DataView(bytes.buffer);
  let length = 0;
  const grow = (count: number): number => {
    if (length + count > bytes.length) {
      const larger = new Uint8Array(2 * bytes.length);
      larger.set(bytes);
      bytes = larger;
      view = new DataView(bytes.buffer);
    }
    length += count;
    return length - count;
  };
  const putVarint = (value: number) => {
    let rest = value;
    for (; rest >= 0x80; rest >>>= 7) {
      const at = grow(1);
      bytes[at] = (rest & 0x7f) | 0x80;
    }
    const at = grow(1);
    bytes[at] = rest;
  };
  const put = (width: number, write: (at: number) => void) => write(grow(width));
  return {
    putUint32: (value) => put(4, (at) => view.setUint32(at, value, true)),
    putFloat32: (value) => put(4, (at) => view.setFloat32(at, value, true)),
    putUint16: (value) => put(2, (at) => view.setUint16(at, value, true)),
    putVarint,
    putText: (text) => {
      putVarint(text.length);
      for (let at = 0; at < text.length; at++) putVarint(text.charCodeAt(at));
    },
    toBytes: () => bytes.slice(0, length),
  };
}

/** The same values read in the same order. Reading past the end throws a RangeError. */
export interface ByteReader {
  readUint32: () => number;
  readFloat32: () => number;
  readUint16: () => number;
  readVarint: () => number;
  readText: () => string;
  hasMore: () => boolean;
}

/** Opens bytes for reading from their first one. */
export function createByteReader(bytes: Uint8Array): ByteReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const move = (count: number): number => {
    at += count;
    return at - count;
  };
  const readVarint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      if (at >= bytes.length) throw new RangeError('The bytes end inside a number');
      const byte = bytes[at++];
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  };
  return {
    readUint32: () => view.getUint32(move(4), true),
    readFloat32: () => view.getFloat32(move(4), true),
    readUint16: () => view.getUint16(move(2), true),
    readVarint,
    readText: () => String.fromCharCode(...Array.from({ length: readVarint() }, readVarint)),
    hasMore: () => at < bytes.length,
  };
}
