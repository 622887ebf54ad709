/** How firmly something is stated: duty, possibility, plan, attempt, and words that keep a distance. */
import type { Words } from '../differences/difference.ts';
import { conceptOf } from '../text/synonyms.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';

/** What a modal word does to a statement. Kinds of one `family` are compared with one another. */
export type ModalKind =
  | 'must'
  | 'should'
  | 'call'
  | 'can'
  | 'could'
  | 'will'
  | 'would'
  | 'agree'
  | 'plan'
  | 'expect'
  | 'order'
  | 'propose'
  | 'promise'
  | 'attempt'
  | 'hedge';
export type ModalFamily = 'duty' | 'possibility' | 'plan' | 'attempt' | 'hedge';

/** A modal word; `governs` are the concepts of the next content words, nearest first. */
export type ModalFact = Words & {
  readonly kind: ModalKind;
  readonly family: ModalFamily;
  readonly governs: readonly string[];
};

/** `kind family: phrases`; folded. Longer phrases win. */
const TABLE = `
must duty: must; has to; have to; had to; needs to; need to; needed to; is required to; are required to; is obliged to; are obliged to; has no choice but to; forced to; compelled to; imperative
should duty: should; ought to; is supposed to; are supposed to; is advised to; had better
call duty: called on; called for; calls for; calls on; calling for; calling on; call on; call for; urged; urges; urging; appealed to; asked for; demanded; demands; demanding; pressed for; pushed for; advocated
can possibility: can; is able to; are able to; is capable of; is possible; was possible; able to
could possibility: could; may; might; possibly; perhaps; potentially; possible; would potentially; can potentially
will possibility: will; shall; is going to; are going to; is certain to; is set to; are set to; is bound to; would certainly; ll
would possibility: would
agree plan: agreed to; agreed that; agree to; have agreed; had agreed; decided to; decided; resolved to; arranged to; committed to
plan plan: is to be; are to be; plan to; plans to; planned to; planning to; intend to; intends to; intended to; intends; aims to; due to meet; scheduled to; prepares to; preparing to
expect plan: expected to; expects to; expect to; likely to; likely; poised to; slated to; anticipated
order plan: ordered; orders; instructed; instructs; directed
propose plan: proposed; proposes; suggested; suggests; offered to; offers to; offered; offering to; considering; is considering; are considering; mulling; weighing
promise plan: promised; promises; pledged; pledges; vowed to; vows to; vowed; committed itself to
attempt attempt: working to; struggling to; aiming to; seeking to; seeks to; sought to; seek to; trying to; tries to; tried to; try to; attempting to; attempts to; attempted to; striving; strives; strove; hoping to; hopes to; hoped to; attempt to; effort to; wants to; wanted to; strives for
hedge hedge: reportedly; probably; it appears; it appeared; it seems; it seemed; allegedly; apparently; purportedly; supposedly; is said to; are said to; was said to; is believed to; are believed to; is thought to; is reported to; was reported to; seemingly; appeared to; appears to; appear to; seemed to; seems to; which they believe; which they say; which it says; which he says; ostensibly; presumably; unconfirmed; rumoured; rumored; alleged
`;

/** Words after a modal that do not say what it is about. */
const LIGHT = new Set('not never also only be have serve help lead act'.split(' '));

type Entry = { readonly words: readonly string[]; readonly kind: ModalKind; readonly family: ModalFamily };

const byFirst = new Map<string, Entry[]>();
for (const line of TABLE.trim().split('\n')) {
  const [head = '', phrases = ''] = line.split(': ');
  const [kind = '', family = ''] = head.split(' ');
  if (!isKind(kind) || !isFamily(family)) continue;
  for (const phrase of phrases.split('; ')) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { words, kind, family }].sort((a, b) => b.words.length - a.words.length),
    );
  }
}

function isKind(kind: string): kind is ModalKind {
  return /^(?:must|should|call|can|could|will|would|agree|plan|expect|order|propose|promise|attempt|hedge)$/.test(kind);
}

function isFamily(family: string): family is ModalFamily {
  return /^(?:duty|possibility|plan|attempt|hedge)$/.test(family);
}

/** Every modal word or phrase of a text in order, given its words. */
export function findModals(text: string, words: readonly Word[]): readonly ModalFact[] {
  const found: ModalFact[] = [];
  for (let at = 0; at < words.length; at++) {
    const entry = byFirst
      .get(words[at]?.fold ?? '')
      ?.find(({ words: phrase }) => phrase.every((part, index) => words[at + index]?.fold === part));
    const first = words[at];
    const last = words[at + (entry?.words.length ?? 1) - 1];
    if (!entry || !first || !last || isName(entry, first) || isInvertedIf(text, words, at)) continue;
    found.push({
      text: text.slice(first.start, last.end),
      start: first.start,
      end: last.end,
      kind: entry.kind,
      family: entry.family,
      governs: governedBy(words, at + entry.words.length),
    });
    at += entry.words.length - 1;
  }
  return found;
}

function isName(entry: Entry, first: Word): boolean {
  return first.capital && !first.first && entry.words.length === 1;
}

/** "should the conflict escalate" is a condition, not a duty. */
function isInvertedIf(text: string, words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (words[at]?.fold !== 'should' || !next) return false;
  const opens = at === 0 || /[,;:(]\s*$/.test(text.slice(0, words[at]?.start ?? 0).slice(-3));
  return /^(?:the|a|an|any|either|it|he|she|they|this|that|these)$/.test(next.fold) && (opens || next.fold !== 'it');
}

function governedBy(words: readonly Word[], from: number): readonly string[] {
  const governed: string[] = [];
  for (let at = from; at < Math.min(words.length, from + 9) && governed.length < 5; at++) {
    const word = words[at];
    if (word && !STOP_WORDS.has(word.fold) && !LIGHT.has(word.fold)) governed.push(conceptOf(word.stem));
  }
  return governed;
}
