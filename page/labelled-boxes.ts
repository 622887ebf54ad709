/** Boxes that say in their first line what they are: a poll, reader comments, an offer to subscribe, advertising. */
import { addToParents, type LineMeasure } from './article-root.ts';
import type { LineRanges } from './line-ranges.ts';
import type { Box, PageLines } from './page-lines.ts';
import { unclobbered } from './unclobbered.ts';

const LONGEST_LABEL = 90;
const LINES_PER_STEP = 25;

/**
 * First lines of boxes of which none belongs to an article, in lower case: words that a line begins with, and the rest of it. Each is a
 * whole line, or its beginning up to a colon. A pattern is made ready when a line begins with its word, as few do.
 */
const LABELS: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ['reader quick online', /^ (?:poll|quiz|survey)(?:\s*:.*|\s+of the (?:day|week)\W*)?$/],
      ['poll quiz survey', /^(?:\s*:.*|\s+of the (?:day|week)\W*)?$/],
      ['advertisement advertisements newsletter newsletters', /^\W*$/],
      ['the', /^ newsletters?\W*$/],
      ['get', /^ .{0,65}\b(?:newsletters?|inbox|e-?mails?|app|alerts)\b.{0,20}$/],
      ['sign', /^ up\b.{0,60}$/],
      ['subscribe', /^.{0,60}$/],
      [
        'related recommended similar further',
        /^(?: (?:articles?|stories|news|content|topics?|coverage|reading|links?|posts?))?\W*$/,
      ],
      ['you', /^(?: (?:may|might)(?: also)?|['’]ll(?: also)?) (?:like|enjoy|be interested in)\b.{0,20}$/],
      ['read see', /^ (?:more|next|also)\W*$/],
      ['more', /^ (?:(?:from|on|in)\b.{0,40}|(?:stories|news|articles|posts|headlines)\b.{0,20})$/],
      ['other latest top popular', /^ (?:stories|news|articles|posts|headlines)\b.{0,20}$/],
      ['most', /^ (?:read|popular|viewed|shared|commented)\b.{0,20}$/],
      ['trending', /^(?:(?: now)?\W*| (?:stories|news|articles|posts|headlines)\b.{0,20})$/],
      ['around', /^ the web\W*$/],
      ['from', /^ our (?:partners|sponsors)\W*$/],
      ['our', /^ (?:partners|sponsors)\W*$/],
      ['sponsored', /^.{0,30}$/],
      ['about', /^ the authors?\W*$/],
      ['share', /^ (?:this|your thoughts|your views)\b.{0,40}$/],
      ['follow', /^ us\b.{0,40}$/],
      ['support', /^ (?:our|us|independent)\b.{0,50}$/],
      ['customers', /^ also\b.{0,20}$/],
    ] as const
  ).flatMap(([words, rest]) => words.split(' ').map((word) => [word, rest] as const)),
);
const IN_INBOX = /^.{0,40}\bin(?:to)? your (?:inbox|e-?mail)\W*$/;
/** First lines above what readers wrote, in lower case, and what may stand before in the same line. */
const COMMENTS =
  /(?:comments?|responses?|replies|conversation|discussion|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties|комментари(?:и|ев|й|я)|评论|コメント)(?:\s*[:(,·|-].{0,40}|\s+(?:on|to|below)\b.{0,60})?\W*$/;
const BEFORE_COMMENTS =
  /^\W*(?:(?:\d[\d,.]*|no|all|view|show|read|post|leave|add|join|your|reader|readers['’]?|user|top|latest|newest)\s+){0,3}(?:the )?$/;
/** Of these headings all that follows beside them is comments; “Discussion” may head a part of an article. */
const COUNTS_COMMENTS = /\d|^\W*(?:(?:leave|add|post|reader|readers['’]?|user|no|all)\s.*)?comments?\W*$/;
/** A box around a field of a form is put away when it has no more than this. */
const MOST_PROSE_OF_FORM = 400;
const MOST_SHARE_OF_FORM = 0.25;
const MOST_LINES_OF_FORM = 8;
const MOST_FIELDS = 30;
const HEADING = /^h[1-6]$/;
/** A box with more than this share of the page's prose is not put away for its first line. */
const MOST_SHARE = 0.4;
/** Comments may outweigh what they are about, which has at least this much prose (characters of Latin text). */
const LEAST_COMMENTED = 200;

/**
 * 1 for every box in a box whose first line says that it is no article, in a small one around a form, and after a heading of comments.
 * Yields now and then.
 */
export function* findLabelledBoxes(
  page: PageLines,
  measures: readonly LineMeasure[],
  ranges: LineRanges,
): Generator<undefined, Uint8Array, undefined> {
  const { lines, boxes } = page;
  const prose = new Float64Array(boxes.length);
  const proseBefore = new Float64Array(lines.length + 1);
  for (const [index, { box }] of lines.entries()) {
    const measure = measures[index];
    const weight = measure?.isProse ? measure.weight : 0;
    prose[box.index] = (prose[box.index] ?? 0) + weight;
    proseBefore[index + 1] = (proseBefore[index] ?? 0) + weight;
  }
  addToParents(boxes, prose);
  yield undefined;
  const most = (proseBefore[lines.length] ?? 0) * MOST_SHARE;
  const labelled = new Uint8Array(boxes.length);
  const commentHeadings = new Set<Box>();
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    const { box } = line;
    if (line.text.length > LONGEST_LABEL) continue;
    const text = line.text.toLowerCase();
    const opensComments = (proseBefore[index] ?? 0) >= LEAST_COMMENTED && isHeadOfComments(text);
    if (!opensComments && !isLabel(text)) continue;
    const opened = widestOpenedBy(index, box, ranges, (at) => opensComments || (prose[at.index] ?? 0) <= most);
    if (opened !== undefined) labelled[opened.index] = 1;
    else if (opensComments && HEADING.test(box.element.localName) && COUNTS_COMMENTS.test(text))
      commentHeadings.add(box);
  }
  yield undefined;
  for (const heading of commentHeadings) {
    for (const box of boxes) if (box.parent === heading.parent && box.index > heading.index) labelled[box.index] = 1;
  }
  const mostOfForm = Math.min(MOST_PROSE_OF_FORM, (proseBefore[lines.length] ?? 0) * MOST_SHARE_OF_FORM);
  const isSmall = ({ index }: Box) =>
    (prose[index] ?? 0) <= mostOfForm && (ranges.end[index] ?? 0) - (ranges.start[index] ?? 0) <= MOST_LINES_OF_FORM;
  for (const box of boxesAroundFields(boxes)) {
    let widest: Box | undefined;
    for (let at: Box | undefined = box; at?.parent !== undefined && isSmall(at); at = at.parent) widest = at;
    if (widest !== undefined && unclobbered(widest.element).querySelector('h1') === null) labelled[widest.index] = 1;
  }
  for (const { index, parent } of boxes) if (parent !== undefined && labelled[parent.index] === 1) labelled[index] = 1;
  return labelled;
}

/** `text` in lower case. */
function isLabel(text: string): boolean {
  const label = text.replace(/^\W+/, '');
  const word = /^\w*/.exec(label)?.[0] ?? '';
  return (
    LABELS.get(word)?.test(label.slice(word.length)) === true || (label.includes(' your ') && IN_INBOX.test(label))
  );
}

/** `text` in lower case. */
function isHeadOfComments(text: string): boolean {
  const at = text.search(COMMENTS);
  return at === 0 || (at > 0 && BEFORE_COMMENTS.test(text.slice(0, at)));
}

/** The innermost boxes around the first fields of the page in which a reader would write an address or tick an answer. */
function boxesAroundFields(boxes: readonly Box[]): readonly Box[] {
  const root = boxes[0]?.element;
  if (root === undefined) return [];
  const fields = [...root.querySelectorAll('input[type=email], input[type=radio]')].slice(0, MOST_FIELDS);
  if (fields.length === 0) return [];
  const boxOf = new Map(boxes.map((box) => [box.element, box]));
  return fields.flatMap((field) => {
    for (let at = field.parentElement; at !== null && at !== root; at = unclobbered(at).parentElement) {
      const box = boxOf.get(at);
      if (box !== undefined) return [box];
    }
    return [];
  });
}

/** The widest box around the line that begins with it, holds more and may go; undefined where there is none. */
function widestOpenedBy(
  line: number,
  box: Box,
  { start, end }: LineRanges,
  mayGo: (box: Box) => boolean,
): Box | undefined {
  let widest: Box | undefined;
  for (let at: Box | undefined = box; at?.parent !== undefined; at = at.parent) {
    if (start[at.index] !== line || !mayGo(at)) break;
    if ((end[at.index] ?? 0) > line + 1) widest = at;
  }
  return widest;
}
