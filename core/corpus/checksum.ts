/**
 * A number by which bytes that changed by accident are known: FNV-1a over 32-bit words and the bytes left over. Quick, and no protection against people.
 * `start` is where it begins, a multiple of 4.
 */
export function checksumOf(bytes: ArrayBuffer, start = 0): number {
  const words = new Uint32Array(bytes, start, (bytes.byteLength - start) >>> 2);
  let mixed = OFFSET ^ (bytes.byteLength - start);
  for (let at = 0; at < words.length; at += 1) {
    mixed = Math.imul(mixed ^ (words[at] ?? 0), PRIME);
    mixed ^= mixed >>> 15;
  }
  for (const byte of new Uint8Array(bytes, start + words.length * 4)) mixed = Math.imul(mixed ^ byte, PRIME);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
