import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from './language.ts';

/** What the extension stores, to be saved as a file or erased; erasing asks once. */
export function StoredThings(props: { readonly onExport: () => void; readonly onErase: () => Promise<void> }) {
  const [stage, setStage] = useState<'idle' | 'asking' | 'erased'>('idle');
  const keep = useRef<HTMLButtonElement>(null);
  const erase = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (stage === 'asking') keep.current?.focus();
  }, [stage]);
  const leave = (next: 'idle' | 'erased'): void => {
    setStage(next);
    erase.current?.focus();
  };
  return (
    <>
      <div class="buttons">
        <button type="button" class="button" onClick={props.onExport}>
          {say('export')}
        </button>
        <button
          ref={erase}
          type="button"
          class="button"
          aria-expanded={stage === 'asking'}
          onClick={() => setStage('asking')}
        >
          {say('erase')}
        </button>
      </div>
      {stage === 'asking' && (
        <fieldset class="ask" aria-label={say('erase')}>
          <p>{say('eraseAsk')}</p>
          <div class="buttons">
            <button
              type="button"
              class="button main erase-now"
              onClick={() => props.onErase().then(() => leave('erased'))}
            >
              {say('eraseYes')}
            </button>
            <button ref={keep} type="button" class="button" onClick={() => leave('idle')}>
              {say('eraseNo')}
            </button>
          </div>
        </fieldset>
      )}
      <p class="notice" role="status">
        {stage === 'erased' && say('erased')}
      </p>
    </>
  );
}
