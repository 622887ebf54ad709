/** Runs of words: whether one text prints the words of another, also around an inserted source. */
import { sameSpelling } from '../text/word-diff.ts';
import type { Word } from '../text/words.ts';
import type { Reading } from './reading.ts';

/** Characters an inserted source may stand behind its mark, and those of whom it is told to. */
const LONGEST_GAP = 3;
const LONGEST_ADDRESSEE = 40;

/** True when the first words stand in the second in one run; no words stand in any. */
export function isRunOf(short: readonly Word[], long: readonly Word[]): boolean {
  const first = short[0];
  if (!first || short.length > long.length) return short.length === 0;
  for (let at = 0; at + short.length <= long.length; at++) {
    let same = 0;
    while (same < short.length) {
      const a = short[same];
      const b = long[at + same];
      if (!a || !b || !sameSpelling(a, b)) break;
      same++;
    }
    if (same === short.length) return true;
  }
  return false;
}

/** The words of a reading without what is inserted into a statement to name its source: "force, he told Ann, is no way". */
export function withoutInsertions(reading: Reading): readonly Word[] {
  const insertions = reading.reports.flatMap((report) => {
    const before = Math.max(...[...'“”",–—'].map((mark) => reading.text.lastIndexOf(mark, report.start - 1)));
    const after = reading.text.slice(report.end).search(/[,–—“”"]/);
    const inserted = before >= 0 && after >= 0 && after <= LONGEST_ADDRESSEE && report.start - before <= LONGEST_GAP;
    return inserted ? [{ start: report.start, end: report.end + after }] : [];
  });
  if (insertions.length === 0) return reading.words;
  return reading.words.filter((word) => !insertions.some((one) => word.start >= one.start && word.start < one.end));
}
