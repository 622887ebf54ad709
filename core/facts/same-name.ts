/** Tells whether two names mean the same. */
import type { NameFact } from './names.ts';

/** True when two names may mean the same: one has all words of the other (surname, spelling variants), or is its acronym. */
export function sameName(a: NameFact, b: NameFact): boolean {
  if (a.key === b.key) return true;
  if (a.kind === 'country' || b.kind === 'country' || a.kind === 'group' || b.kind === 'group') return false;
  const [short, long] = a.parts.length <= b.parts.length ? [a, b] : [b, a];
  if (isAcronymOf(short, long)) return true;
  return short.parts.length > 0 && short.parts.every((part) => long.parts.some((other) => sameNamePart(part, other)));
}

/** True when two folded words of names are one name in two spellings (Yuri, Yury). */
function sameNamePart(a: string, b: string): boolean {
  if (a === b) return true;
  const limit = Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 4 ? 1 : 0;
  return limit > 0 && a[0] === b[0] && Math.abs(a.length - b.length) <= limit && editDistance(a, b) <= limit;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

function isAcronymOf(short: NameFact, long: NameFact): boolean {
  const letters = short.parts[0];
  if (short.parts.length !== 1 || letters === undefined || letters.length < 2 || long.parts.length !== letters.length)
    return false;
  return long.parts.every((part, index) => part[0] === letters[index]);
}
