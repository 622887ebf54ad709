/** Differences of kind `modality`: how firmly something is stated, demanded, planned or reported. */
import type { ModalFact, ModalKind } from '../facts/modals.ts';
import type { ReportFact } from '../facts/reporting.ts';
import { inClauses, spanOf, wordAt } from './align-readings.ts';
import { isSource } from './coordinations.ts';
import type { Difference, Words } from './difference.ts';
import { noteOf, wordsOf } from './note.ts';
import { pairFacts } from './pair-facts.ts';
import type { Reading } from './reading.ts';
import { samePlace } from './same-place.ts';

const OTHER_DUTY = 0.6;
const OTHER_MODAL = 0.45;
const FLAT = 0.4;
const HEDGED = 0.45;
const OTHER_REPORT = 0.36;

/** A modal between so many same words stands in the place of the other, whatever it says. */
const SAME_PLACE = 3;

/** Verbs that put a duty without a modal: "forced the school to close", "warned people not to drink it". */
const URGING =
  /\b(?:forc(?:e|es|ed|ing)|order(?:s|ed|ing)?|requir(?:es|ed|ing)|compel(?:s|led)|made|warn(?:s|ed|ing)?|advis(?:es|ed|ing)|ask(?:s|ed|ing)?|told)\b/;

/** Words by which a text says, in whatever form, that something is only held to be so, or only aimed at. */
const SUPPOSED =
  /\b(?:believ\w+|think\w*|thought|suspect\w*|appear\w*|apparent\w*|seem\w*|likely|probabl[ey]|possibl[ey]|suggest\w*|indicat\w*|alleg\w*|reportedly|accus\w+|charged|may|might|claim\w*|reported (?:as|to|that))\b/i;
const AIM = /\b(?:plan|effort|attempt|bid|aim|goal|want|hop|seek|sought|try|tri|struggl|motion)\w*\b/;

/** Characters beside a statement in which such a word bears on it. */
const BEARING_BEFORE = 60;
const BEARING_AFTER = 30;

/** Kinds that differ only by the tense of reported speech. */
const SAME_IN_REPORTED_SPEECH: ReadonlySet<string> = new Set([
  'can could',
  'could can',
  'will would',
  'would will',
  'agree plan',
  'plan agree',
  'promise agree',
  'agree promise',
]);

export function modalityDifferences(here: Reading, there: Reading): Difference[] {
  const exchanged = exchangedModals(here, there);
  const isReport = (modal: ModalFact, reading: Reading): boolean =>
    modal.family === 'hedge' && isSource(reading, modal);
  const isNew = (modal: ModalFact, other: Reading): boolean =>
    !exchanged.some((pair) => pair.includes(modal)) && !other.modals.some((one) => sameModal(modal, one));
  const hereModals = here.modals.filter((modal) => isNew(modal, there) && !isReport(modal, here));
  const thereModals = there.modals.filter((modal) => isNew(modal, here) && !isReport(modal, there));
  const pairs = [...exchanged, ...pairFacts(hereModals, thereModals, (a, b) => similarity(a, b, here, there))];
  const differences: Difference[] = pairs.map(([a, b]) => ({
    kind: 'modality',
    here: wordsOf(a),
    there: wordsOf(b),
    weight:
      a.family === 'duty' && b.family === 'duty' && a.kind !== 'call' && b.kind !== 'call' ? OTHER_DUTY : OTHER_MODAL,
  }));
  const paired = new Set<ModalFact>(pairs.flat());
  for (const modal of thereModals) if (!paired.has(modal)) differences.push(...flatly(modal, there, here, 'there'));
  for (const modal of hereModals) if (!paired.has(modal)) differences.push(...flatly(modal, here, there, 'here'));
  return [...differences, ...reportingStrength(here, there)];
}

