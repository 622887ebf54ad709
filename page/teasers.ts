/** Boxes of teasers inside the article's root: a linked title with a line or two of text, once or many times over. */
import { addToParents, type LineMeasure, markInside } from './article-root.ts';
import { nodeOf } from './block-text.ts';
import type { LineRanges } from './line-ranges.ts';
import type { Box, Line, PageLines } from './page-lines.ts';
import { unclobbered } from './unclobbered.ts';

const LINKED = 0.8;
/** A heading often has a label beside its link. */
const LINKED_HEADING = 0.5;
/** A linked line shorter than this is a label, not the title of another piece. */
const LEAST_TITLE_WEIGHT = 20;
const LEAST_HEADING_WEIGHT = 8;
/** A linked line that is no heading argues for a teaser by this much. */
const LABEL_SHARE = 0.4;
const HEADING = /^h[1-6]$/;
/** Fewer paragraphs than this for each linked title make teasers, not articles. */
const PARAGRAPHS_PER_TITLE = 2.5;
/** No teaser says more than this in one paragraph; a longer paragraph counts for several. */
const TEASER_WEIGHT = 300;
const MOST_LINK_SHARE = 0.5;
const LEAST_WEIGHT = 30;
const LEAST_CARDS = 5;
const SHARE_OF_CARDS = 0.8;
const MOST_LINES_OF_CARD = 8;
const LEAST_TITLE_OF_CARD = 12;
const LINES_PER_STEP = 50;
const HOLDER = /^(?:p|li|blockquote|dd|dt|td|span|figcaption)$/;
/** A paragraph argues for the box around it, and less for the boxes around that (paragraphs in wrappers of their own). */
const HOLDER_WEIGHTS = [1, 0.8, 0.6] as const;

/** 1 for every box of those under the article's root (1 in `inRoot`) that holds teasers; the box with most of the prose and those around it never do. Yields now and then. */
export function* findTeasers(
  page: PageLines,
  measures: readonly LineMeasure[],
  inRoot: Uint8Array,
  isOut: (box: Box) => boolean,
): Generator<undefined, Uint8Array, undefined> {
  const { lines, boxes } = page;
  const [held, paragraphs, titles, linked, all] = [0, 1, 2, 3, 4].map(() => new Float64Array(boxes.length));
  const teasers = new Uint8Array(boxes.length);
  if (!held || !paragraphs || !titles || !linked || !all) return teasers;
  const add = (values: Float64Array, box: Box, value: number) => {
    values[box.index] = (values[box.index] ?? 0) + value;
  };
  for (const [index, line] of lines.entries()) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    const measure = measures[index];
    if (measure === undefined || inRoot[line.box.index] !== 1 || isOut(line.box)) continue;
    add(all, line.box, measure.weight);
    add(linked, line.box, measure.weight * measure.linkShare);
    const isHeading = HEADING.test(line.box.element.localName);
    const leastWeight = isHeading ? LEAST_HEADING_WEIGHT : LEAST_TITLE_WEIGHT;
    if (measure.linkShare >= (isHeading ? LINKED_HEADING : LINKED) && measure.weight >= leastWeight)
      add(titles, line.box, isHeading ? 1 : LABEL_SHARE);
    if (!measure.isProse) continue;
    add(paragraphs, line.box, Math.max(1, measure.weight / TEASER_WEIGHT));
    let holder: Box | undefined = HOLDER.test(line.box.element.localName) ? line.box.parent : line.box;
    for (const weight of HOLDER_WEIGHTS) {
      if (holder === undefined || inRoot[holder.index] !== 1) break;
      add(held, holder, Math.min(measure.weight, 1_000) * weight);
      holder = holder.parent;
    }
  }
  yield undefined;
  for (const values of [paragraphs, titles, linked, all]) {
    addToParents(boxes, values);
    yield undefined;
  }

  const keeps = new Uint8Array(boxes.length);
  let main: Box | undefined = boxes[indexOfMost(held)];
  for (; main !== undefined; main = main.parent) keeps[main.index] = 1;
  for (const box of boxes) {
    if (inRoot[box.index] !== 1 || keeps[box.index] === 1) continue;
    const at = box.index;
    const isInTeaser = box.parent !== undefined && teasers[box.parent.index] === 1;
    teasers[at] = isInTeaser || isTeaser(paragraphs[at] ?? 0, titles[at] ?? 0, linked[at] ?? 0, all[at] ?? 0) ? 1 : 0;
  }
  return teasers;
}

/**
 * Marks (1) the boxes in rows of cards: pieces built alike (`groups`), nearly all with a linked title of their own and hardly a paragraph.
 * Said of the whole page, not of a root: a page whose prose stands in them is a list of articles.
 */
export function findCards(
  { lines, boxes }: PageLines,
  groups: readonly (readonly Box[])[],
  measures: readonly LineMeasure[],
  ranges: LineRanges,
): Uint8Array {
  const cards = new Uint8Array(boxes.length);
  for (const pieces of groups) {
    if (pieces.length < LEAST_CARDS) continue;
    const alike = pieces.filter(({ index }) =>
      isCard(lines, measures, ranges.start[index] ?? 0, ranges.end[index] ?? 0),
    );
    if (alike.length >= SHARE_OF_CARDS * pieces.length) for (const { index } of pieces) cards[index] = 1;
  }
  markInside(boxes, cards);
  return cards;
}

function isCard(lines: readonly Line[], measures: readonly LineMeasure[], start: number, end: number): boolean {
  if (end - start > MOST_LINES_OF_CARD) return false;
  const own = measures.slice(start, end);
  const prose = own.filter(({ isProse }) => isProse);
  if (prose.length > 1 || prose.some(({ weight }) => weight > TEASER_WEIGHT)) return false;
  return own.some(
    ({ linkShare, weight }, index) =>
      linkShare >= LINKED && weight >= LEAST_TITLE_OF_CARD && leadsToAnotherPage(lines[start + index]),
  );
}

/** False for what unfolds a part of the page or leads to one. */
function leadsToAnotherPage(line: Line | undefined): boolean {
  for (const source of line?.sources ?? []) {
    const parent = nodeOf(source).parentElement;
    const link = parent && unclobbered(parent).closest('a');
    if (link != null) return /^(?!#|javascript:)./i.test(link.getAttribute('href') ?? '');
  }
  return false;
}

function isTeaser(paragraphs: number, titles: number, linked: number, all: number): boolean {
  if (all < LEAST_WEIGHT) return false;
  return linked > MOST_LINK_SHARE * all || (titles >= 0.4 && paragraphs < PARAGRAPHS_PER_TITLE * titles);
}

function indexOfMost(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if ((values[index] ?? 0) > (values[best] ?? 0)) best = index;
  return best;
}
