/** Lines with what does not belong to them taken off: a picture's credit after its caption, a date before a headline. */
import { collapse, nodeOf, rawText, type TextSource } from './block-text.ts';
import { saysTitle, wordsOf } from './headline.ts';
import type { Line } from './page-lines.ts';

const CREDIT = /credit|copyright|photographer|attribution/i;
/** A line longer than this is no headline with a date before it. */
const LONGEST_HEADED_LINE = 400;
/** A line with fewer sources has no break between two of them. */
const LEAST_SOURCES = 3;
const LINES_PER_STEP = 25;

/** The same lines, captions without their credit and headlines without what single line breaks part from them. Yields now and then. */
export function* refineLines(
  lines: readonly Line[],
  titles: readonly string[],
): Generator<undefined, readonly Line[], undefined> {
  const titleWords = titles.map(wordsOf).filter((words) => words.size > 0);
  const refined: Line[] = [];
  for (const [index, line] of lines.entries()) {
    refined.push(...partsAtHeadline(withoutCredit(line), titleWords));
    if (index % LINES_PER_STEP === LINES_PER_STEP - 1) yield undefined;
  }
  return refined;
}

function withoutCredit(line: Line): Line {
  const { element } = line.box;
  if (line.sources.length < 2 || line.linkLength > 0 || !/^(?:figcaption|figure|div|p|span)$/.test(element.localName))
    return line;
  if (element.closest('figure, figcaption') === null) return line;
  const kept = line.sources.filter((source) => !isCredit(source, element));
  if (kept.length === line.sources.length) return line;
  const part = partOf(line, kept);
  return part.text === '' ? line : part;
}

function isCredit(source: TextSource, holder: Element): boolean {
  for (let at = nodeOf(source).parentElement; at !== null && at !== holder; at = at.parentElement)
    if (CREDIT.test(at.getAttribute('class') ?? '')) return true;
  return false;
}

/** The line cut at its breaks where one of the pieces is what the page calls itself. */
function partsAtHeadline(line: Line, titleWords: readonly ReadonlySet<string>[]): readonly Line[] {
  if (line.text.length > LONGEST_HEADED_LINE || line.linkLength > 0 || line.sources.length < LEAST_SOURCES)
    return [line];
  if (!line.sources.some(isBreak)) return [line];
  const parts: TextSource[][] = [[]];
  for (const source of line.sources) {
    if (isBreak(source)) parts.push([]);
    else parts.at(-1)?.push(source);
  }
  const pieces = parts.map((sources) => partOf(line, sources)).filter(({ text }) => text !== '');
  return pieces.some(({ text }) => saysTitle(text, titleWords)) ? pieces : [line];
}

function isBreak(source: TextSource): boolean {
  return nodeOf(source).nodeType !== Node.TEXT_NODE;
}

function partOf(line: Line, sources: readonly TextSource[]): Line {
  return { ...line, sources, text: collapse(rawText(sources)) };
}
