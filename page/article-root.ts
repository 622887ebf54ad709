/** Which element holds the article: the one with the most prose and the least of everything else. */
import type { Box, Line, PageLines } from './page-lines.ts';
import { textWeight } from './text-weight.ts';
import { unclobbered } from './unclobbered.ts';

/** Where the article is, and which boxes a name (class, id) puts outside it. */
export type ArticleRoot = {
  readonly box: Box;
  /** Weight of the prose under the root, in characters of Latin text. */
  readonly proseWeight: number;
  readonly isExcluded: (box: Box) => boolean;
};

/** How a line counts: prose argues for an article, everything else against one. */
export type LineMeasure = { readonly weight: number; readonly linkShare: number; readonly isProse: boolean };

const ENDS_LIKE_SENTENCE = /[.!?…。！？؟۔।:]["'”’»)\]]*(?:\s*\[\d+\])*$/;
const HEADING = /^h[1-6]$/;

/** A heading that is one says less; what says more and ends as a sentence is a paragraph set large. */
const LONGEST_HEADING_WEIGHT = 140;
const SENTENCE_WEIGHT = 50;
const UNPUNCTUATED_WEIGHT = 110;
/** Where most characters are Chinese, Japanese or Korean, blogs often leave the full stop out. */
const UNPUNCTUATED_WIDE_WEIGHT = 66;
const MOST_LINK_SHARE_OF_UNPUNCTUATED_WIDE = 0.1;
const MOST_LINK_SHARE_OF_PROSE = 0.4;
/** One very long paragraph argues no more than this. */
const MOST_WEIGHT_OF_A_LINE = 2_000;
const COST_OF_LINKS = 0.8;
const COST_OF_SHORT_LINES = 0.35;
/** A name that says furniture is not believed where all else on the page has less than this share of its prose. */
const FORGIVING_SHARE = 0.25;
const FORGIVING_WEIGHT = 250;
/** A doubtful name is not believed where the rest has less than this many times its prose. */
const DOUBTFUL_SHARE = 1.6;
/** These names are believed unless they hold the page's headline. */
const FORGIVEN_WITH_HEADLINE = /comment|disqus|cookie|consent|gdpr|modal|popup/i;
const ARTICLE_NAME_BONUS = 1.12;
const LINES_PER_STEP = 25;

/** True when the text ends as sentences do, closing marks and citations aside. */
export function endsLikeSentence(text: string): boolean {
  return ENDS_LIKE_SENTENCE.test(text.slice(-20));
}

/** True for the text of an h1 to h6 that is no paragraph set as one. */
export function isHeadingText(element: Element, text: string): boolean {
  if (!HEADING.test(element.localName)) return false;
  return element.localName === 'h1' || text.length < LONGEST_HEADING_WEIGHT || !endsLikeSentence(text);
}

/** Measures one line. */
export function measureLine(line: Line): LineMeasure {
  const weight = textWeight(line.text);
  const linkShare = line.text.length === 0 ? 0 : line.linkLength / line.text.length;
  const isProse =
    linkShare < MOST_LINK_SHARE_OF_PROSE &&
    !isHeadingText(line.box.element, line.text) &&
    (weight >= UNPUNCTUATED_WEIGHT ||
      (weight >= SENTENCE_WEIGHT && endsLikeSentence(line.text)) ||
      (weight >= UNPUNCTUATED_WIDE_WEIGHT &&
        weight > line.text.length * 2 &&
        linkShare < MOST_LINK_SHARE_OF_UNPUNCTUATED_WIDE));
  return { weight, linkShare, isProse };
}

/** The root of the page's article; undefined when there is no prose at all. `isOutside` is 1 for boxes that are none of it, `isShown` is asked for boxes with prose only. Yields now and then. */
export function* findArticleRoot(
  { lines, boxes }: PageLines,
  measures: readonly LineMeasure[],
  isOutside: Uint8Array,
  isShown: (box: Box) => boolean,
): Generator<undefined, ArticleRoot | undefined, undefined> {
  const prose = new Float64Array(boxes.length);
  for (const [index, line] of lines.entries()) {
    const measure = measures[index];
    if (measure?.isProse && isOutside[line.box.index] !== 1 && isShown(line.box))
      prose[line.box.index] = (prose[line.box.index] ?? 0) + proseValue(measure);
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
  }
  yield undefined;
  const excluded = excludedBoxes(boxes, prose, isOutside);
  yield undefined;

  const score = new Float64Array(boxes.length);
  const proseUnder = new Float64Array(boxes.length);
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    const measure = measures[index];
    const at = line.box.index;
    if (measure === undefined || excluded[at] === 1) continue;
    if (!measure.isProse) {
      const cost = measure.linkShare > MOST_LINK_SHARE_OF_PROSE ? COST_OF_LINKS : COST_OF_SHORT_LINES;
      if (!HEADING.test(line.box.element.localName))
        score[at] = (score[at] ?? 0) - cost * Math.min(measure.weight, 200);
      continue;
    }
    if (!isShown(line.box)) continue;
    score[at] = (score[at] ?? 0) + proseValue(measure);
    proseUnder[at] = (proseUnder[at] ?? 0) + measure.weight;
  }
  yield undefined;
  addToParents(boxes, score);
  addToParents(boxes, proseUnder);
  yield undefined;

  let best: Box | undefined;
  let bestScore = 0;
  for (let index = boxes.length - 1; index >= 0; index--) {
    const box = boxes[index];
    if (box === undefined || excluded[index] === 1) continue;
    const value = (score[index] ?? 0) * (isArticleElement(box) ? ARTICLE_NAME_BONUS : 1);
    if (value > bestScore) {
      best = box;
      bestScore = value;
    }
  }
  if (best === undefined) return undefined;
  return { box: best, proseWeight: proseUnder[best.index] ?? 0, isExcluded: (box) => excluded[box.index] === 1 };
}

