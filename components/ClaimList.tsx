import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Agreement, ComparedLink, ComparedPage } from '../core/comparison.ts';
import type { OutlinedLink, PageOutline } from '../core/page-outline.ts';
import { type ClaimFilter, type Filter, FilterChips } from './FilterChips.tsx';
import { Icon } from './Icon.tsx';
import { LinkComparison } from './LinkComparison.tsx';
import { say } from './language.ts';
import { LeftOutList, OnlyHereList } from './StoryLists.tsx';
import { outletsLabel } from './strings.ts';
import { TellingText } from './TellingText.tsx';
import { marksOf } from './telling-parts.ts';
import { WhyLinked } from './WhyLinked.tsx';

/** A link and its index in `page.links`. */
type Entry = { readonly link: OutlinedLink; readonly index: number };

export type ClaimListProps = {
  readonly page: PageOutline;
  /** The page itself; while it is null, claims and filters open to nothing yet. */
  readonly whole: ComparedPage | null;
  readonly onShow: (link: number) => void;
};

/**
 * This page's claims in page order, narrowed to a filter; each opens to its sentences, outlets and their differences. On a page of
 * several articles they stand under the article that states them. Where the page is about a story of the corpus, two more filters show what it leaves
 * out of it and what only it carries.
 */
export function ClaimList({ page, whole, onShow }: ClaimListProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const articles = claimsByArticle(page);
  const claims = articles.flatMap((article) => article.claims);
  return (
    <>
      <FilterChips
        page={page}
        chosen={filter}
        countOf={(name) => claims.filter((entries) => passes(entries, name)).length}
        onChoose={setFilter}
      />
      {filter === 'left-out' && whole !== null && <LeftOutList stories={whole.stories} />}
      {filter === 'only-here' && whole !== null && <OnlyHereList stories={whole.stories} sentences={whole.sentences} />}
      {filter !== 'left-out' && filter !== 'only-here' && (
        <PassingClaims page={page} whole={whole} articles={articles} filter={filter} onShow={onShow} />
      )}
    </>
  );
}

function PassingClaims(
  props: ClaimListProps & { readonly articles: readonly ArticleClaims[]; readonly filter: ClaimFilter },
) {
  const { page, articles, filter } = props;
  const shown = articles
    .map((article) => ({ ...article, claims: article.claims.filter((entries) => passes(entries, filter)) }))
    .filter(({ claims }) => claims.length > 0);
  if (shown.length === 0) return <p class="none">{say('noClaimInFilter')}</p>;
  return (
    <>
      {shown.map((article) => (
        <Fragment key={article.start}>
          {page.articles.length > 1 && (
            <h3 class="article-title" dir="auto">
              {article.title || say('untitledArticle')}
            </h3>
          )}
          <ol class="claims">
            {article.claims.map((entries) => (
              <Claim key={entries[0].link.claim} entries={entries} whole={props.whole} onShow={props.onShow} />
            ))}
          </ol>
        </Fragment>
      ))}
    </>
  );
}

type ClaimProps = {
  /** The claim's links in page order: one for each sentence that states it. */
  readonly entries: Entries;
  readonly whole: ComparedPage | null;
  readonly onShow: (link: number) => void;
};

/** A claim's outlets are drawn when it is first opened: sixty claims with eight outlets each would delay the popup. */
function Claim({ entries, whole, onShow }: ClaimProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { claimText, outletCount, originCount } = entries[0].link;
  const agreement = strongest(entries);
  return (
    <li class="claim-item">
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary class="claim-line">
          <span class={`agreement bare ${agreement}`} title={say(`agreement_${agreement}`)}>
            <Icon name={agreement} />
            <span class="unseen">{`${say(`agreement_${agreement}`)}: `}</span>
          </span>
          <span class="claim-words" dir="auto">
            {claimText}
          </span>
          <span class="outlet-count" title={outletsLabel(outletCount, originCount)}>
            <span aria-hidden="true">{outletCount}</span>
            <span class="unseen">{`, ${outletsLabel(outletCount, originCount)}`}</span>
          </span>
          <Icon name="chevron" />
        </summary>
        {isOpen &&
          entries.map(({ link: { sentence }, index }) => {
            const link = whole?.links[index];
            return (
              link && (
                <StatedClaim
                  key={index}
                  link={link}
                  sentence={whole.sentences[sentence] ?? ''}
                  onShow={() => onShow(index)}
                />
              )
            );
          })}
      </details>
    </li>
  );
}

/** One sentence that states the claim, beside what the outlets tell. */
function StatedClaim(props: { readonly link: ComparedLink; readonly sentence: string; readonly onShow: () => void }) {
  const { link } = props;
  return (
    <div class="claim-body">
      <section class="here">
        <h3 class="eyebrow">{say('thisPage')}</h3>
        <TellingText
          text={props.sentence}
          marks={link.tellings.flatMap(({ differences }) => marksOf(differences, 'here'))}
          whole
        />
        <WhyLinked link={link} />
        <button type="button" class="quiet-button" onClick={props.onShow}>
          <Icon name="page" />
          {say('showOnPage')}
        </button>
      </section>
      <LinkComparison link={link} />
    </div>
  );
}

type Entries = readonly [Entry, ...Entry[]];

const STRENGTH: Readonly<Record<Agreement, number>> = { same: 0, differs: 1, contradicted: 2 };

/** The claims of one article; `start` is its first sentence. */
type ArticleClaims = { readonly title: string; readonly start: number; readonly claims: readonly Entries[] };

function claimsByArticle({ articles, links }: PageOutline): ArticleClaims[] {
  const entries = links.map((link, index) => ({ link, index }));
  let end = 0;
  return articles.map(({ title, sentences }) => {
    const start = end;
    end += sentences;
    return {
      title,
      start,
      claims: claimsOf(entries.filter(({ link }) => link.sentence >= start && link.sentence < end)),
    };
  });
}

function claimsOf(entries: readonly Entry[]): Entries[] {
  const claims = new Map<string, Entries>();
  for (const { link, index } of entries) {
    const known = claims.get(link.claim);
    claims.set(link.claim, known === undefined ? [{ link, index }] : [...known, { link, index }]);
  }
  return [...claims.values()];
}

function strongest(entries: Entries): Agreement {
  return entries.map(({ link }) => link.agreement).reduce((a, b) => (STRENGTH[b] > STRENGTH[a] ? b : a));
}

function passes(entries: Entries, filter: ClaimFilter): boolean {
  return filter === 'all' || strongest(entries) === filter;
}
