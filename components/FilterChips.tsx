import type { PageOutline } from '../core/page-outline.ts';
import { Icon } from './Icon.tsx';
import { type MessageKey, say } from './language.ts';

export type Filter = 'all' | 'differs' | 'contradicted' | 'left-out' | 'only-here';

/** Narrows the page's claims; the other filters show the story beside the page. */
export type ClaimFilter = Exclude<Filter, 'left-out' | 'only-here'>;

const WORDS = {
  all: 'filter_all',
  differs: 'filter_differs',
  contradicted: 'filter_contradicted',
  'left-out': 'filter_left_out',
  'only-here': 'filter_only_here',
} as const satisfies Readonly<Record<Filter, MessageKey>>;

const CLAIM_FILTERS: readonly ClaimFilter[] = ['all', 'differs', 'contradicted'];

/**
 * What the list can be narrowed to, each with how many claims pass. The story's filters are there where the page is about one; only a page of the
 * corpus can be known to carry something alone.
 */
export function FilterChips(props: {
  readonly page: PageOutline;
  readonly chosen: Filter;
  readonly countOf: (name: ClaimFilter) => number;
  readonly onChoose: (name: Filter) => void;
}) {
  const { stories, isInCorpus } = props.page;
  const counts: readonly (readonly [Filter, number | undefined])[] = [
    ...CLAIM_FILTERS.map((name) => [name, props.countOf(name)] as const),
    ...(stories.length > 0
      ? [['left-out', stories.every(({ isWhole }) => isWhole) ? total(stories, 'leftOut') : undefined] as const]
      : []),
    ...(stories.length > 0 && isInCorpus ? [['only-here', total(stories, 'onlyHere')] as const] : []),
  ];
  return (
    <fieldset class="filters">
      <legend class="unseen">{say('filters')}</legend>
      {counts.map(([name, count]) => (
        <button
          key={name}
          type="button"
          class="chip"
          aria-pressed={name === props.chosen}
          onClick={() => props.onChoose(name)}
        >
          {(name === 'differs' || name === 'contradicted') && <Icon name={name} />}
          {say(WORDS[name])}
          {count !== undefined && <span class="chip-count">{count}</span>}
        </button>
      ))}
    </fieldset>
  );
}

function total(stories: PageOutline['stories'], list: 'leftOut' | 'onlyHere'): number {
  return stories.reduce((sum, story) => sum + story[list].length, 0);
}