/** True for an element that says by its tag, name or `itemprop` that it holds an article. */
export function isArticleElement(box: Box): boolean {
  return (
    box.name === 'article' ||
    box.element.localName === 'article' ||
    unclobbered(box.element).getAttribute('itemprop') === 'articleBody'
  );
}

function proseValue(measure: LineMeasure): number {
  return Math.min(measure.weight, MOST_WEIGHT_OF_A_LINE) * (1 - measure.linkShare);
}

/** Marks (1) the boxes outside and those inside named furniture, except names that would throw away most of the page's prose. */
function excludedBoxes(boxes: readonly Box[], prose: Float64Array, isOutside: Uint8Array): Uint8Array {
  const under = prose.slice();
  addToParents(boxes, under);
  const excluded = new Uint8Array(boxes.length);
  let outside = 0;
  for (const box of boxes) {
    const named = saysFurniture(box) || (box.parent !== undefined && excluded[box.parent.index] === 1);
    excluded[box.index] = named ? 1 : 0;
    if (!named) outside += prose[box.index] ?? 0;
  }
  for (const box of boxes) {
    const inherits = isOutside[box.index] === 1 || (box.parent !== undefined && excluded[box.parent.index] === 1);
    excluded[box.index] = inherits || (saysFurniture(box) && !isForgiven(box, under[box.index] ?? 0, outside)) ? 1 : 0;
  }
  return excluded;
}

/** True when the box's own name says that it is no article. */
export function saysFurniture(box: Box): boolean {
  return box.name === 'furniture' || box.name === 'doubtful';
}

function isForgiven(box: Box, proseUnder: number, proseOutside: number): boolean {
  if (proseUnder < FORGIVING_WEIGHT) return false;
  const element = unclobbered(box.element);
  if (FORGIVEN_WITH_HEADLINE.test(`${element.getAttribute('class') ?? ''} ${element.id}`))
    return proseOutside < FORGIVING_WEIGHT && element.querySelector('h1') !== null;
  const share = box.name === 'doubtful' ? DOUBTFUL_SHARE : FORGIVING_SHARE;
  return proseOutside < Math.max(share * proseUnder, FORGIVING_WEIGHT);
}

/** Marks (1) every box inside a marked one. */
export function markInside(boxes: readonly Box[], marks: Uint8Array): void {
  for (const { index, parent } of boxes) if (parent !== undefined && marks[parent.index] === 1) marks[index] = 1;
}

/** Adds every box's value to all boxes around it. */
export function addToParents(boxes: readonly Box[], values: Float64Array): void {
  for (let index = boxes.length - 1; index > 0; index--) {
    const parent = boxes[index]?.parent;
    if (parent !== undefined) values[parent.index] = (values[parent.index] ?? 0) + (values[index] ?? 0);
  }
}
