/** Which lines inside the article's root are the article: prose, what belongs to prose, and no furniture in between. */
import { endsLikeSentence, isHeadingText, type LineMeasure } from './article-root.ts';
import type { Box, Line } from './page-lines.ts';

/** What `chooseLines` needs to know of each line, in page order. */
export type Candidate = {
  readonly line: Line;
  readonly measure: LineMeasure;
  /** False for lines that are hidden, excluded by name or furniture. */
  readonly isEligible: boolean;
};

const HEADING = /^h[1-6]$/;
const LIST_ITEM = /^(?:li|dd|dt)$/;
const OF_PROSE = /^(?:p|blockquote|pre|td|q)$/;

/** A line of nothing but when: weekday, date, time and zone. */
const DATE_ALONE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+|(?:mon|tue|wed|thu|fri|sat|sun)\.?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}(?:\W+(?:at\s+)?\d{1,2}[:.]\d\d.{0,20})?$|^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:\W+\d{1,2}[:.]\d\d.{0,20})?$/;
const LONGEST_DATE = 60;
/** Lines that send the reader elsewhere, in the languages such boxes are mostly met in. */
const ELSEWHERE =
  /^(?:\W*)(?:read (?:more|also|next|the full)|also read|see (?:also|more)|related(?: (?:stories|articles|news|content|topics|coverage))?\b|recommended|more (?:on|from|stories|news)\b|watch(?: (?:now|live|more|also))?:|listen(?: to)?:|click here|sign up|subscribe|follow (?:us|\S+ on)|like us on|join (?:us|our)|download (?:the|our)|share this|advertisements?\b|story continues|article continues|continue reading|skip (?:to|past)|comments?\b.{0,20}$|leave a (?:reply|comment)|don['’]t miss|up next|most (?:read|popular)|lire aussi|à lire|lesen sie auch|mehr zum thema|lea también|lee también|leggi anche|leia (?:também|mais)|читайте также|подробнее)/;
/** A label of advertising and, run on into the same line, what it advertises. */
const ADVERTISEMENT =
  /^\W*(?:Advertisements?|ADVERTISEMENTS?|Anzeigen?|ANZEIGE|Publicité|Publicidad|Реклама)(?:\s*[:|]|\s+\p{Lu}|\W*$)/u;
/** Lines about the piece itself: who wrote it, when, and to whom it belongs. */
const ABOUT_THE_PIECE =
  /^(?:published|posted|updated|last (?:updated|modified)|first published|created|date)\b.{0,60}$|^(?:©|\(c\)|copyright\b|all rights reserved)|^(?:photo(?:graph(?:s|er|y)?)?|image|picture|illustration|graphic|credit|source|file photo)s?\s*(?:by|credit|source)?\s*:.{0,80}$|(?:^|\D)\d+\s*(?:hours?|hrs?|minutes?|mins?|days?|weeks?) ago\W*$|^(?:tags?|topics?|categor(?:y|ies)|filed under|posted in)\s*:|^\d+\s*(?:comments?|shares?|views?|min(?:ute)?s? read|hours? ago|minutes? ago|days? ago)\b.{0,20}$|^(?:additional |further )?(?:reporting|writing|editing|research|compiled|edited|written|translated|with (?:files|reporting)) (?:by|from)\b.{0,120}$|^-?\s*end\/|^share$|^print$|^email$/;
const BYLINE = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Оо]т)\s+\p{Lu}[^.!?]{2,70}$/u;
/** The count that a gallery sets over each of its pictures; what follows in the same box is the picture's text. */
const GALLERY_COUNT = /^\d{1,3}\s?\/\s?\d{1,3}(?!\d|\/)/;
const COUNTER = /^\d{1,3}\s+(?:of|von|sur|de|di|из)\s+\d{1,3}$/i;
const LINES_OF_A_PICTURE = 4;
const PROMOTIONAL =
  /\b(?:sign up (?:for|to|here)|subscribe (?:to|now|here)|our newsletter|follow us on|join our (?:whatsapp|telegram)|click here to|download our app|support our journalism|all rights reserved|has not been edited by|material may not be (?:published|reproduced)|terms (?:of use|and conditions)|privacy policy|in our (?:free )?app\b|in(?:to)? your inbox|our (?:free |daily |weekly |morning |evening )*newsletters?|we use cookies|unsubscribe|letters? (?:to the editor|of up to \d+ words)|(?:send|write|email) (?:us|to us|your (?:letters?|views|comments?|tips?|questions?))\b(?= (?:a|an|your|at|to|by|on|in)\b)|(?:email|e-mail|contact|write to) (?:our|the) (?:newsroom|editors?|reporters?|desk)|(?:got|have) a (?:story|tip|news tip|confidential tip)\?|do you have (?:an opinion|a tip|a story|any information|something to say|a question)|what do you think\?.{0,60}(?:comments?|tell us|let us know)|let us know (?:in|at|by)|have your say|share your (?:views|thoughts|story|experience)|(?:please )?consider (?:supporting|donating|subscribing|becoming)|become a (?:member|subscriber|supporter)|make a (?:donation|contribution)|(?:we|this site) may (?:earn|receive|get) (?:a |an )?(?:commission|share|money|affiliate))/;

