/** Compares a linked sentence with the other tellings of its claim. */
import type { Choice } from './choice.ts';
import { type ReadyTelling, sourceTelling } from './claim-tellings.ts';
import type { ComparedLink, ComparedTelling, Link } from './comparison.ts';
import type { Claim } from './corpus/corpus.ts';
import { agreementOf } from './differences/agreement.ts';
import { compareReadings } from './differences/compare-tellings.ts';
import type { Reading } from './differences/reading.ts';
import { summariseDifferences } from './differences/summary.ts';
import { withoutToldElsewhere } from './differences/told-elsewhere.ts';
import { findTerms } from './linking/terms.ts';
import { originsOf } from './origins/link-origins.ts';
import type { StoryOrigins } from './origins/story-origins.ts';
import type { PageIdentity } from './page-identity.ts';

/** What a link is compared with: its claim, all the claim's tellings, whose page it is, the origins of the claim's story, what the reader wants to see. */
export type LinkSurroundings = {
  readonly claim: Claim;
  readonly tellings: readonly ReadyTelling[];
  readonly identity: PageIdentity;
  readonly story: StoryOrigins;
  readonly choice: Choice;
};

/** Compares a link's sentence, `text` read as `here`, with each other article's nearest telling; `pause` is awaited between them. */
export async function compareLink(
  link: Link,
  text: string,
  here: Reading,
  { claim, tellings, identity, story, choice }: LinkSurroundings,
  pause: () => Promise<void>,
): Promise<ComparedLink> {
  const others = tellings.filter(
    ({ article }) => !identity.articles.has(article.id) && !choice.hidden.has(article.outlet),
  );
  const wordsOfArticle = new Map<string, string[]>();
  for (const { article, telling } of others) {
    const known = wordsOfArticle.get(article.id);
    if (known === undefined) wordsOfArticle.set(article.id, [telling.words]);
    else known.push(telling.words);
  }
  const compared: ComparedTelling[] = [];
  const nearest = nearestPerArticle(text, others);
  const isPinned = ({ article }: ReadyTelling): boolean => choice.pinned.has(article.outlet);
  for (const one of [...nearest.filter(isPinned), ...nearest.filter((one) => !isPinned(one))]) {
    await pause();
    const elsewhere = wordsOfArticle.get(one.article.id)?.filter((words) => words !== one.telling.words) ?? [];
    const differences = withoutToldElsewhere(compareReadings(here, one.reading()), elsewhere).filter(choice.isShown);
    compared.push({ ...sourceTelling(one), ...(isPinned(one) ? { isPinned: true as const } : {}), differences });
  }
  const isOther = (telling: ComparedTelling | undefined): boolean => telling?.outlet !== identity.outlet;
  const origins = originsOf(claim.id, compared, story);
  return {
    ...link,
    claimText: claim.text,
    agreement: agreementOf(compared.map((telling) => telling.differences)),
    tellings: compared,
    points: summariseDifferences(compared),
    origins,
    outletCount: new Set(compared.filter(isOther).map((telling) => telling.outlet)).size,
    originCount: origins.filter((origin) => origin.tellings.some((at) => isOther(compared[at]))).length,
  };
}

/** Of several tellings in one article, the one that shares most with the sentence: the others tell another part of the claim. */
function nearestPerArticle(text: string, tellings: readonly ReadyTelling[]): readonly ReadyTelling[] {
  const isAlone = new Set(tellings.map(({ article }) => article.id)).size === tellings.length;
  if (isAlone) return tellings;
  const terms = new Set(findTerms(text).map((term) => term.key));
  const nearest = new Map<string, { telling: ReadyTelling; likeness: number }>();
  for (const telling of tellings) {
    const own = telling.terms();
    let shared = 0;
    for (const key of own) if (terms.has(key)) shared += 1;
    const likeness = shared / Math.sqrt(Math.max(1, own.size));
    const known = nearest.get(telling.article.id);
    if (known === undefined || likeness > known.likeness) nearest.set(telling.article.id, { telling, likeness });
  }
  return [...nearest.values()].map(({ telling }) => telling);
}
