/**
 * `npm run bench -- linking`: the matcher and its peers on the outside data in `../shared/data`, side by side. What the matcher does to a third
 * of the data was learned from the other two, each third in turn; its peers learn nothing. Fuse.js is slow: it is asked about a sample of
 * pairs, and not about claims among news.
 */
import {
  createLearning,
  judgeList,
  judgePair,
  type List,
  SURE_PRECISION,
  TRUE_PAIRS_ACCEPTED,
} from '../cli/matching/learn-matcher.ts';
import {
  PARTS,
  partOf,
  type RankingSet,
  readNewsSentences,
  readPairs,
  readRankingSet,
} from '../cli/matching/learning-sets.ts';
import { acceptedWhere, averagePrecision, type Judged, recallAtPrecision } from '../cli/matching/measures.ts';
import type { Figure } from './bench.ts';
import { FUSE_TOKENS, MINI_SEARCH, type Peer, TF_IDF } from './peers.ts';

/** Hits asked for, of which those that count neither way are left out. */
const HITS = 64;
/** Every so many-th pair, and query among news, is asked of the peers that are slow. */
const PAIR_STEP = 16;
const NEWS_STEP = 12;
const SETS = ['emergent', 'ecb'] as const;
const TARGETS: Readonly<Record<string, readonly [first: number, sure: number]>> = {
  emergent: [0.86, 0.66],
  ecb: [0.865, 0.75],
};
const FIRST_AMONG_NEWS = 0.78;
const PAIR_PRECISION = 0.9;
const MOST_CHANGED: readonly (readonly [kind: string, most: number])[] = [
  ['number', 0.12],
  ['entity', 0.25],
  ['negation', 0.07],
  ['antonym', 0.4],
];

/** Queries' best hits, undefined where there is none, by part. */
type Answers = readonly { readonly part: number; readonly best: Judged | undefined }[];

/** Runs the bench. */
export async function run(): Promise<readonly Figure[]> {
  const learning = createLearning();
  const models = Array.from({ length: PARTS }, (_, part) => learning.learn((one) => one.part !== part));
  const news = readNewsSentences();
  const figures: Figure[] = [];
  for (const name of SETS) {
    const set = readRankingSet(name);
    const answered = (among: List['among']): Answers =>
      learning.lists
        .filter((list) => list.set === name && list.among === among)
        .map((list) => {
          const model = models[list.part];
          return { part: list.part, best: model === undefined ? undefined : judgeList(model, list) };
        });
    const alone = [TF_IDF, MINI_SEARCH, FUSE_TOKENS].map((peer) => peerFigure(peer, answersOf(peer, set, [], 1)));
    figures.push(...rankingRows(name, 'its claims', answered('its claims'), alone, TARGETS[name] ?? [0, 0]));
    const amongNews = [
      peerFigure(TF_IDF, answersOf(TF_IDF, set, news, 1)),
      peerFigure(MINI_SEARCH, answersOf(MINI_SEARCH, set, news, NEWS_STEP), `1 in ${NEWS_STEP}`),
    ];
    figures.push(
      ...rankingRows(name, 'news', answered('news'), amongNews, [name === 'emergent' ? FIRST_AMONG_NEWS : 0, 0]),
    );
  }
  const judged = learning.pairs.map((pair) => {
    const model = models[pair.part];
    return { kind: pair.kind, ...(model === undefined ? { score: 0, agreed: 0 } : judgePair(model, pair)) };
  });
  figures.push(...pairRows(judged));
  return figures;
}

type PeerFigure = { readonly title: string; readonly first: number; readonly sure: number };

function rankingRows(
  set: string,
  among: string,
  ours: Answers,
  peers: readonly PeerFigure[],
  [leastFirst, leastSure]: readonly [number, number],
): Figure[] {
  const { first, sure } = measured(ours);
  const row = (what: 'first' | 'sure', title: string, value: number, least: number): Figure => {
    const best = Math.max(...peers.map((peer) => peer[what]));
    const beside = peers.map((peer) => `${peer.title} ${peer[what].toFixed(3)}`).join(', ');
    return {
      name: `${set} among ${among}: ${title}`,
      measured: value.toFixed(3),
      target: `${least === 0 ? '' : `≥ ${least}; `}${beside}`,
      ok: value >= least && value > best,
    };
  };
  return [row('first', 'first place', first, leastFirst), row('sure', 'recall at 95 % precision', sure, leastSure)];
}

