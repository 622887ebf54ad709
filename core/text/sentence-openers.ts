/** Words that open sentences rather than names: they decide whether a sentence ends at an ambiguous abbreviation. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const OPENERS =
  words(`the a an he she it they we i you this that these those there here in on at by for from with without
  of to as and but or nor so yet if when while where why how what who whom whose which his her its their our my your many
  none both each every several another other others no not now then later earlier after before since until during
  following according although though despite because however meanwhile moreover instead also even only just about
  among amid amidst against across either neither more less nobody nothing everyone everything someone something
  today yesterday tomorrow asked speaking thus hence indeed perhaps maybe yes well let please once unlike
  nearly almost around it's he's she's they've we're there's is are was were did does do has had can could would should
  officials police prosecutors critics experts investigators rescuers residents witnesses analysts supporters opponents
  lawmakers voters doctors scientists researchers lawyers reporters journalists authorities workers protesters
  demonstrators people hundreds thousands millions dozens`);

/** These open sentences, and names too (Under Secretary, All Saints): the word after them tells. */
const OPENERS_AND_NAMES = words(`under over all most some one two three four five last next still such like near between
  children women men shares prices tickets results nations late`);

/** The commonest first words of other languages, name particles (la, de, el) left out where a name may follow. */
const FOREIGN_OPENERS =
  words(`der die das ein eine einen er sie es wir ihr ich dies diese dieser dieses im am beim zum zur
  auch aber und oder doch nun dann dort hier heute gestern mit nach vor seit bei für auf aus über kein keine man nur wenn
  als weil wie wer was niemand alle le les la un une il elle ils elles on nous vous ce cet cette ces mais et ou pour dans
  avec sans selon après avant depuis el los las una uno él ella ellos esto este esta pero y en con sin según después antes
  desde lo gli i o os as um uma ele ela eles isso mas e em com sem depois ma nel nella questo questa dopo prima het een de
  hij zij ze wij dat dit deze maar en op bij van na det den ett han hun hon vi men och og på av efter он она оно они мы вы
  я это этот эта в на с к по из от до для но а и или как так там тут после до при не что кто его её их все`);

/** True when `next` begins with a word that opens English sentences (The, He, But, According), not with a name or initial. */
export function opensSentence(next: string): boolean {
  const word = firstWord(next);
  return OPENERS.has(word) || (OPENERS_AND_NAMES.has(word) && /^\S+\s+[\p{Ll}\p{N}]/u.test(next));
}

/** As `opensSentence`, for the commonest first words of German, French, Spanish, Italian, Dutch, Swedish and Russian too. */
export function opensSentenceInAnyLanguage(next: string): boolean {
  return opensSentence(next) || FOREIGN_OPENERS.has(firstWord(next));
}

function firstWord(next: string): string {
  const word = /^[\p{L}\p{M}]+(?:['’][\p{L}]+)?(?!\.)/u.exec(next)?.[0] ?? '';
  return next.charAt(word.length) === '.' ? '' : word.toLowerCase().replace('’', "'");
}