/** Modal verbs that stand between the same words and do not say the same. */
function exchangedModals(here: Reading, there: Reading): readonly (readonly [ModalFact, ModalFact])[] {
  const bare = (reading: Reading): readonly ModalFact[] => reading.modals.filter(({ kind }) => isBare(kind));
  const pairs = pairFacts(bare(here), bare(there), (a, b) => {
    const place = samePlace(here, a, there, b);
    return place >= SAME_PLACE ? place : 0;
  });
  return pairs.filter(([a, b]) => !sameModal(a, b));
}

/** True when two modal words state a thing alike: equal, or apart only by the tense of reported speech. */
export function sameModal(a: ModalFact, b: ModalFact): boolean {
  return a.kind === b.kind || SAME_IN_REPORTED_SPEECH.has(`${a.kind} ${b.kind}`);
}

function similarity(a: ModalFact, b: ModalFact, here: Reading, there: Reading): number {
  const shared = a.governs.filter((concept) => b.governs.includes(concept)).length;
  if (a.family === 'hedge' || b.family === 'hedge' || a.family === 'attempt' || b.family === 'attempt') return 0;
  if (a.family !== b.family)
    return shared >= 2 && a.governs[0] === b.governs[0] && isBare(a.kind) && isBare(b.kind) ? shared : 0;
  if (a.family === 'possibility' && !governsFirst(a, b) && !governsFirst(b, a)) return 0;
  const alone =
    here.modals.filter((modal) => modal.family === a.family).length === 1 &&
    there.modals.filter((modal) => modal.family === a.family).length === 1;
  if (shared === 0 && !(alone && a.family === 'duty' && a.kind !== 'call' && b.kind !== 'call')) return 0;
  return 0.5 + shared + (alone ? 1 : 0);
}

/** True when what one modal bears on first is among the first that the other bears on. */
function governsFirst(one: ModalFact, other: ModalFact): boolean {
  const [first] = one.governs;
  return first !== undefined && other.governs.slice(0, 2).includes(first);
}

/** A modal verb itself, which can stand in the place of another one. */
function isBare(kind: ModalKind): boolean {
  return (
    kind === 'must' || kind === 'should' || kind === 'will' || kind === 'could' || kind === 'can' || kind === 'would'
  );
}

/** A modal whose statement the other side makes without any. `side` is where the modal stands. */
function flatly(modal: ModalFact, full: Reading, flat: Reading, side: 'here' | 'there'): Difference[] {
  if (
    modal.family === 'plan' ||
    modal.kind === 'call' ||
    modal.kind === 'would' ||
    modal.kind === 'will' ||
    modal.kind === 'can'
  )
    return [];
  const hedge = modal.family === 'hedge';
  if (!hedge && isDenied(full, modal)) return [];
  if (modal.family === 'attempt' && AIM.test(flat.text)) return [];
  const keys = flat.keys;
  const governed = modal.governs.slice(0, hedge ? 3 : 5).filter((concept) => keys.has(concept));
  if (governed.length < (hedge ? 1 : 2)) return [];
  const nearest = modal.governs.slice(0, modal.kind === 'attempt' && !modal.text.endsWith(' to') ? 2 : 1);
  if (!hedge && !nearest.some((concept) => keys.has(concept))) return [];
  if (modal.family === 'duty' && URGING.test(flat.text)) return [];
  const place = placeOf(flat, governed);
  if (modal.family === 'duty' && !isInOrder(flat, governed)) return [];
  if (place && isDenied(flat, place) && !isFollowedByNot(full, modal)) return [];
  if (place && hedge && SUPPOSED.test(around(flat, place))) return [];
  if (
    !place ||
    (!hedge && isInfinitive(flat, place, governed)) ||
    flat.modals.some((other) => governs(other, place, governed))
  )
    return [];
  const words = wordsOf(modal);
  const sides = side === 'there' ? { here: place, there: words } : { here: words, there: place };
  const note = noteOf(side === 'there' ? 'flatHere' : 'flatThere', modal.text);
  return [{ kind: 'modality', ...sides, weight: hedge ? HEDGED : FLAT, note }];
}

