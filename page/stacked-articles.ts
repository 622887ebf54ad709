/** Where further articles start on a page that shows several in full, one below the other. */
import { type Candidate, isHeading } from './article-lines.ts';
import type { Box, Line } from './page-lines.ts';
import { unclobbered } from './unclobbered.ts';

/** A piece with less prose than this (characters of Latin text) is a teaser or a section of the article above it. */
const LEAST_BODY = 450;
/** In an `<article>` of its own, under a title that leads nowhere, this much in some paragraphs is a short piece in full. */
const LEAST_BODY_OF_ITS_OWN = 150;
const LEAST_PARAGRAPHS_OF_ITS_OWN = 2;
const MOST_LINK_SHARE_OF_TITLE = 0.2;
const LEAST_TITLE = 15;
const MOST_TITLE = 220;
const LINES_TO_DATE = 6;
const LONGEST_DATE_LINE = 90;
const SIGNED = /^(?:by|von|par|por|di|door|av|от)\s+\p{Lu}.{2,80}$/iu;
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b(?:hours?|minutes?|days?) ago\b/i;
/** Lines that end an article and open a list of others. */
const OTHERS_FOLLOW =
  /^\W*(?:related|more|other|similar|further|latest|recommended|next|also|read (?:more|next|also)|you (?:may|might)(?: also)? like)\s+(?:articles?|stor(?:y|ies)|news|posts?|reports?|coverage)\W*$|^\W*related\W*$|^\W*(?:verwandte|weitere) (?:artikel|meldungen)|^\W*articles? (?:liés|similaires|connexes)|^\W*(?:artículos|noticias) relacionad[ao]s|^\W*articoli correlati|^\W*(?:artigos|notícias) relacionad[ao]s|^\W*(?:похожие|другие) (?:статьи|новости)/;

/**
 * For every candidate the number of its article: 0 for the lead, then counted on. `chosen` says which candidates are text; the title of
 * a further article is added to it where it is none by its tag. A further article starts at a heading of its own with a body in full
 * below it, and where the page says that it is another: by an `<article>` beside the lead's, by a second h1 with a date of its own, by a
 * line like “Related articles” before it, or by a heading that looks as the lead's with its author's name below, as the lead's.
 */
export function numberArticles(
  candidates: readonly Candidate[],
  chosen: boolean[],
  headline: Box | undefined,
): number[] {
  const lead = candidates.findIndex(({ measure }, index) => chosen[index] === true && measure.isProse);
  const bodies = bodiesBelow(candidates, chosen);
  const leadHeading = signedHeadingBefore(candidates, chosen, lead);
  const leadElement = candidates[lead]?.line.box.element ?? null;
  const leadArticle = articleAround(candidates[lead]?.line.box);
  const started = new Set<Element>();
  const numbers: number[] = [];
  let number = 0;
  let isAmongOthers = false;
  let rankOfOthers: string | undefined;
  /** The article's own text right before such a line. */
  let textBefore: Element | undefined;
  for (const [index, { line, measure, isEligible }] of candidates.entries()) {
    numbers.push(number);
    if (lead < 0 || index <= lead) continue;
    if (chosen[index] !== true && line.text.length < 60 && OTHERS_FOLLOW.test(line.text.toLowerCase())) {
      isAmongOthers = true;
      textBefore ??= lastText(candidates, chosen, index);
      continue;
    }
    const body = bodies[index] ?? 0;
    const isFull = body >= LEAST_BODY;
    const isAlike =
      isFull && leadHeading !== undefined && looksAlike(line, leadHeading.line) && isSigned(candidates, chosen, index);
    if (
      !(isEligible || isAlike) ||
      body < LEAST_BODY_OF_ITS_OWN ||
      line.text.length < LEAST_TITLE ||
      line.text.length > MOST_TITLE
    )
      continue;
    const tag = line.box.element.localName;
    const heads = isHeading(line) && chosen[index] === true;
    const own = articleAround(line.box);
    const isShortInFull = measure.linkShare < MOST_LINK_SHARE_OF_TITLE && hasParagraphsBelow(candidates, chosen, index);
    const isInOwn =
      (isFull || isShortInFull) &&
      heads &&
      own !== undefined &&
      leadArticle !== undefined &&
      !unclobbered(leadArticle).contains(own) &&
      !unclobbered(own).contains(leadArticle);
    const isNewTop =
      isFull &&
      heads &&
      tag === 'h1' &&
      headline?.element.localName === 'h1' &&
      headline.element !== line.box.element &&
      isDated(candidates, chosen, index);
    const isOther =
      isFull &&
      isAmongOthers &&
      (isDated(candidates, chosen, index) ||
        (textBefore !== undefined && [leadElement, textBefore].every((text) => holdsNot(line.box.parent, text)))) &&
      (heads
        ? rankOfOthers === undefined || rankOfOthers === tag
        : !measure.isProse && isTitle(candidates, chosen, index));
    if (!(isInOwn && !started.has(own)) && !isNewTop && !isOther && !isAlike) continue;
    if (own !== undefined) started.add(own);
    if (isOther) rankOfOthers ??= tag;
    number += 1;
    numbers[index] = number;
    chosen[index] = true;
  }
  return numbers;
}

