/** Folding of what readers do not see as a difference: typography, accents, possessives, letter case. */

/**
 * Replaces typographic variants one UTF-16 unit for one, so that offsets stay true: curly quotation marks become straight,
 * dashes become `-`, every space-like character becomes a plain space. Applying it twice changes nothing more.
 */
export function foldTypography(text: string): string {
  return text
    .replace(/[‘’‚‛ʼ′`´]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/[\s\u200b\u2060\ufeff]/g, ' ');
}

/** Letters and digits of the basic alphabet, in which there is nothing to fold but case. */
const PLAIN_WORD = /^[a-z\d]+$/i;

/** A word as it is compared: lower case, no accents, no possessive, no full stops or apostrophes inside (U.S. → us). */
export function foldWord(word: string): string {
  if (PLAIN_WORD.test(word)) return word.toLowerCase();
  // Decomposing can bring out typography of its own (ŉ holds an apostrophe), so it is folded once more.
  return foldTypography(foldTypography(word).normalize('NFKD'))
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/'s$|s'$/, (ending) => (ending === "s'" ? 's' : ''))
    .replace(/[.']/g, '');
}
