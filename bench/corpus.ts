/**
 * `npm run bench -- corpus`: claims found in the source articles without ids, held against the hand labels by B-cubed F1 over the sentences that carry
 * claims (`corpus/b-cubed.ts` tells how sentences with several claims count). Thresholds were chosen on ECB+, whose F1 stands beside.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli/command.ts';
import { readLabelledSentences } from '../cli/labels.ts';
import { readNewsSentences } from '../cli/matching/learning-sets.ts';
import {
  ASSEMBLY_THRESHOLDS,
  type AssembledClaims,
  type AssemblyThresholds,
  claimsOfPairs,
} from '../core/assembly/assemble-claims.ts';
import { findLikelyPairs, type LikelyPairs } from '../core/assembly/likely-pairs.ts';
import type { Figure } from './bench.ts';
import { addedFigure, addingFigure } from './corpus/added-articles.ts';
import { bCubed } from './corpus/b-cubed.ts';
import { assembleByStory } from './corpus/by-story.ts';

import { fuzzFigures } from './corpus/fuzz.ts';
import { joinedCutFigures } from './corpus/joined-cuts.ts';
import { measureLargeFolder } from './corpus/large-folder.ts';
import { largeImportFigures } from './corpus/large-import.ts';
import { killFigure } from './corpus/worker-kills.ts';

const SHARED = join(ROOT, '..', 'shared');
const LEAST_F1 = 0.8;
/** The thresholds, and what was tried besides. */
const TRIED: readonly AssemblyThresholds[] = [
  ASSEMBLY_THRESHOLDS,
  ...[0.05, 0.12, 0.18, 0.25].map((claim) => ({ ...ASSEMBLY_THRESHOLDS, claim })),
  ...[0.3, 0.5, 1.1].map((further) => ({ ...ASSEMBLY_THRESHOLDS, further })),
];

/** Runs the bench. */
export async function run(): Promise<readonly Figure[]> {
  const articles = readSourceArticles();
  const news = readNewsSentences();
  const sources = articles.flat();
  const found = await findLikelyPairs(sources.map(({ sentence }) => sentence));
  const events = await readEventSentences();
  const chosen = agreementOn(sources, claimsOfPairs(found));
  return [
    ...(await fuzzFigures()),
    {
      name: 'source articles assembled without ids: B-cubed F1',
      measured: rounded(chosen.f1),
      target: `≥ ${LEAST_F1}`,
      ok: chosen.f1 >= LEAST_F1,
    },
    told('  precision', chosen.precision),
    told('  recall', chosen.recall),
    told(
      '  story by story, as corpus assemble does: F1',
      agreementOn(sources, await assembleByStory(textsOf(articles))).f1,
    ),
    await addedFigure(join(SHARED, 'gold', 'seeds')),
    await addingFigure(news),
    ...(await joinedCutFigures()),
    ...(await largeImportFigures(news)),
    await killFigure(),
    ...TRIED.flatMap((thresholds) => [
      told(`ECB+ train, ${named(thresholds)}: F1`, f1OnEvents(events, thresholds)),
      told(`source articles, ${named(thresholds)}: F1`, agreementOn(sources, claimsOfPairs(found, thresholds)).f1),
    ]),
    ...(await measureLargeFolder(news)),
  ];
}

type Labelled = { readonly sentence: string; readonly claims: readonly string[] };

function textsOf(articles: readonly (readonly Labelled[])[]): readonly (readonly string[])[] {
  return articles.map((sentences) => sentences.map(({ sentence }) => sentence));
}

function readSourceArticles(): readonly (readonly Labelled[])[] {
  const folder = join(SHARED, 'gold', 'seeds');
  const files = readdirSync(folder).filter((name) => /^seed-\d+\w?\.jsonl$/.test(name));
  return files.sort().map((name) => readLabelledSentences(join(folder, name)));
}

function agreementOn(sentences: readonly Labelled[], claims: AssembledClaims) {
  const groups = groupsOf(sentences.length, claims);
  const labelled = sentences.flatMap(({ claims: truth }, at) =>
    truth.length === 0 ? [] : [{ truth: new Set(truth), groups: groups[at] ?? new Set<number>() }],
  );
  return bCubed(
    labelled.map((one) => one.groups),
    labelled.map((one) => one.truth),
  );
}

function groupsOf(count: number, claims: AssembledClaims): readonly ReadonlySet<number>[] {
  const groups = Array.from({ length: count }, () => new Set<number>());
  for (const [claim, members] of claims.entries()) for (const sentence of members) groups[sentence]?.add(claim);
  return groups;
}

/** Sentences about events; of each, which others are about the same, and which nobody has judged. */
type EventSentences = {
  readonly pairs: LikelyPairs;
  readonly judged: readonly {
    readonly same: ReadonlySet<number>;
    readonly unjudged: ReadonlySet<number>;
    readonly at: number;
  }[];
};

async function readEventSentences(): Promise<EventSentences> {
  const rows = (name: string) =>
    readFileSync(join(SHARED, 'data', name), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): unknown => JSON.parse(line));
  const texts = rows('ecb-train.claims.jsonl').map(textOf);
  const position = new Map(texts.map((text, at) => [text, at]));
  const judged = rows('ecb-train.queries.jsonl').flatMap((row) => {
    const at = position.get(textOf(row));
    return at === undefined ? [] : [{ at, same: numbersOf(row, 'gold'), unjudged: numbersOf(row, 'ignore') }];
  });
  return { pairs: await findLikelyPairs(texts), judged };
}

/** B-cubed F1 where the truth is given by pairs: a sentence's precision and recall over the others, itself included. */
function f1OnEvents({ pairs, judged }: EventSentences, thresholds: AssemblyThresholds): number {
  const claims = claimsOfPairs(pairs, thresholds);
  const groups = groupsOf(pairs.length, claims);
  let precision = 0;
  let recall = 0;
  for (const { at, same, unjudged } of judged) {
    const mates = new Set([...(groups[at] ?? [])].flatMap((claim) => claims[claim] ?? []));
    const counted = [...mates].filter((one) => one !== at && !unjudged.has(one));
    const right = counted.filter((one) => same.has(one)).length;
    precision += (1 + right) / (1 + counted.length);
    recall += (1 + right) / (1 + same.size);
  }
  return (2 * precision * recall) / (precision + recall) / judged.length;
}

function textOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'text' in row && typeof row.text === 'string' ? row.text : '';
}

function numbersOf(row: unknown, field: string): ReadonlySet<number> {
  const value: unknown =
    typeof row === 'object' && row !== null ? Object.entries(row).find(([key]) => key === field)?.[1] : [];
  return new Set(Array.isArray(value) ? value.filter((one) => typeof one === 'number') : []);
}

function named({ claim, further }: AssemblyThresholds): string {
  return `claim ${claim}, further ${further > 1 ? 'none' : further}`;
}

function told(name: string, measured: number): Figure {
  return { name, measured: rounded(measured), target: '', ok: true };
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
