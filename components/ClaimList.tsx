import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Agreement, ComparedLink, ComparedPage } from '../core/comparison.ts';
import { Icon } from './Icon.tsx';
import {
  AGREEMENT,
  FILTER,
  FILTERS,
  NO_CLAIM_IN_FILTER,
  outletsLabel,
  SHOW_ON_PAGE,
  THIS_PAGE,
  UNTITLED_ARTICLE,
  whyLinked,
} from './strings.ts';
import { TellingList } from './TellingList.tsx';
import { TellingText } from './TellingText.tsx';
import { marksOf } from './telling-parts.ts';

type Filter = keyof typeof FILTER;

const FILTER_NAMES = ['all', 'differs', 'contradicted'] as const;

/** A link and its index in `page.links`. */
type Entry = { readonly link: ComparedLink; readonly index: number };

/**
 * This page's claims in page order, narrowed to a filter; each opens to its sentences, outlets and their differences. On a page of
 * several articles they stand under the article that states them.
 */
export function ClaimList({ page, onShow }: { readonly page: ComparedPage; readonly onShow: (link: number) => void }) {
  const [filter, setFilter] = useState<Filter>('all');
  const articles = claimsByArticle(page);
  const claims = articles.flatMap((article) => article.claims);
  return (
    <>
      <fieldset class="filters">
        <legend class="unseen">{FILTERS}</legend>
        {FILTER_NAMES.map((name) => (
          <button key={name} type="button" class="chip" aria-pressed={name === filter} onClick={() => setFilter(name)}>
            {name !== 'all' && <Icon name={name} />}
            {FILTER[name]}
            <span class="chip-count">{claims.filter((entries) => passes(entries, name)).length}</span>
          </button>
        ))}
      </fieldset>
      {!claims.some((entries) => passes(entries, filter)) && <p class="none">{NO_CLAIM_IN_FILTER}</p>}
      {articles.map((article) => {
        const passing = article.claims.filter((entries) => passes(entries, filter));
        if (passing.length === 0) return null;
        return (
          <Fragment key={article.start}>
            {page.articles.length > 1 && (
              <h3 class="article-title" dir="auto">
                {article.title || UNTITLED_ARTICLE}
              </h3>
            )}
            <ol class="claims">
              {passing.map((entries) => (
                <Claim key={entries[0].link.claim} entries={entries} sentences={page.sentences} onShow={onShow} />
              ))}
            </ol>
          </Fragment>
        );
      })}
    </>
  );
}

type ClaimProps = {
  /** The claim's links in page order: one for each sentence that states it. */
  readonly entries: Entries;
  readonly sentences: readonly string[];
  readonly onShow: (link: number) => void;
};

/** A claim's outlets are drawn when it is first opened: sixty claims with eight outlets each would delay the popup. */
function Claim({ entries, sentences, onShow }: ClaimProps) {
  const [isOpen, setIsOpen] = useState(false);
  const { claimText, outletCount } = entries[0].link;
  const agreement = strongest(entries);
  return (
    <li class="claim-item">
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary class="claim-line">
          <span class={`agreement bare ${agreement}`} title={AGREEMENT[agreement]}>
            <Icon name={agreement} />
            <span class="unseen">{`${AGREEMENT[agreement]}: `}</span>
          </span>
          <span class="claim-words" dir="auto">
            {claimText}
          </span>
          <span class="outlet-count" title={outletsLabel(outletCount)}>
            <span aria-hidden="true">{outletCount}</span>
            <span class="unseen">{`, ${outletsLabel(outletCount)}`}</span>
          </span>
          <Icon name="chevron" />
        </summary>
        {isOpen &&
          entries.map(({ link, index }) => (
            <StatedClaim
              key={index}
              link={link}
              sentence={sentences[link.sentence] ?? ''}
              onShow={() => onShow(index)}
            />
          ))}
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
        <h3 class="eyebrow">{THIS_PAGE}</h3>
        <TellingText
          text={props.sentence}
          marks={link.tellings.flatMap(({ differences }) => marksOf(differences, 'here'))}
          whole
        />
        <button type="button" class="quiet-button" onClick={props.onShow}>
          <Icon name="page" />
          {SHOW_ON_PAGE}
        </button>
      </section>
      <TellingList tellings={link.tellings} />
      <p class="small-print" dir="auto">
        {whyLinked(link.evidence)}
      </p>
    </div>
  );
}

type Entries = readonly [Entry, ...Entry[]];

const STRENGTH: Readonly<Record<Agreement, number>> = { same: 0, differs: 1, contradicted: 2 };

/** The claims of one article; `start` is its first sentence. */
type ArticleClaims = { readonly title: string; readonly start: number; readonly claims: readonly Entries[] };

function claimsByArticle({ articles, links }: ComparedPage): ArticleClaims[] {
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

function passes(entries: Entries, filter: Filter): boolean {
  return filter === 'all' || strongest(entries) === filter;
}
