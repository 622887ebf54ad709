/** What readers are told of a difference beyond the words of both sides: codes and words, put into a sentence where it is shown. */
import type { Note, NoteCode, Words } from './difference.ts';

/** A note with its words, each made short enough for one line. */
export function noteOf(code: NoteCode, ...words: readonly string[]): Note {
  return { code, parts: words.map((text) => [clip(text)]) };
}

/** Text short enough for one line: cut at a space, typography of the source kept. */
function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= 70) return line;
  const cut = line.lastIndexOf(' ', 67);
  return `${line.slice(0, cut > 30 ? cut : 67)}…`;
}

/** Only the offsets and text of a fact. */
export function wordsOf(fact: Words): Words {
  return { text: fact.text, start: fact.start, end: fact.end };
}
