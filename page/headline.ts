/** The headline: the heading on the page that says what the page's title says. */
import type { Line } from './page-lines.ts';

const HEADING = /^h[1-3]$/;
/** Share of the heading's words that must stand in the page's title, and the other way round for a long one. */
const LEAST_SHARED_WORDS = 0.6;

/**
 * Index of the line that is the article's headline, or undefined. `titles` are what the page calls itself (title element,
 * og:title), `before` is the index of the article's first line of prose: a headline stands before it.
 */
export function findHeadline(lines: readonly Line[], titles: readonly string[], before: number): number | undefined {
  const titleWords = titles.map(wordsOf).filter((words) => words.size > 0);
  let best: number | undefined;
  let bestScore = LEAST_SHARED_WORDS;
  let onlyTopHeading: number | undefined;
  let topHeadings = 0;
  for (let index = 0; index < Math.min(before, lines.length); index++) {
    const line = lines[index];
    if (line === undefined || line.text.length > 400) continue;
    const isHeading = HEADING.test(line.box.element.localName) || line.box.parent?.element.localName === 'h1';
    const isNamed = /headline|article-?title|entry-?title|post-?title/i.test(
      line.box.element.getAttribute('class') ?? '',
    );
    if (!isHeading && !isNamed) continue;
    const isTop = line.box.element.localName === 'h1';
    if (isTop && !line.box.isFurniture) {
      topHeadings += 1;
      onlyTopHeading = index;
    }
    const words = wordsOf(line.text);
    if (words.size < 2) continue;
    for (const title of titleWords) {
      const score =
        (shared(words, title) / words.size) * 0.8 + (shared(words, title) / title.size) * 0.2 + (isTop ? 0.05 : 0);
      if (score >= bestScore) {
        best = index;
        bestScore = score;
      }
    }
  }
  return best ?? (topHeadings === 1 ? onlyTopHeading : undefined);
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

function wordsOf(text: string): Set<string> {
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
