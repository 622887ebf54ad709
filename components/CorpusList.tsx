import { useRef, useState } from 'preact/hooks';
import { dateLabel, listLabel, type MessageKey, say, sayCounted, sizeLabel } from './language.ts';

/** A corpus of the reader's as it is listed; `updated` is `YYYY-MM-DD`, `number` 0 for one that has no releases, `keyId` empty where nobody signed it. */
export type ListedCorpus = {
  readonly id: string;
  readonly kind: 'imported' | 'subscribed' | 'remembered';
  readonly name: string;
  readonly number: number;
  readonly keyId: string;
  readonly updated: string;
  readonly articles: number;
  readonly claims: number;
  readonly bytes: number;
  readonly isOn: boolean;
  /** True where there is a version before to go back to. */
  readonly canGoBack: boolean;
};

/** Why corpora cannot be stored or read. */
export type StoreProblem = 'unavailable' | 'full' | 'damaged' | 'not-there';

export type CorpusListProps = {
  readonly corpora: readonly ListedCorpus[];
  /** Ids of corpora whose record is damaged. */
  readonly damaged: readonly string[];
  /** The last thing that went wrong in the store. */
  readonly problem?: StoreProblem | undefined;
  readonly onSwitch: (id: string, isOn: boolean) => void;
  readonly onGoBack: (id: string) => void;
  readonly onRemove: (id: string) => void;
};

const KINDS: Readonly<Record<ListedCorpus['kind'], MessageKey>> = {
  imported: 'corpusImported',
  subscribed: 'corpusSubscribed',
  remembered: 'corpusRemembered',
};
const PROBLEMS: Readonly<Record<StoreProblem, MessageKey>> = {
  unavailable: 'store_unavailable',
  full: 'store_full',
  damaged: 'store_damaged',
  'not-there': 'store_not_there',
};

/** The corpora of the reader: what each is, and its switch; removing asks once. */
export function CorpusList({ corpora, damaged, problem, onSwitch, onGoBack, onRemove }: CorpusListProps) {
  const [notice, setNotice] = useState('');
  const place = useRef<HTMLParagraphElement>(null);
  const tell = (words: string): void => {
    setNotice(words);
    place.current?.focus();
  };
  return (
    <>
      {corpora.map((corpus) => (
        <CorpusEntry
          key={corpus.id}
          corpus={corpus}
          onSwitch={(isOn) => onSwitch(corpus.id, isOn)}
          onGoBack={() => {
            onGoBack(corpus.id);
            tell(say('corpusWentBack', corpus.name));
          }}
          onRemove={() => {
            onRemove(corpus.id);
            tell(say('corpusRemoved', corpus.name));
          }}
        />
      ))}
      {damaged.map((id) => (
        <div key={id} class="corpus-entry">
          <p dir="auto">{say('corpusDamaged', id)}</p>
          <RemoveButton name={id} onRemove={() => onRemove(id)} />
        </div>
      ))}
      {problem !== undefined && (
        <p class="notice" role="alert">
          {say(PROBLEMS[problem])}
        </p>
      )}
      <p ref={place} class="notice" role="status" tabIndex={-1} dir="auto">
        {notice}
      </p>
    </>
  );
}

function CorpusEntry(props: {
  readonly corpus: ListedCorpus;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onGoBack: () => void;
  readonly onRemove: () => void;
}) {
  const { corpus } = props;
  const holds = [
    sayCounted('articles', corpus.articles),
    sayCounted('claims', corpus.claims),
    sizeLabel(corpus.bytes),
    say('corpusUpdated', dateLabel(corpus.updated)),
  ];
  const origin = [
    say(KINDS[corpus.kind]),
    ...(corpus.number === 0 ? [] : [say('corpusVersion', `${corpus.number}`)]),
    ...(corpus.keyId === '' ? [] : [say('corpusKey', corpus.keyId)]),
  ];
  const field = `corpus-${corpus.id}`;
  return (
    <div class="corpus-entry">
      <p>
        <b dir="auto">{corpus.name}</b>
      </p>
      <p class="help">{listLabel(origin)}</p>
      <p class="help">{listLabel(holds)}</p>
      <div class="check">
        <input
          type="checkbox"
          id={field}
          checked={corpus.isOn}
          onChange={({ currentTarget: { checked } }) => props.onSwitch(checked)}
        />
        <label for={field}>
          {say('corpusOn')} <span class="unseen">{corpus.name}</span>
        </label>
      </div>
      <div class="buttons">
        {corpus.canGoBack && (
          <button type="button" class="button" onClick={props.onGoBack}>
            {say('corpusGoBack')}
          </button>
        )}
        <RemoveButton name={corpus.name} onRemove={props.onRemove} />
      </div>
    </div>
  );
}

function RemoveButton({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const [isAsking, setIsAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = (): void => {
    setIsAsking(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button"
        aria-label={say('corpusRemoveLabel', name)}
        aria-expanded={isAsking}
        onClick={() => setIsAsking(true)}
      >
        {say('corpusRemove')}
      </button>
      {isAsking && (
        <fieldset class="ask" aria-label={say('corpusRemoveLabel', name)}>
          <p dir="auto">{say('corpusRemoveAsk', name)}</p>
          <div class="buttons">
            <button type="button" class="button main remove-now" onClick={onRemove}>
              {say('corpusRemove')}
            </button>
            <button type="button" class="button" ref={(one) => one?.focus()} onClick={keep}>
              {say('eraseNo')}
            </button>
          </div>
        </fieldset>
      )}
    </>
  );
}
