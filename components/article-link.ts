/** The address that opens an outlet's article at the words a telling quotes. */
import type { ComparedTelling } from '../core/comparison.ts';
import { tellingParts } from './telling-parts.ts';

/** Shorter quotations stand in too many places of an article to lead to one. */
const LEAST_LETTERS = 8;

/** A longer text is given by its first and last words: an address stays short and survives a changed word in the middle. */
const MOST_WORDS = 8;
const EDGE_WORDS = 4;

/**
 * The telling's article as an absolute http(s) address, with a text fragment (`#:~:text=`, WICG scroll-to-text) made of its
 * longest quotation where it has one. Empty when the telling has no address or one that a browser should not be sent to.
 */
export function articleHref(telling: Pick<ComparedTelling, 'address' | 'words' | 'whole'>): string {
  if (!URL.canParse(telling.address)) return '';
  const address = new URL(telling.address);
  if (!/^https?:$/.test(address.protocol)) return '';
  const words = longestPrinted(telling);
  if (words === '') return address.href;
  const [plain = ''] = address.hash.split(':~:');
  address.hash = '';
  return `${address.href}${plain || '#'}:~:text=${textDirective(words)}`;
}

function longestPrinted(telling: Pick<ComparedTelling, 'words' | 'whole'>): string {
  return tellingParts(telling.words, [], telling.whole)
    .filter((part) => part.printed)
    .flatMap((part) => part.text.split(/…|\.{3}|\[[^\]]*\]/))
    .map((text) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, '').replace(/\s+/g, ' '))
    .reduce((longest, text) => (text.length >= LEAST_LETTERS && text.length > longest.length ? text : longest), '');
}

function textDirective(text: string): string {
  const words = text.split(' ');
  if (words.length <= MOST_WORDS) return encode(text);
  return `${encode(words.slice(0, EDGE_WORDS).join(' '))},${encode(words.slice(-EDGE_WORDS).join(' '))}`;
}

/** A hyphen has a meaning of its own in a text directive, and `encodeURIComponent` leaves it alone. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
