/** Abbreviations at the end of which a sentence may or may not end; for `splitSentences`. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Stand before a name: no sentence ends here. */
const TITLES =
  words(`mr mrs ms mx messrs mme mlle dr drs prof gen sen rep reps gov lt col capt cpl sgt maj adm cmdr brig pvt
  rev hon pres vice supt insp det amb fr sr br msgr sec asst assoc atty dep ald treas hr herr sra dna mt ft vs v viz cf al
  approx ca e.g i.e resp bzw z.b d.h u.a p.ej`);
/** Stand before a number: no sentence ends here when a digit follows. */
const BEFORE_NUMBERS =
  words(`no nos nr art arts fig figs sec ch chap p pp vol vols para paras cl ver ed eq jan feb mar apr
  jun jul aug sep sept oct nov dec c nº rs`);
/** May end a sentence: they do when what follows opens one by its first word. */
const AMBIGUOUS =
  words(`inc ltd co corp bros plc llc jr sr esq st ave blvd rd hwy dept univ assn est etc al no art sec ch vol
  jan feb mar apr jun jul aug sep sept oct nov dec calif mass conn fla ill ind kan mich minn miss mo neb nev okla ore pa
  tenn tex va vt wash wis wyo ala ariz ark colo del ga md mont n.y n.j d.c ph.d m.d b.a m.a u.s u.k u.n e.u u.a.e u.s.a
  u.s.s.r a.m p.m min max tel ext gal oz lb lbs sq mph mr`);
/** Full words that happen to be spelled like an abbreviation: only a number after them makes one. */
const ALSO_WORDS = words('no art fig sec p c ed ill ind miss mass ore wash min max mo pa del mar jun dec oct');

/** After `p.m.` the time goes on. */
const AFTER_HOUR =
  /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\b|^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|^(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST|AEST|MSK|Eastern|Pacific|Central|Mountain|Moscow|London|Beijing|Greenwich)\b/i;

const OPENERS =
  words(`the a an he she it they we i you this that these those there here in on at by for from with without of
  to as and but or nor so yet if when while where why how what who whom whose which his her its their our my your one two
  three some many most all none both each every several another other others no not now then later earlier last next
  after before since until during following according although though despite because however meanwhile moreover instead
  still also even only just about under over between among amid amidst against across both either neither such more less
  nobody nothing everyone everything someone today yesterday tomorrow officials police asked speaking thus hence indeed
  perhaps maybe yes well let please once unlike like nearly almost around its it's he's she's they've we're there's`);

/** Ordinal days are followed by a month in German, Danish, Czech and others: `am 19. Juni`. */
const MONTH_AFTER_ORDINAL =
  /^(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|marts|maj)\b/i;

/** True when the first word of `next` is one that opens sentences rather than names (The, He, But, According). */
export function opensSentence(next: string): boolean {
  const word = /^[\p{L}]+(?:['’][\p{L}]+)?/u.exec(next)?.[0] ?? '';
  return OPENERS.has(word.toLowerCase().replace('’', "'"));
}

/**
 * True when the full stop at `at` belongs to an abbreviation, initial or ordinal and the sentence from `start` goes on with
 * `next` (its first character is no lower-case letter).
 */
export function endsByAbbreviation(text: string, start: number, at: number, next: string): boolean {
  const token = /[\p{L}\p{N}.º&'’-]*$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? '';
  const before = text.slice(Math.max(start, at - 40), at - token.length);
  const word = token.toLowerCase().replace(/^['’.-]+/, '');
  if (word === '') return false;
  const followsDigit = /^[\p{N}#]/u.test(next);
  if (/^\p{N}+$/u.test(word)) return word.length <= 2 && MONTH_AFTER_ORDINAL.test(next);
  if (followsDigit && BEFORE_NUMBERS.has(word)) return /^\p{Lu}|^(?:pp?|c|nos?|nr|vol|fig|art|para)$/u.test(token);
  if (/^[ap]\.m$/.test(word) || /^[ap]m$/.test(word)) return word.includes('.') && AFTER_HOUR.test(next);
  if (isInitial(token)) return !(opensSentence(next) && !isInitialOfName(before, next));
  if (/^(?:\p{L}\.)+\p{L}$/u.test(token)) return !opensSentence(next) && /^\p{Lu}/u.test(next) && word !== 'ph.d';
  if (TITLES.has(word)) return /^\p{Lu}/u.test(token) || !opensSentence(next);
  if (!AMBIGUOUS.has(word) || (ALSO_WORDS.has(word) && /^\p{Ll}/u.test(token))) return false;
  if (ALSO_WORDS.has(word) && word === 'no') return followsDigit;
  if (word === 'etc') return false;
  return !opensSentence(next) && !/^["“‘«]/.test(next) && /^[\p{L}\p{N}]/u.test(next);
}

function isInitial(token: string): boolean {
  return /^\p{Lu}$/u.test(token) || /^\p{Lu}\p{M}?$/u.test(token);
}

/** `J. The` is odd, but `George W. But` is too: an initial stands after a first name or before a surname that is no opener. */
function isInitialOfName(before: string, next: string): boolean {
  return /(?:^|\s|["“(])(?:\p{Lu}\.\s?)+$/u.test(before) && !opensSentence(next);
}
