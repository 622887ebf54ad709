import { useState } from 'preact/hooks';
import { say } from './language.ts';

/** What came of adding the page. */
export type PageAdded = 'added' | 'known' | 'nothing' | 'not-stored';

const WORDS = {
  added: 'pageAdded',
  known: 'pageKnown',
  nothing: 'pageNothing',
  'not-stored': 'pageNotStored',
} as const;

/** Keeps the page in the reader's own corpus, and says what came of it. */
export function AddPage({ onAddPage }: { readonly onAddPage: () => Promise<PageAdded> }) {
  const [outcome, setOutcome] = useState<PageAdded | 'adding' | 'none'>('none');
  const add = async (): Promise<void> => {
    setOutcome('adding');
    setOutcome(await onAddPage().catch(() => 'not-stored' as const));
  };
  return (
    <p class="add-page">
      <button type="button" class="quiet-button" disabled={outcome === 'adding'} onClick={add}>
        {say('addPage')}
      </button>
      <span role="status">{outcome !== 'none' && outcome !== 'adding' && say(WORDS[outcome])}</span>
    </p>
  );
}
