/** When a page is left alone because its text never rests. */

/** The pauses between looks have grown to some seconds by then. */
const MOST_REPLACEMENTS = 3;

/** A block that begins with so many characters of one that was there before may be that one, grown. */
const BEGINNING = 40;

/** Counts how often in a row, without a rest, a page's text was replaced by other text. */
export type Restlessness = {
  /** Takes the texts of the page's blocks at each look; true when they were replaced too often. */
  readonly sees: (texts: readonly string[]) => boolean;
  /** The page has rested, or is another one: other text is expected. */
  readonly forget: () => void;
};

/** Text that is only added to (a live blog, endless scrolling, a comment, a paragraph that grows) is not replaced. */
export function createRestlessness(): Restlessness {
  let before: ReadonlySet<string> = new Set();
  let replacements = 0;
  return {
    sees: (texts) => {
      const now = new Set(texts);
      const left = [...before].filter(isIn(now));
      replacements = lengthOf(left) * 2 < lengthOf([...before]) ? replacements + 1 : 0;
      before = now;
      return replacements >= MOST_REPLACEMENTS;
    },
    forget: () => {
      before = new Set();
      replacements = 0;
    },
  };
}

/** Tells whether a text is among these, as it was or with more after it. */
function isIn(texts: ReadonlySet<string>): (text: string) => boolean {
  const byBeginning = new Map([...texts].map((text) => [text.slice(0, BEGINNING), text]));
  return (text) => texts.has(text) || byBeginning.get(text.slice(0, BEGINNING))?.startsWith(text) === true;
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0);
}
