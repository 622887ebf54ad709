/** Finds the article of a live page, block by block, without touching the page. */
import { type Candidate, chooseLines, isHeading } from './article-lines.ts';
import {
  findArticleRoot,
  isArticleElement,
  type LineMeasure,
  markInside,
  measureLine,
  saysFurniture,
} from './article-root.ts';
import { type BlockText, laterBlockText } from './block-text.ts';
import { findHeadline, withoutSiteName } from './headline.ts';
import { findLabelledBoxes } from './labelled-boxes.ts';
import { refineLines } from './line-parts.ts';
import { lineRangesOf } from './line-ranges.ts';
import { nextTurn } from './next-turn.ts';
import { readSharedTitle } from './page-facts.ts';
import { type Box, type Line, type PageLines, walkLines } from './page-lines.ts';
import { lookForArticle } from './pre-check.ts';
import { findReaderPosts, piecesBuiltAlike } from './reader-posts.ts';
import { declaresArticle } from './shop-or-forum.ts';
import { numberArticles } from './stacked-articles.ts';
import { dropTail } from './tail.ts';
import { findCards, findTeasers } from './teasers.ts';
import { unclobbered } from './unclobbered.ts';

/**
 * One block of the article: a heading, a paragraph, a list item, a caption. `element` is the nearest block element. `article` is 0
 * for the page's lead and counts on where the page shows further articles in full below it, each from its own headline on.
 */
export type Block = BlockText & { readonly heading: boolean; readonly element: Element; readonly article: number };

/** Why a page has no article, as news for the reader. */
export type NoArticleReason = 'not-html' | 'too-short' | 'front-page' | 'shop-or-forum';

/** What the reader of pages found. `blocks` are in page order; the headline is the first of them where the page shows one. */
export type ArticleResult =
  | { readonly kind: 'article'; readonly title: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'no-article'; readonly reason: NoArticleReason };

/** Prose below this weight (characters of Latin text) is no article: about three short paragraphs. */
const LEAST_PROSE = 220;
/** The same for a page that declares itself one: a paragraph. */
const LEAST_DECLARED_PROSE = 130;
/** A paragraph is no article where the page has more prose beside it than this leaves. */
const SHARE_OF_ALL_PROSE = 0.5;
/** Where an article's element hides so many times what the page shows, it waits for a script to show it. */
const HIDDEN_TO_SHOWN = 2;
/** A heading between headline and body that weighs less is a label. */
const LEAST_SUBHEADING = 40;
const NODES_PER_STEP = 8;
const LINES_PER_STEP = 25;
/** A slice of work before the event loop gets its turn. Its last step may take as long again where the code is still cold. */
const SLICE_MS = 5;

