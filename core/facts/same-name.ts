/** Tells whether two names mean the same. */
import { stem } from '../text/stem.ts';
import type { NameFact } from './names.ts';

/** True when two names may mean the same: one has all words of the other (surname, spelling variants), or is its acronym. */
export function sameName(a: NameFact, b: NameFact): boolean {
  if (a.key === b.key) return true;
  if (a.kind === 'country' || b.kind === 'country' || a.kind === 'group' || b.kind === 'group') return false;
  const [ours, theirs] = [withoutInitials(a.parts), withoutInitials(b.parts)];
  const [short, long] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return true;
  if (short.length === 0) return false;
  const isIn = (part: string): boolean => long.some((other) => sameNamePart(part, other));
  if (short.length === 1 || short.length !== long.length || !short.some(isIn)) return short.every(isIn);
  const strange = short.filter((part) => !isIn(part));
  return strange.length === 0 || (strange.length === 1 && long.some((other) => isRespelled(strange[0] ?? '', other)));
}

/** "Djihad" and "Jihad": one letter more or other, also the first, which says enough only beside another part that is the same. */
function isRespelled(part: string, other: string): boolean {
  const shorter = Math.min(part.length, other.length);
  return shorter > SHORT_FORM && Math.abs(part.length - other.length) === 1 && editDistance(part, other) === 1;
}

/** The parts of a name that are more than a letter or two, where there are any: "William H. Rehnt" is "William Rehnt". */
function withoutInitials(parts: readonly string[]): readonly string[] {
  if (parts.length < 3) return parts;
  const whole = parts.filter((part) => part.length > 2);
  return whole.length > 1 ? whole : parts;
}

/** Letters that a short form of a given name keeps: Greg, Tom. */
const SHORT_FORM = 3;

/** True when two folded words of names are one name in two spellings (Yuri, Yury) or short and whole (Greg, Gregory). */
export function sameNamePart(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0]) return false;
  if (a === `${b}s` || b === `${a}s`) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= SHORT_FORM && (a.startsWith(b) || b.startsWith(a))) return true;
  const limit = shorter >= 8 ? 2 : shorter >= 4 ? 1 : 0;
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return false;
  return stem(a) === stem(b) || editDistance(a, b) <= limit;
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

/** What a company's name may end with and its short form leaves out. */
const LEGAL_FORM = /^(?:corp|corporation|inc|ltd|co|llp|plc|company|group)$/;

/** "WHO" for "World Health Organisation". */
function isAcronymOf(short: NameFact, long: NameFact): boolean {
  const [letters] = short.parts;
  if (short.parts.length !== 1 || letters === undefined || letters.length < 2) return false;
  if (letters[0] !== long.parts[0]?.[0]) return false;
  const parts = long.parts.filter((part) => !LEGAL_FORM.test(part));
  const initials = parts.map((part) => part[0]).join('');
  if (initials.length > 1 && (letters === initials || letters === withConnectors(long))) return true;
  if (letters === `${initials}s` && /^\p{Lu}+s$/u.test(short.text)) return initials.length > 1;
  if (long.kind === 'organisation' && initials.length > 1 && letters.length > 3 && letters.startsWith(initials))
    return true;
  const capitals = long.text.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  const isBlend = long.parts.length === 1 && /\p{Ll}\p{Lu}/u.test(long.text) && short.text === short.text.toUpperCase();
  return isBlend && letters.startsWith(capitals);
}

/** "BofA" of "Bank of America": initials, with the words between them as they are. */
function withConnectors({ text }: NameFact): string {
  const words = text.split(/\s+/);
  return words.map((word) => (/^\p{Ll}/u.test(word) ? word : word[0]?.toLowerCase())).join('');
}
