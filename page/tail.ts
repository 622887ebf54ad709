/** Stray lines after the article: an address, a slogan, set outside of the box that holds the text. */
import { type Candidate, isHeading } from './article-lines.ts';
import { addToParents } from './article-root.ts';
import type { LineRanges } from './line-ranges.ts';
import type { Box } from './page-lines.ts';

/** The box that holds the text has at least this share of its prose. */
const SHARE_OF_HOLDER = 0.8;
/** More lines than this after it are no strays. */
const MOST_STRAYS = 3;
const HEAVIEST_STRAY = 200;
/** What a paragraph is set in; strays stand in boxes of other kinds. */
const OF_TEXT = /^(?:p|li|blockquote|figcaption|pre|td|th|dd|dt|caption)$/;

/**
 * Takes stray lines out of `chosen`: a few short ones that are no paragraphs by tag, after the end of the box with nearly all the prose.
 * A candidate's `index` is its line's.
 */
export function dropTail(
  candidates: readonly (Candidate & { readonly index: number })[],
  chosen: boolean[],
  boxes: readonly Box[],
  { end }: LineRanges,
): void {
  const prose = new Float64Array(boxes.length);
  let all = 0;
  for (const [index, { line, measure }] of candidates.entries()) {
    if (!chosen[index] || !measure.isProse) continue;
    prose[line.box.index] = (prose[line.box.index] ?? 0) + measure.weight;
    all += measure.weight;
  }
  addToParents(boxes, prose);
  let holder: Box | undefined;
  for (const box of boxes) if ((prose[box.index] ?? 0) >= SHARE_OF_HOLDER * all) holder = box;
  const last = holder === undefined ? candidates.length : (end[holder.index] ?? 0);
  const tail = candidates.flatMap(({ index: line }, index) => (chosen[index] && line >= last ? [index] : []));
  if (tail.length > MOST_STRAYS) return;
  for (const index of tail) {
    const candidate = candidates[index];
    if (candidate === undefined || isHeading(candidate.line)) return;
  }
  for (const index of tail) {
    const candidate = candidates[index];
    const tag = candidate?.line.box.element.localName ?? '';
    if (!OF_TEXT.test(tag) && (candidate?.measure.weight ?? 0) <= HEAVIEST_STRAY) chosen[index] = false;
  }
}
