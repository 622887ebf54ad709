/** Numbers in words and the words that say how exact a number is. */

/** How exact a stated number is: `vague` is a quantity without a figure (dozens). */
export type Approximation = 'exact' | 'atLeast' | 'atMost' | 'about' | 'vague';

const SMALL =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Words for whole numbers below a hundred. */
export const UNIT_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

/** Words and letters that multiply what stands before them. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    dozen: 12,
    hundred: 100,
    thousand: 1e3,
    k: 1e3,
    lakh: 1e5,
    million: 1e6,
    mn: 1e6,
    m: 1e6,
    crore: 1e7,
    billion: 1e9,
    bn: 1e9,
    b: 1e9,
    trillion: 1e12,
    tn: 1e12,
  }),
);

/** Plurals that name a quantity without a figure, with the range they are used for. */
export const VAGUE_QUANTITIES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['tens', [20, 99]],
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2_000, 9_999]],
  ['millions', [2e6, 9.99e8]],
  ['billions', [2e9, 9.99e11]],
  ['trillions', [2e12, 9.99e14]],
]);

/** Ordinals from the third on: the first two are used for order more than for counting. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map(
  `third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth twentieth`
    .split(/\s+/)
    .map((word, index) => [word, index + 3] as const),
);

/** What stands before a number and says how exact it is, longest first; folded words. */
export const QUALIFIERS: readonly (readonly [string, Approximation])[] = (
  [
    ['no more than', 'atMost'],
    ['not more than', 'atMost'],
    ['no fewer than', 'atLeast'],
    ['no less than', 'atLeast'],
    ['not less than', 'atLeast'],
    ['as many as', 'atMost'],
    ['as much as', 'atMost'],
    ['as few as', 'atLeast'],
    ['more than', 'atLeast'],
    ['greater than', 'atLeast'],
    ['upwards of', 'atLeast'],
    ['upward of', 'atLeast'],
    ['in excess of', 'atLeast'],
    ['at least', 'atLeast'],
    ['a minimum of', 'atLeast'],
    ['just over', 'atLeast'],
    ['well over', 'atLeast'],
    ['over', 'atLeast'],
    ['above', 'atLeast'],
    ['exceeding', 'atLeast'],
    ['exceeded', 'atLeast'],
    ['topped', 'atLeast'],
    ['passed', 'atLeast'],
    ['crossed', 'atLeast'],
    ['surpassed', 'atLeast'],
    ['less than', 'atMost'],
    ['fewer than', 'atMost'],
    ['at most', 'atMost'],
    ['a maximum of', 'atMost'],
    ['up to', 'atMost'],
    ['just under', 'atMost'],
    ['under', 'atMost'],
    ['below', 'atMost'],
    ['close to', 'about'],
    ['in the region of', 'about'],
    ['an estimated', 'about'],
    ['estimated', 'about'],
    ['about', 'about'],
    ['around', 'about'],
    ['roughly', 'about'],
    ['approximately', 'about'],
    ['some', 'about'],
    ['nearly', 'about'],
    ['almost', 'about'],
    ['circa', 'about'],
    ['approx', 'about'],
    ['virtually', 'about'],
  ] as const
).toSorted((a, b) => b[0].length - a[0].length);

/** What stands after a number and says how exact it is. */
export const TRAILING_QUALIFIERS: readonly (readonly [string, Approximation])[] = [
  ['or more', 'atLeast'],
  ['or so', 'about'],
  ['or less', 'atMost'],
  ['or fewer', 'atMost'],
];
