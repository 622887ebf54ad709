import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { dateLabel, numberLabel, say, sayCounted } from './language.ts';
import { SiteList } from './SiteList.tsx';

/** An article that is kept; `read` is empty for one that the reader added (`isOwn`). Days are `YYYY-MM-DD`. */
export type KeptLine = {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly address: string;
  readonly published: string;
  readonly read: string;
  readonly sentences: number;
  readonly isOwn: boolean;
};

/** What the reader has chosen for the memory. */
export type MemoryChoices = {
  readonly isOn: boolean;
  readonly days: number;
  readonly megabytes: number;
  readonly hostsLeftOut: readonly string[];
};

export type ReadingMemoryProps = {
  readonly choices: MemoryChoices;
  readonly dayChoices: readonly number[];
  readonly megabyteChoices: readonly number[];
  /** The articles that the last search found, all before one; undefined while none has answered. */
  readonly kept: readonly KeptLine[] | undefined;
  readonly onChange: (change: (now: MemoryChoices) => Partial<MemoryChoices>) => void;
  readonly onSearch: (query: string) => void;
  readonly onForget: (id: string) => void;
  readonly onForgetAll: () => Promise<void>;
  readonly onExport: (isWhole: boolean) => void;
};

/** Lines that are drawn; the others are found by a search. */
const MOST_LINES = 200;

/** The reading memory: its switch, how long and what it keeps, and all articles that are kept. */
export function ReadingMemory(props: ReadingMemoryProps) {
  const { choices, onChange } = props;
  return (
    <>
      <p class="check">
        <input
          type="checkbox"
          id="memory-on"
          checked={choices.isOn}
          onChange={({ currentTarget: { checked } }) => onChange(() => ({ isOn: checked }))}
        />
        <label for="memory-on">{say('memoryOn')}</label>
      </p>
      <div class="memory-limits">
        <Limit
          label={say('memoryDays')}
          values={props.dayChoices}
          chosen={choices.days}
          labelOf={(days) => sayCounted('days', days)}
          onChoose={(days) => onChange(() => ({ days }))}
        />
        <Limit
          label={say('memorySize')}
          values={props.megabyteChoices}
          chosen={choices.megabytes}
          labelOf={(megabytes) => say('megabytes', numberLabel(megabytes))}
          onChoose={(megabytes) => onChange(() => ({ megabytes }))}
        />
      </div>
      <h3 class="memory-part">{say('memorySites')}</h3>
      <SiteList
        hosts={choices.hostsLeftOut}
        words={MEMORY_SITE_WORDS}
        onAdd={(host) => onChange(({ hostsLeftOut }) => ({ hostsLeftOut: [...hostsLeftOut, host] }))}
        onRemove={(host) =>
          onChange(({ hostsLeftOut }) => ({ hostsLeftOut: hostsLeftOut.filter((known) => known !== host) }))
        }
      />
      <h3 class="memory-part">{say('keptTitle')}</h3>
      <KeptArticles {...props} />
    </>
  );
}

const MEMORY_SITE_WORDS = {
  none: 'memoryNoSites',
  add: 'memoryAddSite',
  remove: 'memoryRemoveSite',
  added: 'memorySiteAdded',
  removed: 'memorySiteRemoved',
} as const;

function Limit(props: {
  readonly label: string;
  readonly values: readonly number[];
  readonly chosen: number;
  readonly labelOf: (value: number) => string;
  readonly onChoose: (value: number) => void;
}) {
  return (
    <label>
      {props.label}{' '}
      <select value={props.chosen} onChange={({ currentTarget: { value } }) => props.onChoose(Number(value))}>
        {props.values.map((value) => (
          <option key={value} value={value}>
            {props.labelOf(value)}
          </option>
        ))}
      </select>
    </label>
  );
}

function KeptArticles({ kept, onSearch, onForget, onForgetAll, onExport }: ReadingMemoryProps) {
  const [query, setQuery] = useState('');
  const [isWhole, setWhole] = useState(false);
  if (kept === undefined) return <p class="help">{say('loading')}</p>;
  const isEmpty = kept.length === 0 && query === '';
  if (isEmpty) return <p class="help kept-none">{say('keptNone')}</p>;
  return (
    <>
      <label class="kept-search">
        {say('keptSearch')}
        <input
          type="search"
          value={query}
          onInput={({ currentTarget: { value } }) => {
            setQuery(value);
            onSearch(value.trim());
          }}
        />
      </label>
      <p class="help" role="status">
        {kept.length === 0 ? say('keptNotFound') : sayCounted('articles', kept.length)}
      </p>
      <ul class="kept">
        {kept.slice(0, MOST_LINES).map((one) => (
          <KeptArticle key={one.id} kept={one} onForget={onForget} />
        ))}
      </ul>
      <p class="check">
        <input
          type="checkbox"
          id="export-whole"
          checked={isWhole}
          onChange={({ currentTarget: { checked } }) => setWhole(checked)}
        />
        <label for="export-whole">
          {say('exportWhole')}
          <span class="help">{say('exportKeptHelp')}</span>
        </label>
      </p>
      <div class="buttons">
        <button type="button" class="button" onClick={() => onExport(isWhole)}>
          {say('exportKept')}
        </button>
        <ForgetAll onForgetAll={onForgetAll} />
      </div>
    </>
  );
}

function KeptArticle({ kept, onForget }: { readonly kept: KeptLine; readonly onForget: (id: string) => void }) {
  const { id, title, outlet, address, published, read, sentences, isOwn } = kept;
  const name = title || outlet;
  const when = isOwn ? say('keptOwn') : say('keptRead', dateLabel(read));
  return (
    <li class="hidden-line">
      <p>
        <a href={address} target="_blank" rel="noreferrer noopener" dir="auto">
          {name}
        </a>
        <span class="help">
          <bdi>{outlet}</bdi>
          {say('separator')}
          {dateLabel(published)}
          {say('separator')}
          {sayCounted('sentences', sentences)}
          {(isOwn || read !== '') && say('separator')}
          {(isOwn || read !== '') && when}
        </span>
      </p>
      <button
        type="button"
        class="icon-button"
        aria-label={say('forgetOne', name)}
        title={say('forgetOne', name)}
        onClick={() => onForget(id)}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Asks once. */
function ForgetAll({ onForgetAll }: { readonly onForgetAll: () => Promise<void> }) {
  const [isAsking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) keep.current?.focus();
  }, [isAsking]);
  if (!isAsking)
    return (
      <button type="button" class="button" onClick={() => setAsking(true)}>
        {say('forgetAll')}
      </button>
    );
  return (
    <fieldset class="ask" aria-label={say('forgetAll')}>
      <p>{say('forgetAsk')}</p>
      <div class="buttons">
        <button type="button" class="button main" onClick={() => onForgetAll().then(() => setAsking(false))}>
          {say('forgetYes')}
        </button>
        <button ref={keep} type="button" class="button" onClick={() => setAsking(false)}>
          {say('eraseNo')}
        </button>
      </div>
    </fieldset>
  );
}
