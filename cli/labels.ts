/** Hand labels: which claims each sentence of a page or source document states. The form is that of `gold/README.md`. */
import { readFileSync } from 'node:fs';

/** One labelled sentence; `claims` are short codes (`C05`). `labelled` tells whether the row has labels at all. */
export type LabelledSentence = {
  readonly sentence: string;
  readonly claims: readonly string[];
  readonly heading: boolean;
  readonly labelled: boolean;
};

/** Reads a `.jsonl` file, one object a line with at least `sentence`. Throws with file and line on anything else. */
export function readLabelledSentences(file: string): LabelledSentence[] {
  return readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .flatMap((line, at) => (line.trim() === '' ? [] : [decodeRow(line, `${file}:${at + 1}`)]));
}

/** Reads a table of claim codes (tab-separated, a heading line, code then id) as code → id. */
export function readClaimCodes(file: string): Map<string, string> {
  const codes = new Map<string, string>();
  const [, ...lines] = readFileSync(file, 'utf8').split(/\r?\n/);
  lines.forEach((line, at) => {
    if (line.trim() === '') return;
    const [code, id] = line.split('\t');
    if (!code || !id)
      throw new Error(`${file}:${at + 2}: no code and claim id, separated by a tab, in ${JSON.stringify(line)}`);
    codes.set(code, id);
  });
  if (codes.size === 0) throw new Error(`${file}: no claim codes below its heading line`);
  return codes;
}

function decodeRow(line: string, place: string): LabelledSentence {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new Error(
      `${place}: not JSON (${error instanceof Error ? error.message : String(error)}); expected one object a line`,
    );
  }
  if (typeof row !== 'object' || row === null || !('sentence' in row) || typeof row.sentence !== 'string')
    throw new Error(`${place}: no "sentence" text; expected {"sentence": "…"}`);
  const claims =
    'claims' in row && Array.isArray(row.claims) ? row.claims.filter((code) => typeof code === 'string') : undefined;
  return {
    sentence: row.sentence,
    claims: claims ?? [],
    heading: 'heading' in row && row.heading === true,
    labelled: claims !== undefined,
  };
}
