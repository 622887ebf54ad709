/** What readers wrote: the comments below an article and the posts of a thread, told by how one is built like the other. */
import type { LineMeasure } from './article-root.ts';
import type { LineRanges } from './line-ranges.ts';
import type { Box, Line, PageLines } from './page-lines.ts';

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

/** What a reader can do to a post, in the languages that comments are mostly met in. */
const ACTION =
  /^\W*(?:reply|quote|report|flag|upvote|downvote|antworten|zitieren|melden|répondre|citer|signaler|responder|citar|denunciar|rispondi|segnala|ответить|цитировать|пожаловаться|回复|回覆|返信|답글|الرد|odpowiedz|beantwoorden|svar|yanıtla)(?:$|[^\p{L}])/iu;
const LONGEST_ACTION = 60;
/** What a forum says of an author. */
const PROFILE =
  /^(?:posts?|messages?|joined|member since|registered|reputation|karma|likes received|beiträge|registriert|dabei seit|inscrit|inscription|mensajes|registrado|messaggi|сообщени[яй]|регистрация)\s*:/iu;
const DATE =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d+\s*(?:[smhdwy]|min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?)\b(?: ago)?|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b|\b\d{1,2}\.?\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\b(?:yesterday|today|just now)\b|(?:^|\s)(?:vor|il y a|hace)\s+\d+|назад|前/iu;
const MONTH_AT_END = /(?:[\s,·|•-]+\p{L}{3,9}\.?)?(?:\s+\d{1,2},?)?\s*$/u;
const NAME = /^@?[\p{L}\p{N}][\p{L}\p{N}._'’ -]*$/u;
const HEADING = /^h[1-6]$/;

/** 1 for every box that is a post of a reader, or stands in one. Yields nothing: one look at each line, the first few of each piece. */
export function findReaderPosts(page: PageLines, measures: readonly LineMeasure[], ranges: LineRanges): Uint8Array {
  const posts = new Uint8Array(page.boxes.length);
  for (const pieces of piecesBuiltAlike(page, ranges)) {
    if (pieces.some(({ index }) => posts[index] === 1)) continue;
    for (const post of postsAmong(pieces, page, measures, ranges)) posts[post.index] = 1;
  }
  for (const { index, parent } of page.boxes) if (parent !== undefined && posts[parent.index] === 1) posts[index] = 1;
  return posts;
}

/** Boxes side by side with the same tag and the same first class, of which there are some. */
export function piecesBuiltAlike({ boxes }: PageLines, { start }: LineRanges): readonly (readonly Box[])[] {
  const groups = new Map<string, Box[]>();
  for (const box of boxes) {
    if (box.parent === undefined || box.isFurniture || (start[box.index] ?? -1) < 0) continue;
    const key = `${box.parent.index} ${box.element.localName} ${box.element.classList[0] ?? ''}`;
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

function postsAmong(
  pieces: readonly Box[],
  { lines }: PageLines,
  measures: readonly LineMeasure[],
  ranges: LineRanges,
): readonly Box[] {
  const signs = pieces
    .map((box) => signsOf(box, lines, measures, ranges))
    .filter(({ prose, answers, name }) => prose > 0 || answers || name !== undefined);
  const all = signs.reduce((sum, { prose }) => sum + prose, 0);
  if (all === 0) return [];
  const isArticle = ({ prose }: Signs) => prose >= LEAST_ARTICLE && prose >= SHARE_OF_AN_ARTICLE * all;
  const answering = signs.filter(({ answers }) => answers).length;
  const named = signs.filter(({ name, isDated, hasHeading }) => name !== undefined && isDated && !hasHeading);
  const names = new Set(named.map(({ name }) => name));
  const isThread =
    (answering >= LEAST_POSTS && answering >= LEAST_SHARE * signs.length) ||
    (pieces[0]?.element.localName !== 'tr' &&
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
    const text = lines[index]?.text ?? '';
    const measure = measures[index];
    if (measure?.isProse) {
      prose += measure.weight;
      continue;
    }
    const at = index - start;
    answers ||= text.length <= LONGEST_ACTION && (ACTION.test(text) || PROFILE.test(text));
    if (at < LINES_TO_NAME) name ??= nameIn(text);
    if (at < LINES_TO_DATE && text.length <= LONGEST_ACTION) isDated ||= DATE.test(text);
    hasHeading ||= HEADING.test(lines[index]?.box.element.localName ?? '');
  }
  return { box, prose, answers: answers || hasAnswerButton(box.element), name, isDated, hasHeading };
}

/** The name that a short line gives, alone or before a date. */
function nameIn(text: string): string | undefined {
  if (text.length > LONGEST_ACTION) return undefined;
  const date = text.search(DATE);
  const name = (date < 0 ? text : text.slice(0, date).replace(MONTH_AT_END, '')).replace(/[\s,·|•-]+$/, '');
  return name.length <= LONGEST_NAME && NAME.test(name) ? name : undefined;
}

/** Buttons are no lines, yet say most plainly what a piece is. */
function hasAnswerButton(element: Element): boolean {
  const buttons = element.getElementsByTagName('button');
  for (let index = 0; index < Math.min(buttons.length, MOST_BUTTONS); index++) {
    const button = buttons[index];
    const text = (button?.textContent ?? '').trim() || (button?.getAttribute('aria-label') ?? '');
    if (text.length <= LONGEST_ACTION && ACTION.test(text)) return true;
  }
  return false;
}
