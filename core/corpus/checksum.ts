/**
 * A number by which bytes that changed by accident are known: FNV-1a over 32-bit words, every fourth of which is mixed with its like, so that a processor can do four at
 * once, and the bytes left over. Any change of one word gives another number. Quick, and no protection against people. `start` is where it begins, a multiple of 4.
 */
export function checksumOf(bytes: ArrayBuffer, start = 0): number {
  const words = new Uint32Array(bytes, start, (bytes.byteLength - start) >>> 2);
  const inFours = words.length & ~3;
  let [first, second, third, fourth] = [OFFSET ^ (bytes.byteLength - start), 1, 2, 3];
  for (let at = 0; at < inFours; at += 4) {
    first = mixed(first, words[at] ?? 0);
    second = mixed(second, words[at + 1] ?? 0);
    third = mixed(third, words[at + 2] ?? 0);
    fourth = mixed(fourth, words[at + 3] ?? 0);
  }
  let all = mixed(mixed(mixed(first, second), third), fourth);
  for (const byte of new Uint8Array(bytes, start + inFours * 4)) all = mixed(all, byte);
  return all >>> 0;
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

function mixed(before: number, word: number): number {
  const product = Math.imul(before ^ word, PRIME);
  return product ^ (product >>> 15);
}
