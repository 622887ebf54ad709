/**
 * The draft of an article's seed file: a line a claim and sentence, with the sentence's number and the facts that a telling has to keep (names, figures, short
 * quotations), but no sentence. The sentences go to a file of their own that is never committed. An editor restates each line; until then `check` refuses it.
 */
import { findTerms } from '../linking/terms.ts';
import { findQuotations } from '../text/quotations.ts';
import { splitWords } from '../text/words.ts';
import type { Article } from './corpus.ts';

/** One sentence of an article; `claims` are those it seems to state, best first. */
export type DraftSentence = { readonly text: string; readonly claims: readonly string[] };

/** The draft, and its sentences to be read beside it; each sentence has the number that the draft gives it. */
export type SeedDraft = { readonly seed: string; readonly sentences: string };

/** Marks a line as not yet restated: `⟨3⟩` is the third sentence. */
export const DRAFT_MARK = /⟨(\d+)⟩/;
/** Longer quotations are left to the editor to shorten. */
const MOST_QUOTED_WORDS = 12;

/** Drafts an article. A sentence without a claim is a candidate for a new one, `[new-claim-N]`, which an editor names in `claims.md` or strikes out. */
export function draftSeed(article: Article, sentences: readonly DraftSentence[]): SeedDraft {
  const head = [
    '---',
    `outlet: ${article.outlet}`,
    `title: ${article.title}`,
    ...(article.url === undefined ? [] : [`url: ${article.url}`]),
    `published: ${article.published}`,
    '---',
    '',
  ];
  const lines = sentences.flatMap(({ text, claims }, at) => {
    const ids = claims.length > 0 ? claims : [`new-claim-${at + 1}`];
    return ids.map((id) => `- [${id}] ⟨${at + 1}⟩ ${factsIn(text)}`);
  });
  return {
    seed: `${[...head, ...lines].join('\n')}\n`,
    sentences: sentences.map(({ text }, at) => `⟨${at + 1}⟩ ${text.replace(/\s+/g, ' ')}\n`).join(''),
  };
}

/** Names, figures and short quotations of a sentence, in its order, or a dash. */
function factsIn(text: string): string {
  const quotations = findQuotations(text).filter(
    ({ text: quoted, open }) => !open && splitWords(quoted).length <= MOST_QUOTED_WORDS,
  );
  const isQuoted = (start: number) => quotations.some((one) => one.start <= start && start < one.end);
  const spans: { start: number; end: number }[] = [];
  for (const { kind, start, end } of findTerms(text)) {
    if ((kind !== 'name' && kind !== 'figure') || isQuoted(start)) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.end >= start) continue;
    if (last !== undefined && /^ ?$/.test(text.slice(last.end, start))) last.end = end;
    else spans.push({ start, end });
  }
  const facts = [
    ...spans.map(({ start, end }) => ({ start, fact: text.slice(start, end) })),
    ...quotations.map(({ start, text: quoted }) => ({ start, fact: `“${quoted.replace(/[“”"]/g, '')}”` })),
  ];
  const shown = [...new Set(facts.sort((a, b) => a.start - b.start).map(({ fact }) => fact))];
  return shown.length === 0 ? '–' : shown.join('; ');
}
