/** Which way each feature of a pair may speak, so that the models learn no accidents of their examples. */
import { PAIR_FEATURES } from '../../core/linking/pair-feature-names.ts';

/** Features that may only speak against two texts saying the same. */
const AGAINST: ReadonlySet<string> = new Set(
  `unmatchedA unmatchedB namesLostA namesLostB figuresLostA figuresLostB calendarParted negatedParted opposed opposedAnchored quotedLost figureReplaced nameReplaced wordReplaced rarestLostA rarestLostB calendarLostA calendarLostB`.split(
    /\s+/,
  ),
);
/** Features that speak neither way by themselves. */
const NEITHER: ReadonlySet<string> = new Set('lengthA lengthB lengthRatio negationsA negationsB'.split(' '));

/** For each pair feature, and nearness after them: 1 where it may only speak for, -1 only against, 0 neither. */
export const SIGNS: readonly number[] = [
  ...PAIR_FEATURES.map((name) => (AGAINST.has(name) ? -1 : NEITHER.has(name) ? 0 : 1)),
  1,
];
