/**
 * Writes `core/linking/word-rarity.ts`: how rare each common stem is in news, counted in a file of sentences (one a line,
 * may be gzipped). Only counts leave the file, never a sentence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { findTerms } from '../core/linking/terms.ts';

/** A stem in fewer sentences than this is as rare as a word that was never seen. */
const SMALLEST_COUNT = 25;
const OUT = fileURLToPath(new URL('../core/linking/word-rarity.ts', import.meta.url));

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('Usage: npm run word-rarity -- SENTENCES.txt[.gz]');
  process.exit(2);
}
const bytes = readFileSync(file);
const sentences = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '');
const counts = new Map<string, number>();
for (const sentence of sentences)
  for (const key of new Set(findTerms(sentence).map((term) => term.key))) counts.set(key, (counts.get(key) ?? 0) + 1);

const bands = new Map<number, string[]>();
for (const [key, count] of counts) {
  if (count < SMALLEST_COUNT || /^[#=]/.test(key)) continue;
  const band = Math.round(2 * Math.log(sentences.length / count));
  bands.set(band, [...(bands.get(band) ?? []), key]);
}
const rows = [...bands].sort(([a], [b]) => a - b).map(([band, keys]) => `  [${band / 2}, '${keys.sort().join(' ')}'],`);
writeFileSync(
  OUT,
  `/**
 * How rare a term is in English news: ln(sentences / sentences with the term), to the nearest half.
 * Made by \`npm run word-rarity\` from ${sentences.length.toLocaleString('en')} sentences; do not edit.
 */

const BANDS: readonly (readonly [number, string])[] = [
${rows.join('\n')}
];

/** The rarity of a term that is in none of the bands: rarer than all that are. */
export const UNSEEN_RARITY = ${Math.ceil(2 * Math.log(sentences.length / SMALLEST_COUNT)) / 2 + 0.5};

const rarities = new Map<string, number>();
for (const [rarity, keys] of BANDS) for (const key of keys.split(' ')) rarities.set(key, rarity);

/** The rarity of a term's key (see \`findTerms\`), 1 for the most common to \`UNSEEN_RARITY\`. */
export function rarityOf(key: string): number {
  return rarities.get(key) ?? UNSEEN_RARITY;
}
`,
);
console.log(`${OUT}: ${[...bands.values()].flat().length} terms in ${bands.size} bands`);