/** "couldn't march": what is denied right there is not stated flatly. */
function isDenied(reading: Reading, place: Words): boolean {
  return reading.allNegations.some(({ hidden, end }) => !hidden && end <= place.start && place.start - end <= 1);
}

/** "could not", "did not have to": what a modal says that is itself denied. */
function isFollowedByNot({ text }: Reading, { end }: Words): boolean {
  return /^ (?:not|never|no)\b/.test(text.slice(end, end + 7));
}

/** "have to attend church" is not what "the church she attends" states: the verb comes first, unless it is in the passive. */
function isInOrder(flat: Reading, [verb, object]: readonly string[]): boolean {
  const place = (key: string | undefined): number => flat.concepts.findIndex((concept) => concept.key === key);
  const at = place(verb);
  return at < place(object) || /^(?:be|been|is|are|was|were)$/.test(flat.words[at - 1]?.fold ?? '');
}

/** The words of a place with those that may bear on it. */
function around({ text }: Reading, { start, end }: Words): string {
  return text.slice(Math.max(0, start - BEARING_BEFORE), end + BEARING_AFTER);
}

/** "sued to stop it": what is only aimed at there is not stated flatly. */
function isInfinitive(reading: Reading, place: Words, concepts: readonly string[]): boolean {
  const from = wordAt(reading, place.start);
  const verb = reading.concepts.findIndex(({ key }, at) => at >= from && key === concepts[0]);
  return [from, verb].some((at) => reading.words.slice(Math.max(0, at - 1), at + 1).some(({ fold }) => fold === 'to'));
}

/** True when a modal already bears on the place: it governs its concepts, or stands just before it. */
function governs(modal: ModalFact, place: Words, concepts: readonly string[]): boolean {
  return (
    modal.governs.some((concept) => concepts.includes(concept)) ||
    (modal.start < place.end && place.start - modal.end < 40)
  );
}

/** Where a reading states the concepts: the shortest run from the first to the last of their first occurrences in one clause. */
function placeOf(reading: Reading, concepts: readonly string[]): Words | undefined {
  let best: { words: Words; hits: number } | undefined;
  for (const clause of reading.clauses) {
    const hits: number[] = [];
    for (let at = clause.from; at < clause.to; at++)
      if (concepts.includes(reading.concepts[at]?.key ?? '')) hits.push(at);
    const first = hits[0];
    const last = hits.at(-1);
    if (first !== undefined && last !== undefined && hits.length > (best?.hits ?? 0))
      best = { words: spanOf(reading, first, last + 1), hits: hits.length };
  }
  return best?.words;
}

function reportingStrength(here: Reading, there: Reading): Difference[] {
  const hereReports = here.reports.filter((report) => report.verb !== '' && isNear(here, report));
  const thereReports = there.reports.filter((report) => report.verb !== '' && isNear(there, report));
  if (hereReports.length !== 1 || thereReports.length !== 1) return [];
  const [a, b] = [hereReports[0], thereReports[0]];
  if (!a || !b || isOtherVoice(a, b) || isOtherVoice(b, a)) return [];
  if (standing(a) === standing(b) || a.strength === 'deny' || b.strength === 'deny') return [];
  return [
    {
      kind: 'modality',
      here: wordsOf(a),
      there: wordsOf(b),
      weight: OTHER_REPORT,
      note: noteOf('reportsWith', b.verb, a.verb),
    },
  ];
}

/** One person, and media or several people: they report with words of their own. */
function isOtherVoice(person: ReportFact, others: ReportFact): boolean {
  if (person.kind !== 'person') return false;
  return (
    /^(?:media|agency)$/.test(others.kind) || (others.kind === 'officials' && /(?:s|police)$/i.test(others.source.text))
  );
}

function isNear(reading: Reading, report: ReportFact): boolean {
  return inClauses(reading, report) || reading.reports.length === 1;
}

function standing(report: ReportFact): string {
  return report.strength === 'firm' ? 'neutral' : report.strength;
}
