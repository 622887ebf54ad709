import type { SourcedTelling } from '../core/comparison.ts';
import { articleHref } from './article-link.ts';
import { Icon } from './Icon.tsx';
import { dateLabel, say } from './language.ts';
import { openAt, viaHost } from './strings.ts';

/** Whose telling it is: the outlet, a link to the place in its article where one is known, the day, the site that carries it. */
export function TellingSource({ telling }: { readonly telling: SourcedTelling }) {
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
      {telling.corpus !== undefined && <span class="via">{say('fromCorpus', telling.corpus)}</span>}
    </p>
  );
}
