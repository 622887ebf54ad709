import { useState } from 'preact/hooks';
import type { ComparedTelling } from '../core/comparison.ts';
import { articleHref } from './article-link.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { Icon } from './Icon.tsx';
import { dateLabel, moreOutlets, NO_DIFFERENCE, openAt, viaHost } from './strings.ts';
import { TellingText } from './TellingText.tsx';
import { tellingsInOrder } from './telling-order.ts';
import { marksOf } from './telling-parts.ts';

/** More than these at once hide the first behind the last: the rest waits for a click. */
const FIRST_SHOWN = 3;

/** How other outlets tell the claim: those that differ one by one, the most different first, the others together. */
export function TellingList({ tellings }: { readonly tellings: readonly ComparedTelling[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const { differing, same } = tellingsInOrder(tellings);
  const shown = showsAll ? differing : differing.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul class="tellings">
        {shown.map((telling, index) => (
          <li key={keyOf(telling)} class="telling" tabIndex={-1} ref={index === FIRST_SHOWN ? takeFocus : null}>
            <Source telling={telling} />
            <TellingText text={telling.words} marks={marksOf(telling.differences, 'there')} whole={telling.whole} />
            <DifferenceList differences={telling.differences} outletName={telling.outletName} />
          </li>
        ))}
      </ul>
      {shown.length < differing.length && (
        <button type="button" class="quiet-button more" onClick={() => setShowsAll(true)}>
          <Icon name="chevron" />
          {moreOutlets(differing.length - shown.length)}
        </button>
      )}
      {same.length > 0 && (
        <section class="same-tellings">
          <h3 class="eyebrow">
            <Icon name="same" />
            {NO_DIFFERENCE}
          </h3>
          <ul>
            {same.map((telling) => (
              <li key={keyOf(telling)}>
                <Source telling={telling} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** The button that revealed a telling is gone: without this the focus would fall back to the page. */
const takeFocus = (revealed: HTMLElement | null): void => revealed?.focus({ preventScroll: true });

/** An article may tell a claim in more than one place. */
const keyOf = (telling: ComparedTelling): string => `${telling.article} ${telling.words}`;

function Source({ telling }: { readonly telling: ComparedTelling }) {
  const href = articleHref(telling);
  const name = <bdi>{telling.outletName}</bdi>;
  return (
    <p class="source">
      {href === '' ? (
        <span class="outlet">{name}</span>
      ) : (
        <a
          class="outlet"
          href={href}
          target="_blank"
          rel="noreferrer noopener"
          title={openAt(telling.outletName, telling.title)}
        >
          {name}
          <Icon name="link-out" size={14} />
        </a>
      )}
      {telling.published !== '' && <time dateTime={telling.published}>{dateLabel(telling.published)}</time>}
      {telling.viaHost !== '' && <span class="via">{viaHost(telling.viaHost)}</span>}
    </p>
  );
}
