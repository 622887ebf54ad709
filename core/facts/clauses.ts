/** Cuts a sentence into clauses, so that facts can be told apart by the claim they belong to. */
import type { Word } from '../text/words.ts';

/** A clause: `start`/`end` are offsets in the text, `from`/`to` index its words (`to` exclusive). */
export type Clause = { readonly start: number; readonly end: number; readonly from: number; readonly to: number };

const CONJUNCTIONS = new Set(
  'but while although though whereas which who whom whose because after before since as when where if unless until despite amid'.split(
    ' ',
  ),
);
const VERBS = new Set(
  `is are was were be been has have had do does did can could will would shall should must may might says say said told tell tells
  held hold holds met meet meets made make makes gave give gives took take takes went go goes came come comes saw see sees put puts
  got get gets kept keep keeps left leave leaves led lead leads sent send sends spoke speak speaks rang ring struck strike hit hits began
  begin begins won win wins lost lose loses fell fall falls rose rise rises brought bring brings bought sold paid met found find finds
  grew grow broke wrote knew thought felt stood stand stands sought seek seeks set sets cut cuts shot drew threw fought fight fights
  killed died plans plan wants want needs need hopes hope expects agreed agree thinks believes believe fears calls call urges
  remains remain strives uses lies runs ran oppose opposes share shares includes include fuelled inked`.split(/\s+/),
);

/** True for a word that is probably a verb: a known one, or one that ends like one. */
export function looksLikeVerb(word: Word): boolean {
  if (word.fold === 'may') return !word.capital;
  return VERBS.has(word.fold) || (!word.capital && word.fold.length > 3 && /(?:[^e]ed|[^r]ing)$/.test(word.fold));
}

/** The clauses of a text in order, without gaps between their words. A text without words has none. */
export function findClauses(text: string, words: readonly Word[]): readonly Clause[] {
  const starts: number[] = [];
  let hasVerb = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    if (at === 0) starts.push(0);
    else if (hasVerb && breaksBefore(text, words, at) && verbAhead(text, words, at)) {
      starts.push(at);
      hasVerb = false;
    }
    hasVerb ||= looksLikeVerb(word);
  }
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? words.length;
    return { from, to, start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  });
}

function breaksBefore(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at];
  const previous = words[at - 1];
  if (!word || !previous) return false;
  if (/[,;:()—–.!?]|\s-\s/.test(text.slice(previous.end, word.start))) return true;
  if (CONJUNCTIONS.has(word.fold)) return true;
  const next = words[at + 1];
  if (word.fold === 'and' && next && !next.capital)
    return looksLikeVerb(next) || /^(?:that|he|she|it|they|we|i|to|also|has|then|a|an|the|both)$/.test(next.fold);
  return word.fold === 'adding' || word.fold === 'saying' || word.fold === 'warning';
}

/** True when a verb comes before the next break, so that the piece can stand as a clause. */
function verbAhead(text: string, words: readonly Word[], at: number): boolean {
  const limit = Math.min(words.length, at + 12);
  for (let next = at; next < limit; next++) {
    const word = words[next];
    if (!word) return false;
    if (looksLikeVerb(word)) return true;
    const after = words[next + 1];
    if (after && next > at && /[,;:()—–]/.test(text.slice(word.end, after.start))) return false;
  }
  return false;
}