/** The heading over the lead where its author's name stands right below: other articles of the page may be headed alike. */
function signedHeadingBefore(
  candidates: readonly Candidate[],
  chosen: readonly boolean[],
  lead: number,
): Candidate | undefined {
  for (let index = lead - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (candidate !== undefined && isHeading(candidate.line))
      return isSigned(candidates, chosen, index) ? candidate : undefined;
  }
  return undefined;
}

function isSigned(candidates: readonly Candidate[], chosen: readonly boolean[], heading: number): boolean {
  return [1, 2].some((step) => {
    const below = candidates[heading + step];
    return below !== undefined && chosen[heading + step] !== true && SIGNED.test(below.line.text);
  });
}

function looksAlike({ box: some }: Line, { box: other }: Line): boolean {
  return (
    some.element.localName === other.element.localName &&
    unclobbered(some.element).getAttribute('class') === unclobbered(other.element).getAttribute('class')
  );
}

function lastText(candidates: readonly Candidate[], chosen: readonly boolean[], before: number): Element | undefined {
  for (let index = before - 1; index >= 0; index--)
    if (chosen[index] === true && candidates[index]?.measure.isProse) return candidates[index]?.line.box.element;
  return undefined;
}

/** True when a line without text of its own near the heading says when the piece is of, as bylines do. */
function isDated(candidates: readonly Candidate[], chosen: readonly boolean[], heading: number): boolean {
  for (let index = Math.max(0, heading - 2); index < heading + LINES_TO_DATE; index++) {
    const candidate = candidates[index];
    if (candidate === undefined || chosen[index] === true || candidate.measure.linkShare > 0.5) continue;
    if (candidate.line.text.length < LONGEST_DATE_LINE && DATE.test(candidate.line.text)) return true;
  }
  return false;
}

/** A line that is no heading is a title where the body starts right below and no text stands right above. */
function isTitle(candidates: readonly Candidate[], chosen: readonly boolean[], index: number): boolean {
  return (
    chosen[index - 1] !== true &&
    chosen[index + 1] === true &&
    candidates[index + 1]?.measure.isProse === true &&
    !/[.:,;]$/.test(candidates[index]?.line.text ?? '')
  );
}

/** True when the paragraphs that a short piece must have follow the heading before another does. */
function hasParagraphsBelow(candidates: readonly Candidate[], chosen: readonly boolean[], heading: number): boolean {
  let paragraphs = 0;
  for (let index = heading + 1; index < candidates.length && paragraphs < LEAST_PARAGRAPHS_OF_ITS_OWN; index++) {
    const candidate = candidates[index];
    if (candidate === undefined || (isHeading(candidate.line) && chosen[index] === true)) return false;
    if (chosen[index] === true && candidate.measure.isProse) paragraphs += 1;
  }
  return paragraphs >= LEAST_PARAGRAPHS_OF_ITS_OWN;
}

function articleAround(box: Box | undefined): Element | undefined {
  if (box === undefined) return undefined;
  return unclobbered(box.element).closest('article, [role=article], [itemtype*=Article]') ?? undefined;
}

function holdsNot(box: Box | undefined, element: Element | null): boolean {
  return box !== undefined && !unclobbered(box.element).contains(element);
}

/** For each line the weight of the prose chosen below it, up to the next heading of its tag or a higher one. */
function bodiesBelow(candidates: readonly Candidate[], chosen: readonly boolean[]): Float64Array {
  const bodies = new Float64Array(candidates.length);
  const below = [0, 0, 0, 0, 0, 0, 0];
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    const rank = /^h[1-6]$/.test(candidate.line.box.element.localName)
      ? Number(candidate.line.box.element.localName[1])
      : 6;
    bodies[index] = below[rank] ?? 0;
    if (isHeading(candidate.line)) below.fill(0, rank);
    else if (chosen[index] === true && candidate.measure.isProse)
      for (let at = 0; at < below.length; at++) below[at] = (below[at] ?? 0) + candidate.measure.weight;
  }
  return bodies;
}
