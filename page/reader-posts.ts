/** What readers wrote: the comments below an article and the posts of a thread, told by how one is built like the other. */
import { type LineMeasure, markInside } from './article-root.ts';
import { wordsOf } from './headline.ts';
import type { LineRanges } from './line-ranges.ts';
import type { Box, Line, PageLines } from './page-lines.ts';
import { unclobbered } from './unclobbered.ts';

/** Fewer pieces that are built alike are no thread. */
const LEAST_POSTS = 3;
/** A thread that is told by names and dates alone has at least as many. */
const LEAST_NAMED_POSTS = 4;
/** Share of the pieces that must look like posts. */
const LEAST_SHARE = 0.6;
/** Share of the names that must differ: a live blog has few authors. */
const LEAST_DISTINCT_NAMES = 0.7;
/** A piece with this share of all the prose is what the others answer. */
const SHARE_OF_AN_ARTICLE = 0.5;
const LEAST_ARTICLE = 600;
const MOST_LINES_LOOKED_AT = 40;
const LINES_TO_NAME = 3;
const LINES_TO_DATE = 6;
const LONGEST_NAME = 40;
const MOST_BUTTONS = 12;
const PIECES_PER_STEP = 5;
const BOXES_PER_STEP = 100;

/** What a reader can do to a post, in the languages that comments are mostly met in: first words of lines and buttons. */
const ACTIONS: ReadonlySet<string> = new Set(
  `reply quote report flag upvote downvote antworten zitieren melden répondre citer signaler responder citar denunciar rispondi
   segnala ответить цитировать пожаловаться 回复 回覆 返信 답글 الرد odpowiedz beantwoorden svar yanıtla`.split(/\s+/),
);
const LONGEST_ACTION = 60;
/** What a forum says of an author, before a colon. */
const PROFILE: ReadonlySet<string> = new Set(
  `post,posts,message,messages,joined,member since,registered,reputation,karma,likes received,beiträge,registriert,dabei seit,inscrit,
inscription,mensajes,registrado,messaggi,сообщения,сообщений,регистрация`.split(/,\s*/),
);
/** In lower case: a pattern for both cases takes several times as long to make ready. */
const DATE =
  /\b(?:(?:19|20)\d\d|\d{1,2}[:.]\d\d|\d+\s*(?:[smhdwy]|mins?|minutes?|hours?|hrs?|days?|weeks?|months?|years?)|(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|yesterday|today|just now)\b|\b\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)|(?:^|\s)(?:vor|il y a|hace)\s+\d|назад|前/;
