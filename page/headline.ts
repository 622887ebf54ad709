/** The headline: the heading on the page that says what the page's title says, or a plain line that says it in full. */
import { nodeOf } from './block-text.ts';
import type { Line } from './page-lines.ts';
import { unclobbered } from './unclobbered.ts';

const HEADING = /^h[1-3]$/;
/** Share of the heading's words that must stand in the page's title, and the other way round for a long one. */
const LEAST_SHARED_WORDS = 0.6;
/** A line that is no heading must say nearly the whole title, and little else. */
const LEAST_SHARED_WORDS_OF_PLAIN = 0.9;
const LEAST_WORDS_OF_PLAIN = 4;
const LINES_PER_STEP = 25;

/**
 * Index of the line that is the article's headline, or undefined. `titles` are what the page calls itself (title element,
 * og:title), `before` is the index of the article's first line of prose: a headline stands before it. Yields now and then.
 */
export function* findHeadline(
  lines: readonly Line[],
  titles: readonly string[],
  before: number,
): Generator<undefined, number | undefined, undefined> {
  const titleWords = titles.map(wordsOf).filter((words) => words.size > 0);
  let best: number | undefined;
  let bestScore = LEAST_SHARED_WORDS;
  let bestPlain: number | undefined;
  let bestPlainScore = LEAST_SHARED_WORDS_OF_PLAIN;
  let onlyTopHeading: number | undefined;
  let topHeadings = 0;
  for (let index = 0; index < Math.min(before, lines.length); index++) {
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
    const line = lines[index];
    if (line === undefined || line.text.length > 400) continue;
    const isTop = line.box.element.localName === 'h1';
    if (isTop) {
      topHeadings += 1;
      onlyTopHeading = index;
    }
    const words = wordsOf(line.text);
    if (words.size < 2) continue;
    const score = Math.max(0, ...titleWords.map((title) => likeness(words, title))) + (isTop ? 0.05 : 0);
    if (score < Math.min(bestScore, bestPlainScore)) continue;
    if (isNamedHeadline(line)) {
      if (score < bestScore) continue;
      best = index;
      bestScore = score;
    } else if (score >= bestPlainScore && words.size >= LEAST_WORDS_OF_PLAIN && line.linkLength === 0) {
      bestPlain = index;
      bestPlainScore = score;
    }
  }
  return best ?? (topHeadings === 1 ? onlyTopHeading : bestPlain);
}

/** True when a text says nearly all of one of the titles, and little else. */
export function saysTitle(text: string, titleWords: readonly ReadonlySet<string>[]): boolean {
  const words = wordsOf(text);
  if (words.size < LEAST_WORDS_OF_PLAIN) return false;
  return titleWords.some((title) => likeness(words, title) >= LEAST_SHARED_WORDS_OF_PLAIN);
}

/** Old pages and frameworks set their headline as any other line, yet say it is one by role or class. */
function isNamedHeadline({ box, sources }: Line): boolean {
  const { element } = box;
  const around = sources[0] && nodeOf(sources[0]).parentElement;
  return (
    HEADING.test(element.localName) ||
    box.parent?.element.localName === 'h1' ||
    /headline|article-?title|entry-?title|post-?title/i.test(unclobbered(element).getAttribute('class') ?? '') ||
    (around != null && unclobbered(around).closest('[role=heading]') !== null)
  );
}

function likeness(words: ReadonlySet<string>, title: ReadonlySet<string>): number {
  const both = shared(words, title);
  return (both / words.size) * 0.8 + (both / title.size) * 0.2;
}

/** A page's title without the outlet's name at its end or start ("… | The Example", "… - Example News"). */
export function withoutSiteName(title: string, outlet: string): string {
  const parts = title.split(/\s+[|–—·»:]\s+|\s+-\s+/);
  if (parts.length < 2) return title.trim();
  const rest = parts.filter((part) => outlet === '' || part.trim().toLowerCase() !== outlet.toLowerCase());
  const longest = rest.reduce((one, other) => (other.length > one.length ? other : one), '');
  return longest.split(/\s+/).length >= 4
    ? title.slice(title.indexOf(longest), title.indexOf(longest) + longest.length).trim()
    : title.trim();
}

/** The words of a text, as titles are compared by. */
export function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .slice(0, 500)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const word of some) if (others.has(word)) count += 1;
  return count;
}
