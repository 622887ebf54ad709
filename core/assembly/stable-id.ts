/** Ids that follow from what they name, so that the same thing always gets the same. */

const FNV_PRIME = 0x01000193;
const SEEDS = [0x811c9dc5, 0x2f0b4f37];

/** A short id of a text, of 64 bits: two FNV-1a sums with their bits mixed. */
export function stableId(text: string): string {
  return SEEDS.map((seed) => {
    let mixed = seed;
    for (let at = 0; at < text.length; at += 1) mixed = Math.imul(mixed ^ text.charCodeAt(at), FNV_PRIME);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0).toString(36).padStart(7, '0');
  }).join('');
}
