import { useState } from 'preact/hooks';
import type { ComparedLink, ComparedPage } from '../core/comparison.ts';
import { Icon } from './Icon.tsx';
import {
  AGREEMENT,
  FILTER,
  FILTERS,
  NO_CLAIM_IN_FILTER,
  outletsLabel,
  SHOW_ON_PAGE,
  THIS_PAGE,
  whyLinked,
} from './strings.ts';
import { TellingList } from './TellingList.tsx';
import { TellingText } from './TellingText.tsx';
import { marksOf } from './telling-parts.ts';

type Filter = keyof typeof FILTER;

const FILTER_NAMES = ['all', 'differs', 'contradicted'] as const;

/** This page's claims in page order, narrowed to a filter; each opens to its outlets and their differences. */
export function ClaimList({ page, onShow }: { readonly page: ComparedPage; readonly onShow: (link: number) => void }) {
  const [filter, setFilter] = useState<Filter>('all');
  const passing = page.links.map((link, index) => ({ link, index })).filter(({ link }) => passes(link, filter));
  return (
    <>
      <fieldset class="filters">
        <legend class="unseen">{FILTERS}</legend>
        {FILTER_NAMES.map((name) => (
          <button key={name} type="button" class="chip" aria-pressed={name === filter} onClick={() => setFilter(name)}>
            {name !== 'all' && <Icon name={name} />}
            {FILTER[name]}
            <span class="chip-count">{page.links.filter((link) => passes(link, name)).length}</span>
          </button>
        ))}
      </fieldset>
      {passing.length === 0 && <p class="none">{NO_CLAIM_IN_FILTER}</p>}
      <ol class="claims">
        {passing.map(({ link, index }) => (
          <Claim key={index} link={link} sentence={page.sentences[link.sentence] ?? ''} onShow={() => onShow(index)} />
        ))}
      </ol>
    </>
  );
}

/** A claim's outlets are drawn when it is first opened: sixty claims with eight outlets each would delay the popup. */
function Claim(props: { readonly link: ComparedLink; readonly sentence: string; readonly onShow: () => void }) {
  const { link } = props;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li class="claim-item">
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary class="claim-line">
          <span class={`agreement bare ${link.agreement}`} title={AGREEMENT[link.agreement]}>
            <Icon name={link.agreement} />
            <span class="unseen">{`${AGREEMENT[link.agreement]}: `}</span>
          </span>
          <span class="claim-words" dir="auto">
            {link.claimText}
          </span>
          <span class="outlet-count" title={outletsLabel(link.outletCount)}>
            <span aria-hidden="true">{link.outletCount}</span>
            <span class="unseen">{`, ${outletsLabel(link.outletCount)}`}</span>
          </span>
          <Icon name="chevron" />
        </summary>
        {isOpen && (
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
        )}
      </details>
    </li>
  );
}

function passes(link: ComparedLink, filter: Filter): boolean {
  return filter === 'all' || link.agreement === filter;
}