function peerFigure(peer: Peer, answers: Answers, sampled?: string): PeerFigure {
  return { title: sampled === undefined ? peer.name : `${peer.name} (${sampled})`, ...measured(answers) };
}

/** Means of the parts, so that no part's queries weigh more than another's. */
function measured(answers: Answers): { first: number; sure: number } {
  const parts = Array.from({ length: PARTS }, (_, part) => answers.filter((one) => one.part === part));
  const bests = parts.map((part) => part.flatMap(({ best }) => best ?? []));
  const meanOf = (value: (nth: number) => number): number => parts.reduce((sum, _, nth) => sum + value(nth), 0) / PARTS;
  return {
    first: meanOf(
      (nth) => (bests[nth] ?? []).filter(({ isRight }) => isRight).length / Math.max(1, parts[nth]?.length ?? 0),
    ),
    sure: meanOf((nth) => recallAtPrecision(bests[nth] ?? [], SURE_PRECISION, parts[nth]?.length ?? 0)),
  };
}

function answersOf(peer: Peer, set: RankingSet, others: readonly string[], step: number): Answers {
  const search = peer.build([...set.claims, ...others]);
  return set.queries
    .filter((_, at) => at % step === 0)
    .map(({ text, gold, ignore, group }) => {
      const best = search(text, HITS).find(({ claim }) => !ignore.has(claim));
      return {
        part: partOf(group),
        best: best === undefined ? undefined : { score: best.score, isRight: gold.has(best.claim) },
      };
    });
}

type PairScore = { readonly kind: string; readonly score: number; readonly agreed: number };

function pairRows(ours: readonly PairScore[]): Figure[] {
  const { pairs, falsified } = readPairs();
  const entries = [
    ...pairs.map(({ a, b, same }) => ({ a, b, kind: same ? 'same' : 'other' })),
    ...falsified.map(({ a, changed, kind }) => ({ a, b: changed, kind })),
  ];
  const peers = [TF_IDF, MINI_SEARCH, FUSE_TOKENS].map((peer) => {
    const step = peer === TF_IDF ? 1 : PAIR_STEP;
    const asked = entries.filter((_, at) => at % step === 0);
    const search = peer.build(asked.map(({ b }) => b));
    const scores = asked.map(({ a, kind }, at): PairScore => {
      const score = search(a, asked.length).find(({ claim }) => claim === at)?.score ?? 0;
      return { kind, score, agreed: score };
    });
    return { title: step === 1 ? peer.name : `${peer.name} (1 in ${step})`, scores };
  });
  const row = (
    name: string,
    target: string,
    read: (scores: readonly PairScore[]) => number,
    isMet: (value: number) => boolean,
  ) => ({
    name,
    measured: read(ours).toFixed(3),
    target: `${target}; ${peers.map(({ title, scores }) => `${title} ${read(scores).toFixed(3)}`).join(', ')}`,
    ok: isMet(read(ours)),
  });
  return [
    row('pairs: average precision', `≥ ${PAIR_PRECISION}`, pairPrecision, (value) => value >= PAIR_PRECISION),
    ...MOST_CHANGED.map(([kind, most]) =>
      row(
        `pairs: changed ${kind} accepted`,
        `≤ ${most}`,
        (scores) => changedAccepted(scores, kind),
        (value) => value <= most,
      ),
    ),
  ];
}

function pairPrecision(scores: readonly PairScore[]): number {
  const asGiven = scores.filter(({ kind }) => kind === 'same' || kind === 'other');
  return averagePrecision(asGiven.map(({ score, kind }) => ({ score, isRight: kind === 'same' })));
}

function changedAccepted(scores: readonly PairScore[], wanted: string): number {
  const agreedOf = (name: string): number[] => scores.filter(({ kind }) => kind === name).map(({ agreed }) => agreed);
  return acceptedWhere(TRUE_PAIRS_ACCEPTED, agreedOf('same'), agreedOf(wanted));
}