/** The line after an article that introduces its author. */
const ABOUT_THE_AUTHOR =
  /^\p{Lu}[^.!?]{3,60}? (?:is|covers|writes|reports|has been|was)\b.{0,90}\b(?:correspondents?|reporters?|writers?|editors?|columnists?|journalists?|freelancers?|contributors?|fellow|author of)\b/u;
const LINES_ABOUT_THE_AUTHOR = 3;
const LONGEST_OPEN_END = 80;
/** Photographer and agency, in lower case, with nothing said about the picture. */
const CREDIT_ALONE =
  /^\W*(?:[^.!?:]{0,60}[/|,(]\s?)?(?:getty(?: images)?|shutterstock|istock(?:photo)?|reuters|afp|associated press|ap photo|alamy|unsplash|epa(?:-efe)?|dpa|xinhua|anadolu)(?:[ /][^.!?:]{0,30})?\W*$/;
const LONGEST_CREDIT = 90;
const LONGEST_OTHER = 300;

const LEAST_CAPTION = 12;
const LEAST_STANDFIRST = 25;
const LEAST_DEFINITION = 50;
const FACTS_LOOKED_AT = 8;
const LEAST_HIGHLIGHT = 40;
const LINES_PER_STEP = 5;
/** A line that is not a sentence is kept when prose follows within this many lines. */
const LINES_TO_NEXT_PROSE = 14;

/** For every candidate whether it is article text. Linear in the number of lines; yields now and then. */
export function* chooseLines(candidates: readonly Candidate[]): Generator<undefined, boolean[], undefined> {
  const others = new Uint8Array(candidates.length);
  for (const [index, candidate] of candidates.entries()) {
    others[index] = candidate.isEligible && others[index] !== 1 && !isOther(candidate) ? 0 : 1;
    if (GALLERY_COUNT.test(candidate.line.text) && !isIn(candidate.line.box, 'figure'))
      dropPicture(candidates, others, index);
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
  }
  const isProse = candidates.map((candidate, index) => candidate.measure.isProse && others[index] !== 1);
  const nextProse = distanceToNext(isProse);
  const firstProse = isProse.indexOf(true);
  const chosen: boolean[] = [];
  for (const [index, candidate] of candidates.entries()) {
    const before = candidates[index - 1];
    const surroundings = {
      isAfterProse: index > firstProse && firstProse >= 0,
      followsText:
        chosen[index - 1] === true ||
        (before !== undefined && isHeading(before.line)) ||
        (chosen[index - 2] === true && before !== undefined && isInSameList(before.line, candidate.line)),
      continuesText: chosen[index - 1] === true && before?.line.box === candidate.line.box,
      toNextProse: nextProse[index] ?? Number.POSITIVE_INFINITY,
    };
    const isText = others[index] !== 1 && !isHeading(candidate.line);
    chosen.push(isProse[index] === true || (isText && belongsToProse(candidate, surroundings)));
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
  }
  yield undefined;
  dropAuthor(candidates, chosen);
  dropOpenEnd(candidates, chosen);
  keepHeadingsOfText(candidates, chosen, others);
  return chosen;
}

/** True for the text of h1 to h6, except a paragraph set as one. */
export function isHeading({ box, text }: Line): boolean {
  return isHeadingText(box.element, text) || (box.parent !== undefined && isHeadingText(box.parent.element, text));
}

function isOther({ line, measure }: Candidate): boolean {
  const { text } = line;
  const mayLeadElsewhere = measure.linkShare > 0.2 || text.length < 60;
  if (text.length >= LONGEST_OTHER && !mayLeadElsewhere) return false;
  // Patterns without the flag for either case are compiled in a third of the time.
  const lower = text.slice(0, LONGEST_OTHER).toLowerCase();
  if (text.length < 60 && (!/\p{L}{2}/u.test(text) || COUNTER.test(text))) return !isCellOfFigures(line);
  if (text.length < LONGEST_DATE && DATE_ALONE.test(lower)) return !isCellOfFigures(line);
  if (text.length < LONGEST_CREDIT && CREDIT_ALONE.test(lower)) return true;
  if (text.length < 160 && ADVERTISEMENT.test(text)) return true;
  if (mayLeadElsewhere && ELSEWHERE.test(lower)) return true;
  if (text.length < 160 && (ABOUT_THE_PIECE.test(lower) || BYLINE.test(text))) return true;
  return text.length < LONGEST_OTHER && PROMOTIONAL.test(lower);
}

function dropAuthor(candidates: readonly Candidate[], chosen: boolean[]): void {
  for (let index = candidates.length - 1, seen = 0; index > 2 && seen < LINES_ABOUT_THE_AUTHOR; index--) {
    if (!chosen[index]) continue;
    seen += 1;
    if (ABOUT_THE_AUTHOR.test(candidates[index]?.line.text ?? '')) chosen[index] = false;
  }
}

/** Takes out a last short line with a colon: what it leads to is no article text. */
function dropOpenEnd(candidates: readonly Candidate[], chosen: boolean[]): void {
  const last = chosen.lastIndexOf(true);
  const text = candidates[last]?.line.text ?? '';
  if (text.length < LONGEST_OPEN_END && text.endsWith(':')) chosen[last] = false;
}

/** Where a line stands: `followsText` right after a chosen line or a heading, `continuesText` after one in the same box, `toNextProse` in lines. */
type Surroundings = {
  readonly isAfterProse: boolean;
  readonly followsText: boolean;
  readonly continuesText: boolean;
  readonly toNextProse: number;
};

function belongsToProse(
  { line, measure }: Candidate,
  { isAfterProse, followsText, continuesText, toNextProse }: Surroundings,
): boolean {
  if (measure.linkShare > 0.6) return false;
  const tag = line.box.element.localName;
  if (isIn(line.box, 'figcaption')) return measure.weight >= LEAST_CAPTION;
  if (/^d[dt]$/.test(tag) && isOfFacts(line.box)) return false;
  if (tag === 'caption') return measure.weight >= LEAST_CAPTION && isOfFigures(line.box);
  if (/^t[dh]$/.test(tag) && isAfterProse && followsText && isOfFigures(line.box)) return measure.linkShare < 0.5;
  if (continuesText && isAfterProse && measure.linkShare < 0.2 && endsLikeSentence(line.text)) return true;
  const isClosing = followsText && isAfterProse && measure.linkShare < 0.5;
  if (toNextProse > LINES_TO_NEXT_PROSE) {
    if (LIST_ITEM.test(tag)) return isClosing && measure.linkShare < (measure.weight >= 50 ? 0.45 : 0.3);
    return isClosing && OF_PROSE.test(tag) && measure.weight > 15 && endsLikeSentence(line.text);
  }
  if (LIST_ITEM.test(tag)) return isClosing || (!isAfterProse && isHighlight(line, measure));
  if (tag === 'p' && !isAfterProse && followsText && measure.linkShare === 0) return measure.weight >= LEAST_STANDFIRST;
  if (OF_PROSE.test(tag)) return (isAfterProse || measure.weight > 40) && measure.linkShare < 0.5;
  if (isIn(line.box, 'blockquote') || isIn(line.box, 'li')) return isAfterProse;
  return isClosing && measure.weight > 25 && measure.linkShare < 0.2 && toNextProse <= 2;
}

/** One of the points that some pages set over their text. */
function isHighlight({ text }: Line, { weight, linkShare }: LineMeasure): boolean {
  return linkShare < 0.2 && (weight >= LEAST_HIGHLIGHT || (weight >= LEAST_HIGHLIGHT / 2 && endsLikeSentence(text)));
}

/** True in a list of labels and values (“Running time”, “188 min”), not of terms and what is said of them. */
function isOfFacts(box: Box): boolean {
  const list = box.element.closest('dl');
  if (list?.querySelector('dt') == null) return false;
  return [...list.querySelectorAll('dd')]
    .slice(0, FACTS_LOOKED_AT)
    .map(({ textContent }) => textContent.trim())
    .every((text) => text.length < LEAST_DEFINITION && !endsLikeSentence(text));
}

function isInSameList(some: Line, other: Line): boolean {
  return LIST_ITEM.test(other.box.element.localName) && some.box.parent === other.box.parent;
}

/** True in a table that says what its columns are; others only lay out the page. */
function isOfFigures(box: Box): boolean {
  return box.element.closest('table')?.querySelector(':scope > thead, :scope > tbody > tr > th') != null;
}

function isCellOfFigures({ box }: Line): boolean {
  return /^t[dh]$/.test(box.element.localName) && isOfFigures(box);
}

/** Takes out what follows a gallery's count in the same box. */
function dropPicture(candidates: readonly Candidate[], others: Uint8Array, count: number): void {
  const holder = candidates[count]?.line.box.parent;
  others[count] = 1;
  for (let index = count + 1; index <= count + LINES_OF_A_PICTURE; index++) {
    const box = candidates[index]?.line.box;
    if (box === undefined || (box.parent !== holder && box.parent?.parent !== holder)) return;
    others[index] = 1;
  }
}

function isIn(box: Box, tag: string): boolean {
  let at: Box | undefined = box;
  for (let steps = 0; at !== undefined && steps < 4; steps++) {
    if (at.element.localName === tag) return true;
    at = at.parent;
  }
  return false;
}

/** A heading stays when text of its own follows before the next heading of its rank or a higher one. */
function keepHeadingsOfText(candidates: readonly Candidate[], chosen: boolean[], others: Uint8Array): void {
  let hasTextBelow = false;
  let deepestKept = 7;
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    if (chosen[index]) {
      hasTextBelow = true;
      continue;
    }
    if (!isHeading(candidate.line)) continue;
    const rank = rankOf(candidate.line);
    const keeps = hasTextBelow || (deepestKept > rank && deepestKept < 7);
    if (keeps && others[index] !== 1 && candidate.measure.linkShare < 0.9) {
      chosen[index] = true;
      deepestKept = rank;
    } else deepestKept = 7;
    hasTextBelow = false;
  }
}

function rankOf(line: Line): number {
  const tag = HEADING.test(line.box.element.localName)
    ? line.box.element.localName
    : (line.box.parent?.element.localName ?? 'h6');
  return Number(tag.slice(1));
}

function distanceToNext(marks: readonly boolean[]): number[] {
  const distances: number[] = new Array(marks.length).fill(Number.POSITIVE_INFINITY);
  let next = Number.POSITIVE_INFINITY;
  for (let index = marks.length - 1; index >= 0; index--) {
    distances[index] = next;
    next = marks[index] ? 1 : next + 1;
  }
  return distances;
}