/** Reads the whole page at once. Bounded by the size of the page; use `readArticle` where a big page must not block. */
export function findArticle(document: Document): ArticleResult {
  const steps = articleSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `findArticle`, in slices of a few milliseconds between which the page lives on. Rejects with the signal's reason when aborted. */
export async function readArticle(
  document: Document,
  { signal }: { readonly signal: AbortSignal },
): Promise<ArticleResult> {
  const steps = articleSteps(document);
  let sliceEnd = performance.now() + SLICE_MS;
  for (;;) {
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await nextTurn();
    sliceEnd = performance.now() + SLICE_MS;
  }
}

function* articleSteps(document: Document): Generator<undefined, ArticleResult, undefined> {
  const { contentType, body } = unclobbered(document);
  if (!contentType.includes('html') || body === null) return { kind: 'no-article', reason: 'not-html' };
  const verdict = yield* lookForArticle(document);
  if (verdict !== 'yes') return { kind: 'no-article', reason: verdict };
  yield undefined;
  // The first question makes the browser bring styles up to date: a step of its own.
  body.checkVisibility();
  yield undefined;
  const page = yield* walkLines(body, standsAlone, NODES_PER_STEP);
  yield undefined;
  return yield* chooseArticle(document, page);
}

function* chooseArticle(document: Document, page: PageLines): Generator<undefined, ArticleResult, undefined> {
  const { boxes } = page;
  const titles = [unclobbered(document).title, readSharedTitle(document)];
  yield undefined;
  const lines = yield* refineLines(page.lines, titles);
  const refined: PageLines = { lines, boxes };
  const measures: LineMeasure[] = [];
  for (const line of lines) {
    measures.push(measureLine(line));
    if (measures.length % LINES_PER_STEP === 0) yield undefined;
  }
  const ranges = lineRangesOf(refined);
  yield undefined;
  const pieces = yield* piecesBuiltAlike(boxes, ranges);
  const posts = yield* findReaderPosts(refined, pieces, measures, ranges);
  yield undefined;
  const labelled = yield* findLabelledBoxes(refined, measures, ranges);
  const outside = posts.map((isPost, index) => (isPost === 1 || labelled[index] === 1 ? 1 : 0));
  yield undefined;
  const shownBoxes = new Map<Box, boolean>();
  let isVisibilityBelieved = true;
  const isShown = (box: Box) => {
    if (!isVisibilityBelieved) return true;
    const known = shownBoxes.get(box);
    if (known !== undefined) return known;
    const shown = unclobbered(box.element).checkVisibility() && !isClipped(box.element);
    shownBoxes.set(box, shown);
    return shown;
  };
  const isEnough = enoughProseFor(document);
  let found = yield* findArticleRoot(refined, measures, outside, isShown);
  const hidden = yield* hiddenArticleProse(refined, measures, isShown);
  if (found === undefined || !isEnough(found.proseWeight) || hidden > HIDDEN_TO_SHOWN * found.proseWeight) {
    // A page that shows its text only when its scripts are done is read all the same.
    isVisibilityBelieved = false;
    found = yield* findArticleRoot(refined, measures, outside, isShown);
  }
  const root = found;
  if (root === undefined || !isEnough(root.proseWeight))
    return { kind: 'no-article', reason: posts.includes(1) ? 'shop-or-forum' : 'too-short' };
  yield undefined;

  const inRoot = new Uint8Array(boxes.length);
  inRoot[root.box.index] = 1;
  markInside(boxes, inRoot);
  const firstProse = lines.findIndex((line, index) => inRoot[line.box.index] === 1 && measures[index]?.isProse);
  yield undefined;
  const headline = yield* findHeadline(lines, titles, firstProse);
  yield undefined;
  const headlineElement = headline === undefined ? undefined : lines[headline]?.box.element;
  // What a name says of a box with the headline in it cannot be true of the standfirst beside it.
  const isOutBesideHeadline = (box: Box) => {
    for (let at: Box | undefined = box; at !== undefined; at = at.parent) {
      if (outside[at.index] === 1) return true;
      if (headlineElement !== undefined && unclobbered(at.element).contains(headlineElement)) return false;
      if (saysFurniture(at)) return true;
    }
    return false;
  };
  const teasers = yield* findTeasers(refined, measures, inRoot, root.isExcluded);
  const candidates: (Candidate & { readonly index: number; readonly isHeadline: boolean })[] = [];
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    const measure = measures[index];
    if (measure === undefined) continue;
    const isBetween = headline !== undefined && index > headline && index < firstProse;
    const isAfterHeadline = headline === undefined || index >= headline;
    if (inRoot[line.box.index] !== 1 && index !== headline && !(isBetween && mayStandBetween(line, measure))) continue;
    const isEligible =
      isAfterHeadline &&
      !(isBetween ? isOutBesideHeadline(line.box) : root.isExcluded(line.box)) &&
      teasers[line.box.index] !== 1 &&
      isShown(line.box);
    candidates.push({
      line,
      index,
      measure,
      isEligible: isEligible || index === headline,
      isHeadline: index === headline,
    });
  }
  yield undefined;
  const chosen = yield* chooseLines(candidates);
  yield undefined;
  dropTail(candidates, chosen, boxes, ranges);
  yield undefined;
  const cards = findCards(refined, pieces, measures, ranges);
  let prose = 0;
  for (const [index, { line, measure }] of candidates.entries())
    if (chosen[index] && measure.isProse && cards[line.box.index] !== 1) prose += measure.weight;
  const isTooLittle =
    !isEnough(prose) || (prose < LEAST_PROSE && prose < SHARE_OF_ALL_PROSE * proseOf(refined, measures));
  if (isTooLittle) return { kind: 'no-article', reason: 'front-page' };

  yield undefined;
  const articles = numberArticles(candidates, chosen, headline === undefined ? undefined : lines[headline]?.box);

  const blocks: Block[] = [];
  for (const [index, { line, isHeadline }] of candidates.entries()) {
    if (!isHeadline && !chosen[index]) continue;
    const article = articles[index] ?? 0;
    const startsArticle = article !== (articles[index - 1] ?? 0);
    blocks.push({
      ...laterBlockText(line.text, line.sources),
      heading: isHeadline || startsArticle || isHeading(line),
      element: line.box.element,
      article,
    });
    if (blocks.length % LINES_PER_STEP === 0) yield undefined;
  }
  const title =
    headline === undefined ? withoutSiteName(titles[1] || titles[0] || '', '') : (lines[headline]?.text ?? '');
  return { kind: 'article', title, blocks };
}

/** True of what a page may set between its headline and the body: standfirst, subheading, caption. */
function mayStandBetween(line: Line, measure: LineMeasure): boolean {
  if (measure.isProse || line.box.element.localName === 'figcaption') return true;
  return isHeading(line) && measure.weight >= LEAST_SUBHEADING && measure.linkShare === 0;
}

/** Text for screen readers is laid out in a box that is clipped to nothing. Asks for no layout. */
function isClipped(element: Element): boolean {
  const { position, clip, clipPath } = getComputedStyle(element);
  if (position !== 'absolute' && position !== 'fixed') return false;
  return /^rect\((?:[01]px,? ?){4}\)$/.test(clip) || /^inset\((?:50|100)%\)$/.test(clipPath);
}

/** Whether so much prose makes the page an article; what it declares is looked up only where that decides. */
function enoughProseFor(document: Document): (prose: number) => boolean {
  let isDeclared: boolean | undefined;
  return (prose) => {
    if (prose >= LEAST_PROSE || prose < LEAST_DECLARED_PROSE) return prose >= LEAST_PROSE;
    isDeclared ??= declaresArticle(document);
    return isDeclared;
  };
}

function proseOf({ lines }: PageLines, measures: readonly LineMeasure[]): number {
  return lines.reduce((sum, _, index) => {
    const measure = measures[index];
    return sum + (measure?.isProse ? measure.weight : 0);
  }, 0);
}

function* hiddenArticleProse(
  { lines }: PageLines,
  measures: readonly LineMeasure[],
  isShown: (box: Box) => boolean,
): Generator<undefined, number, undefined> {
  let hidden = 0;
  for (const [index, { box }] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    const measure = measures[index];
    if (measure?.isProse && !isShown(box) && isInArticle(box)) hidden += measure.weight;
  }
  return hidden;
}

function isInArticle(box: Box): boolean {
  for (let at: Box | undefined = box; at !== undefined; at = at.parent) {
    if (saysFurniture(at)) return false;
    if (isArticleElement(at)) return true;
  }
  return false;
}

function standsAlone(element: Element): boolean {
  const display = getComputedStyle(element).display;
  return (
    display !== '' &&
    !display.startsWith('inline') &&
    display !== 'contents' &&
    display !== 'none' &&
    !display.startsWith('ruby')
  );
}
