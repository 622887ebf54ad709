/** “Will it hold?” Mayor Ida Brandt asked: who speaks, after a quotation that ends in a question or exclamation mark. */

const SAYS =
  'said|says|asked|asks|added|adds|wrote|writes|replied|replies|shouted|whispered|wondered|tweeted|posted|warned|insisted|declared|cried|exclaimed|quipped|joked|responded|demanded|yelled|continued|recalled|concluded|noted|remarked|pleaded|chanted|screamed';
/** The speaker: a name with what belongs to it, or a number of people. A capital article would open a sentence. */
const SPEAKER = "(?:\\p{Lu}[\\p{L}.'’-]*|\\p{N}{1,3})(?:\\s+[\\p{L}\\p{M}.'’-]+){0,7}?";
const ASIDE = '(?:,[^,.!?“”"]{1,70},)?';
/** After the verb the sentence ends or tells when, where and to whom; `said the dam was old` would be a sentence of its own. */
const AFTER_VERB =
  "(?=\\s*(?:[.,;:!?…—–]|$)|\\s+(?:on|in|at|during|after|before|when|as|while|from|to|of|with|by|again|aloud|later|last|this|earlier|rhetorically|\\p{L}+ly|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\\p{L}'’]))";
const TELLS =
  "(?:told|tells|asked|asks)\\s+(?!(?:that|for|about|to|if|whether)\\b)(?:[\\p{L}.'’-]+\\s){0,5}[\\p{L}.'’-]+(?=[.,;:!?…—–\"“]|$)";
const SPEECH_TAG = new RegExp(
  `^${SPEAKER}${ASIDE}\\s+(?:(?:${SAYS})${AFTER_VERB}|want(?:s|ed)? to know(?![\\p{L}])|${TELLS})`,
  'u',
);
const STARTS_SENTENCE =
  /^(?:The|A|An|It|This|That|These|Those|There|Then|When|But|And|So|If|As|In|On|At|After|Before|Now|Later|Two|Three|Some|Many|Most|All|Nobody|No|His|Her|Their|Our|My|He|She|They|We|I|You|What|Who|Why|How|Where)(?![\p{L}])/u;
const REACHES_FURTHER = /\b(?:that|whether|if|to)\s/;

/** Chinese and Japanese: the speaker and the verb follow the closing mark at once. */
const WIDE_TAG = /^(?:と|って|との|という|[^\s。！？，、“”「」]{1,8}(?:说|說|道|问|問|喊|叫道|写道))/;

/** Verbs of saying, and "then", where script has no capitals: Arabic, Persian, Hebrew. */
const CASELESS_TAG =
  /^(?:قال|قالت|صرخ|صرخت|سأل|سألت|أضاف|أضافت|ردد|أجاب|أجابت|تساءل|تساءلت|هتف|هتفت|ثم|گفت|پرسید|فریاد|אמר|אמרה|שאל|שאלה|צעק|צעקה|הוסיף|הוסיפה|ענה|ענתה|ואז)(?![\p{L}])/u;

/** True when `next`, right after a closing quotation mark, says who spoke: the sentence goes on. */
export function isSpeechTag(next: string): boolean {
  if (CASELESS_TAG.test(next)) return true;
  if (STARTS_SENTENCE.test(next)) return false;
  const tag = SPEECH_TAG.exec(next)?.[0];
  return tag !== undefined && !(/\b(?:told|tells|asked|asks)\s/.test(tag) && REACHES_FURTHER.test(tag));
}

/** As `isSpeechTag`, where words are not separated by spaces. */
export function isWideSpeechTag(next: string): boolean {
  return WIDE_TAG.test(next);
}