/** In lower case; letters as ranges, since what `\p{L}` stands for takes milliseconds to make ready. */
const MONTH_AT_END = /(?:[\s,·|•-]+[a-z\u00c0-\u1fff\u3040-\ud7ff]{3,9}\.?)?(?:\s+\d{1,2},?)?\s*$/;
const NAME = /^@?[\da-z\u00c0-\u1fff\u3040-\ud7ff][\da-z\u00c0-\u1fff\u3040-\ud7ff._'’ -]*$/;
const HEADING = /^h[1-6]$/;

/** 1 for every box that is a post of a reader, or stands in one. One look at each line, the first few of each piece; yields now and then. */
export function* findReaderPosts(
  { lines, boxes }: PageLines,
  groups: readonly (readonly Box[])[],
  measures: readonly LineMeasure[],
  ranges: LineRanges,
): Generator<undefined, Uint8Array, undefined> {
  const posts = new Uint8Array(boxes.length);
  for (const pieces of groups) {
    if (pieces.some(({ index }) => posts[index] === 1)) continue;
    const signs: Signs[] = [];
    for (const box of pieces) {
      signs.push(signsOf(box, lines, measures, ranges));
      if (signs.length % PIECES_PER_STEP === 0) yield undefined;
    }
    for (const post of postsAmong(signs)) posts[post.index] = 1;
    yield undefined;
  }
  markInside(boxes, posts);
  return posts;
}

/** Groups of boxes side by side with the same tag and the same first class; only groups of some. Yields now and then. */
export function* piecesBuiltAlike(
  boxes: readonly Box[],
  { start }: LineRanges,
): Generator<undefined, readonly (readonly Box[])[], undefined> {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    if (box.index % BOXES_PER_STEP === BOXES_PER_STEP - 1) yield undefined;
    const { parent, element } = box;
    if (parent === undefined || (start[box.index] ?? -1) < 0) continue;
    const name = unclobbered(element).getAttribute('class')?.trim().split(/\s/, 1)[0] ?? '';
    const key = `${parent.index} ${element.localName} ${name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [box]);
    else group.push(box);
  }
  return [...groups.values()].filter((group) => group.length >= LEAST_POSTS);
}

/** What one piece shows of being a post. */
type Signs = {
  readonly box: Box;
  readonly prose: number;
  readonly answers: boolean;
  readonly name: string | undefined;
  readonly isDated: boolean;
  readonly hasHeading: boolean;
};

function postsAmong(pieces: readonly Signs[]): readonly Box[] {
  const signs = pieces.filter(({ prose, answers, name }) => prose > 0 || answers || name !== undefined);
  const all = signs.reduce((sum, { prose }) => sum + prose, 0);
  if (all === 0) return [];
  const isArticle = ({ prose }: Signs) => prose >= LEAST_ARTICLE && prose >= SHARE_OF_AN_ARTICLE * all;
  const answering = signs.filter(({ answers }) => answers).length;
  const named = signs.filter(({ name, isDated, hasHeading }) => name !== undefined && isDated && !hasHeading);
  const names = new Set(named.map(({ name }) => name));
  const isThread =
    (answering >= LEAST_POSTS && answering >= LEAST_SHARE * signs.length) ||
    (pieces[0]?.box.element.localName !== 'tr' &&
      named.length >= LEAST_NAMED_POSTS &&
      named.length >= LEAST_SHARE * signs.length &&
      names.size >= LEAST_DISTINCT_NAMES * named.length);
  return isThread ? signs.filter((sign) => !isArticle(sign)).map(({ box }) => box) : [];
}

function signsOf(box: Box, lines: readonly Line[], measures: readonly LineMeasure[], ranges: LineRanges): Signs {
  const start = ranges.start[box.index] ?? 0;
  const end = Math.min(ranges.end[box.index] ?? 0, start + MOST_LINES_LOOKED_AT);
  let prose = 0;
  let answers = false;
  let name: string | undefined;
  let isDated = false;
  let hasHeading = false;
  for (let index = start; index < end; index++) {
    const line = lines[index];
    const measure = measures[index];
    if (line === undefined || measure === undefined) continue;
    if (measure.isProse) {
      prose += measure.weight;
      continue;
    }
    hasHeading ||= HEADING.test(line.box.element.localName);
    if (line.text.length > LONGEST_ACTION) continue;
    const text = line.text.toLowerCase();
    const at = index - start;
    answers ||= saysAction(text) || PROFILE.has(text.slice(0, Math.max(0, text.indexOf(':'))).trim());
    if (at >= LINES_TO_DATE) continue;
    const date = text.search(DATE);
    isDated ||= date >= 0;
    if (at < LINES_TO_NAME) name ??= nameIn(text, date);
  }
  return { box, prose, answers: answers || hasAnswerButton(box.element), name, isDated, hasHeading };
}

/** `text` in lower case. */
function saysAction(text: string): boolean {
  const [first = ''] = wordsOf(text);
  return ACTIONS.has(first);
}

/** The name that a short line in lower case gives, alone or before its date, which starts at `date`. */
function nameIn(text: string, date: number): string | undefined {
  const name = (date < 0 ? text : text.slice(0, date).replace(MONTH_AT_END, '')).replace(/[\s,·|•-]+$/, '');
  return name.length <= LONGEST_NAME && NAME.test(name) ? name : undefined;
}

/** Buttons are no lines, yet say most plainly what a piece is. */
function hasAnswerButton(element: Element): boolean {
  const buttons = unclobbered(element).getElementsByTagName('button');
  for (let index = 0; index < Math.min(buttons.length, MOST_BUTTONS); index++) {
    const button = buttons[index];
    const text = (button?.textContent ?? '').trim() || (button?.getAttribute('aria-label') ?? '');
    if (text.length <= LONGEST_ACTION && saysAction(text)) return true;
  }
  return false;
}
