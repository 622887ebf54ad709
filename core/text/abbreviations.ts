/** Whether a full stop ends an abbreviation, an initial or an ordinal in the middle of a sentence. */
import {
  ALSO_WORDS,
  BEFORE_NAMES,
  BEFORE_NUMBERS,
  CLOSES_LISTS,
  CLOSES_NAMES,
  INTRODUCE,
  MAY_END,
  MONTHS,
  WEEKDAYS,
} from './abbreviation-words.ts';
import { opensSentence, opensSentenceInAnyLanguage } from './sentence-openers.ts';

const LONGEST_TOKEN = 24;
const TOKEN_CHARACTER = /[\p{L}\p{M}\p{N}.º&'’-]/u;
const LONGEST_LEAD = 40;
/** After `p.m.` the time goes on. */
const AFTER_HOUR =
  /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|^(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST|AEST|MSK|Eastern|Pacific|Central|Mountain|Moscow|London|Beijing|Greenwich)\b/i;
/** Ordinal numbers with a full stop: German, Danish, Czech and others, `am 19. Juni`, `im 19. Jahrhundert`. */
const AFTER_ORDINAL =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|marts|maj|jahrhundert|jh|jahrestag|geburtstag|weltkrieg)/i;
const ARTICLE_OF_ORDINAL =
  /(?:^|[\s("„»])(?:der|die|das|dem|den|des|im|zum|zur|vom|beim|ins|ihr\p{L}*|sein\p{L}*|jede[mnrs]?|(?<!\bI\s)am)\s$/iu;
/** `vitamin C`, `plan B`: these letters are no initials. */
const LETTERED =
  /(?:^|\s)(?:vitamin|plan|exhibit|annex|appendix|group|grade(?: of)?|type|class|hepatitis|section|schedule|team|pool|gate|hall|block|level|option|tier|series|phase|point)\s$/i;
/** `Harold Stent Sr.` closes a name, the `Sr.` of `El Sr. Prieto` opens one. */
const FULL_NAME = /\p{Lu}[\p{L}.]*\s+\p{Lu}[\p{L}'’-]+,?\s$/u;
/** `l'on. Gallo`: short titles that are words where no article is elided before them. */
const ELIDED_TITLE = /^(?:on|ing|avv|arch|ass)$/;
/** A sentence cannot be this phrase alone: `At 11 a.m. Mayor Strom resigned`. */
const LEAD_ONLY = /^["“‘„«(]*(?:at|by|in|on|from|since|until|around|about|after|before|near|for)\s+\S+(?:\s\S+){0,2}$/i;
/** `EE. UU.`, `CC. OO.`: a plural in Spanish. */
const DOUBLED_NEXT = /^(\p{Lu})\1\./u;
const PARENTHESISED_SENTENCE = /^\([^\p{Ll}()][^()]{0,200}[.!?…]["”’]?\)/u;
const MONTH_NEXT = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** No Latin word is made of consonants alone: `Cllr.`, `Mfg.`, `Hrn.`, but for sounds and a surname. */
const CONSONANTS = /^[BCDFGHJ-NP-TVWXZ][bcdfghj-np-tvwxz]{1,4}$/;
const SOUNDS = /^(?:hm+|m+|sh+|brr+|grr+|psst|pst|tsk|pff+t?|ng|nth|tv)$/i;
const CASELESS_LETTER = /^[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Bengali}]\p{M}*$/u;

/**
 * True when the full stop at `at` belongs to an abbreviation, initial or ordinal and the sentence from `start` goes on with
 * `next` (white space before it removed; it begins with no lower-case letter).
 */
export function goesOnAfterAbbreviation(text: string, start: number, at: number, next: string): boolean {
  const token = tokenBefore(text, start, at);
  if (token === '') return false;
  const before = text.slice(Math.max(start, at - LONGEST_LEAD), at - token.length);
  if (/^\p{N}+$/u.test(token)) return isOrdinal(token, before, next);
  if (/^\p{L}\p{M}*$/u.test(token)) return goesOnAfterLetter(token, before, next);
  if (/^\p{Lu}{2}$/u.test(token) && DOUBLED_NEXT.test(next)) return true;
  if (/^\p{Lu}\.?-\p{Lu}$/u.test(token)) return !opensSentence(next);

  const elided = /^(?:\p{L}{1,2}|dell|all|nell|sull)['’](?=\p{L})/iu.exec(token)?.[0] ?? '';
  const word = token.slice(elided.length).toLowerCase();
  if (next.startsWith('(')) return isAbbreviation(token, word) && !PARENTHESISED_SENTENCE.test(next);
  if (/^[–—-]/.test(next)) return isAbbreviation(token, word);
  const bare = next.replace(/^["“”‘’„«»([]+/, '');
  if (INTRODUCE.has(word) || (elided !== '' && ELIDED_TITLE.test(word))) return true;
  if (isNumber(bare) && isBeforeNumber(token, word)) return true;
  if (bare !== next && !BEFORE_NAMES.has(word)) return false;
  if (/^[js]r$/.test(word) && !FULL_NAME.test(before)) return true;
  if (isTitle(token, word, bare)) return true;
  if (!isAbbreviation(token, word)) return false;
  const lead = text.slice(start, Math.min(at, start + LONGEST_LEAD));
  if (start + LONGEST_LEAD > at && LEAD_ONLY.test(lead) && !opensSentence(bare)) return /^\p{Lu}/u.test(bare);
  return mayGoOn(word, bare);
}

function tokenBefore(text: string, start: number, at: number): string {
  const least = Math.max(start, at - LONGEST_TOKEN);
  let from = at;
  while (from > least && TOKEN_CHARACTER.test(text.charAt(from - 1))) from -= 1;
  return text.slice(from, at).replace(/^['’.&-]+/, '');
}

function mayGoOn(word: string, next: string): boolean {
  if (isHour(word)) return AFTER_HOUR.test(next);
  if (WEEKDAYS.has(word)) return /^\p{N}/u.test(next) || MONTH_NEXT.test(next);
  if (MONTHS.has(word)) return /^\p{N}/u.test(next);
  if (CLOSES_LISTS.has(word)) return false;
  if (/^\p{N}/u.test(next)) return word === 'a.d';
  if (word === 'ph.d' || !/^[\p{L}]/u.test(next) || opensSentenceInAnyLanguage(next)) return false;
  return !(CLOSES_NAMES.has(word) && /^\p{Lu}[\p{L}'’-]+\s+\p{Ll}/u.test(next));
}

function isAbbreviation(token: string, word: string): boolean {
  if (ALSO_WORDS.has(word) && /^\p{Ll}/u.test(token)) return false;
  if (/^\p{Lu}{3,}$/u.test(token)) return BEFORE_NAMES.has(word);
  return (
    MAY_END.has(word) ||
    CLOSES_LISTS.has(word) ||
    CLOSES_NAMES.has(word) ||
    MONTHS.has(word) ||
    WEEKDAYS.has(word) ||
    BEFORE_NAMES.has(word) ||
    /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)
  );
}

function isTitle(token: string, word: string, next: string): boolean {
  if (/^(?:ste?|[mf]t)$/.test(word) && opensSentence(next)) return false;
  if (BEFORE_NAMES.has(word) && !CLOSES_NAMES.has(word))
    return (
      /^\p{Lu}/u.test(token) || (!opensSentenceInAnyLanguage(next) && !(ALSO_WORDS.has(word) && /^\p{Ll}/u.test(token)))
    );
  return CONSONANTS.test(token) && !SOUNDS.test(token) && !isAbbreviation(token, word) && /^\p{Lu}/u.test(next);
}

function isBeforeNumber(token: string, word: string): boolean {
  if (MONTHS.has(word)) return /^\p{Lu}/u.test(token) || !ALSO_WORDS.has(word);
  if (/\p{Ll}{3}str$/u.test(word)) return true;
  return (
    BEFORE_NUMBERS.has(word) && (/^(?:no|art|fig|vol)$/.test(word) || !ALSO_WORDS.has(word) || /^\p{Lu}/u.test(token))
  );
}

function isNumber(next: string): boolean {
  return /^[\p{N}#]/u.test(next) || /^(?:[IVXLC]{2,}|[VX])\b/.test(next);
}

function isHour(word: string): boolean {
  return /^[ap]\.m$/.test(word);
}

function isOrdinal(token: string, before: string, next: string): boolean {
  if (token.length > 2) return false;
  // Dates such as 3. 11. 2031.
  if (/^\d{1,2}\.\s?\d{2,4}(?!\d)/.test(next) || (/\d{1,2}\.\s$/.test(before) && /^\d{4}(?!\d)/.test(next)))
    return true;
  return AFTER_ORDINAL.test(next) || (ARTICLE_OF_ORDINAL.test(before) && /^\p{Lu}/u.test(next) && !opensSentence(next));
}

/** One letter: an initial, `z. B.`, `д. 5`, `p. 12`, the letter of a list; or a word such as `I`. */
function goesOnAfterLetter(letter: string, before: string, next: string): boolean {
  if (CASELESS_LETTER.test(letter)) return true;
  if (/^\p{Lu}/u.test(letter)) {
    if (LETTERED.test(before) || (letter === 'I' && /\p{Ll}\s$/u.test(before))) return false;
    return !opensSentence(next);
  }
  if (/^\p{N}/u.test(next) || /^\p{Lu}\.(?:\s|\p{Lu})/u.test(next) || /(?:^|\n)\s*\(?$/.test(before)) return true;
  if (opensSentenceInAnyLanguage(next) || !/^\p{Lu}/u.test(next)) return false;
  if (/(?:^|\s)\p{Ll}\.\s?$/u.test(before)) return !/т\.\s?$/u.test(before) || letter === 'е';
  return /^[\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(letter)
    ? !/\p{N}\s?$/u.test(before)
    : /^[vc]$/.test(letter) && /\p{Lu}[\p{L}'’-]+\s$/u.test(before);
}
