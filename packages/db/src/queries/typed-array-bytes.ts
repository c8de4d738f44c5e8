/** A view of the bytes of a typed array, as stored: little-endian, as on every machine that runs Node. */
export function toBytes(array: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

/** Stored bytes as 32-bit unsigned integers. Copied: the driver's bytes may not lie on a boundary of four. */
export function toUint32Array(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}

/** Stored bytes as 64-bit floats. Copied: the driver's bytes may not lie on a boundary of eight. */
export function toFloat64Array(bytes: Uint8Array): Float64Array {
  return new Float64Array(Uint8Array.from(bytes).buffer);
}
