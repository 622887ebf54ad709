/** The hard cases of sentence splitting, written by hand before the splitter was held against them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text and the sentences a reader sees in it. */
export type HardCase = { readonly kind: string; readonly text: string; readonly sentences: readonly string[] };

/** Every case of `hard-cases.jsonl`, in its order; a line is one `HardCase` as JSON. Throws where a line is none. */
export function readHardCases(): readonly HardCase[] {
  const lines = readFileSync(join(import.meta.dirname, 'hard-cases.jsonl'), 'utf8').split('\n');
  return lines.flatMap((line, index) => (line === '' ? [] : [decode(line, index + 1)]));
}

/** True for the third that is kept aside: only its share is ever printed, so that no rule is made for a text in it. */
export function isKeptAside({ text }: HardCase): boolean {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return (hash >>> 8) % 3 === 0;
}

function decode(line: string, number: number): HardCase {
  const value: unknown = JSON.parse(line);
  if (isHardCase(value)) return value;
  throw new Error(`tests/sentences/hard-cases.jsonl:${number}: expected {"kind", "text", "sentences": [texts]}`);
}

function isHardCase(value: unknown): value is HardCase {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, text, sentences } = value as Partial<Record<keyof HardCase, unknown>>;
  return (
    typeof kind === 'string' &&
    typeof text === 'string' &&
    Array.isArray(sentences) &&
    sentences.every((sentence) => typeof sentence === 'string')
  );
}
