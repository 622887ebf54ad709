/** Words in the source of a view that a reader would see, and that therefore belong into `public/_locales`. */

/** Attributes whose text is read out or shown. */
const SPOKEN =
  /\b(?:aria-label|title|placeholder|alt|aria-description|aria-roledescription|label)=("[^"]*\p{L}[^"]*"|\{\s*(['"`])[^\n]*?\p{L}[^\n]*?\2\s*\})/gu;

/** Text between two tags, or between a tag and a brace: a letter after a closing bracket, on a line that is markup. */
const BETWEEN_TAGS =
  /(?:<\/?[A-Za-z][^<>{}]*>|<>|\}(?=[ \t]*\p{L}[^;{}<>=()]*<\/))\s*([^<>{}=;()]*\p{L}[^<>{}=;()]*?)\s*(?=<\/|<[A-Za-z]|\{)/gu;

/** A string that reads like a sentence or a label: a capital first, and another word after it. */
const SENTENCE = /(['`])(\p{Lu}\p{Ll}*(?: |, )[^'`\n]*)\1/gu;

/** A string that is all there is between two braces of markup. */
const IN_BRACES = /\{\s*(['"`])([^'"`{}]*\p{L}[^'"`{}]*)\1\s*\}/gu;

/** Gives each run of visible words in the text of a file. Messages of errors, comments and imports are no visible words. */
export function hardCodedWords(file: string, text: string): readonly string[] {
  const code = text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1')
    .replace(/^\s*import\s[\s\S]*?;$/gm, '')
    .replace(/new \w*Error\([\s\S]*?\);/g, '');
  const spoken = [...code.matchAll(SPOKEN)].map(([, words = '']) => words.replace(/^["{]|["}]$/g, ''));
  const between = file.endsWith('.tsx') ? [...code.matchAll(BETWEEN_TAGS)].map(([, words = '']) => words.trim()) : [];
  const braced = file.endsWith('.tsx')
    ? [...code.replace(SPOKEN, '').matchAll(IN_BRACES)].map(([, , words = '']) => words)
    : [];
  const rest = code.replace(SPOKEN, '').replace(IN_BRACES, '');
  const sentences = [...rest.matchAll(SENTENCE)].map(([words]) => words);
  return [...spoken, ...between, ...braced, ...sentences];
}
