import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { FoundClaim } from '../core/open-corpus.ts';
import { FoundClaims } from './FoundClaims.tsx';
import { Icon } from './Icon.tsx';
import { say } from './language.ts';

export type CorpusSearchProps = {
  /** What the last search found; null while none has answered. */
  readonly results: readonly FoundClaim[] | null;
  readonly onSearch: (query: string) => void;
  /** What stands here while nothing is searched for. */
  readonly children: ComponentChildren;
};

/** A search over the corpus; its results take the place of `children` while there is a query. */
export function CorpusSearch({ results, onSearch, children }: CorpusSearchProps) {
  const [query, setQuery] = useState('');
  const search = (typed: string) => {
    setQuery(typed);
    onSearch(typed.trim());
  };
  return (
    <>
      <search class="search">
        <Icon name="search" />
        <input
          type="search"
          dir="auto"
          aria-label={say('search')}
          placeholder={say('search')}
          value={query}
          onInput={(event) => search(event.currentTarget.value)}
        />
      </search>
      <div class="content">{query.trim() === '' ? children : <Results results={results} />}</div>
    </>
  );
}

function Results({ results }: { readonly results: readonly FoundClaim[] | null }) {
  return (
    <div role="status" class="results">
      {results === null && <p class="none">{say('searching')}</p>}
      {results?.length === 0 && <p class="none">{say('nothingFound')}</p>}
      {results !== null && <FoundClaims claims={results} />}
    </div>
  );
}
