/**
 * How many hard cases of sentence splitting are right, every boundary of the case, with the platform's segmenter beside
 * ours. `failures` as argument prints the cases split wrongly, those kept aside excepted.
 */
import { splitSentences } from '../core/text/sentences.ts';
import { type HardCase, isKeptAside, readHardCases } from '../tests/sentences/hard-cases.ts';
import type { Figure } from './bench.ts';

const LEAST_PERCENT = 98;

/** Runs the bench: a line for all cases, the two parts, and each kind, which must not be worse than the platform's. */
export async function run(args: string[]): Promise<readonly Figure[]> {
  const cases = readHardCases();
  const aside = cases.filter(isKeptAside);
  const tuned = cases.filter((one) => !isKeptAside(one));
  if (args.includes('failures')) for (const one of tuned) if (!isRight(one, ours(one.text))) printFailure(one);
  return [
    figure('all cases', cases),
    figure('cases the rules were made with', tuned),
    figure('cases kept aside', aside),
    ...[...byKind(cases)].map(([kind, ofKind]) => figureOfKind(kind, ofKind)),
  ];
}

function figure(name: string, cases: readonly HardCase[]): Figure {
  const { right, rightOfPlatform } = count(cases);
  return {
    name: `sentences, ${name}`,
    measured: `${percent(right, cases)} (${right} of ${cases.length}; Intl.Segmenter ${percent(rightOfPlatform, cases)})`,
    target: `≥ ${LEAST_PERCENT} %`,
    ok: 100 * right >= LEAST_PERCENT * cases.length,
  };
}

function figureOfKind(kind: string, cases: readonly HardCase[]): Figure {
  const { right, rightOfPlatform } = count(cases);
  return {
    name: kind,
    measured: `${percent(right, cases)} (${right} of ${cases.length}; Intl.Segmenter ${percent(rightOfPlatform, cases)})`,
    target: '≥ Intl.Segmenter',
    ok: right >= rightOfPlatform,
  };
}

function byKind(cases: readonly HardCase[]): ReadonlyMap<string, readonly HardCase[]> {
  const kinds = new Map<string, HardCase[]>();
  for (const one of cases) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return kinds;
}

function count(cases: readonly HardCase[]): { readonly right: number; readonly rightOfPlatform: number } {
  return {
    right: cases.filter((one) => isRight(one, ours(one.text))).length,
    rightOfPlatform: cases.filter((one) => isRight(one, platforms(one.text))).length,
  };
}

function isRight({ sentences }: HardCase, found: readonly string[]): boolean {
  return found.length === sentences.length && found.every((sentence, index) => sentence === sentences[index]);
}

function ours(text: string): readonly string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

function platforms(text: string): readonly string[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).filter((sentence) => sentence !== '');
}

function percent(right: number, { length }: readonly HardCase[]): string {
  return `${((100 * right) / length).toFixed(1)} %`;
}

function printFailure({ kind, text, sentences }: HardCase): void {
  console.log(`${kind}\n  expected ${sentences.join(' | ')}\n  split    ${ours(text).join(' | ')}`);
}
