/** The one-line explanations readers see. */
import type { Words } from './difference.ts';

/** `says “must”; here “should”`, or that one side says nothing on the point. */
export function contrast(here: Words, there: Words): string {
  if (there.text === '') return `leaves out “${clip(here.text)}”`;
  if (here.text === '') return `says “${clip(there.text)}”; left out here`;
  return `says “${clip(there.text)}”; here “${clip(here.text)}”`;
}

/** Text short enough for one line: cut at a space, typography of the source kept. */
export function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= 70) return line;
  const cut = line.lastIndexOf(' ', 67);
  return `${line.slice(0, cut > 30 ? cut : 67)}…`;
}

/** Only the offsets and text of a fact. */
export function wordsOf(fact: Words): Words {
  return { text: fact.text, start: fact.start, end: fact.end };
}
