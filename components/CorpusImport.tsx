import { useRef, useState } from 'preact/hooks';
import type { Problem } from '../core/decode.ts';
import { say } from './language.ts';

/** How an import goes, or how the last one ended; `share` is 0..1. */
export type ShownImport =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly file: string; readonly share: number }
  | { readonly kind: 'interrupted'; readonly file: string }
  | { readonly kind: 'stored'; readonly name: string }
  | { readonly kind: 'refused'; readonly file: string; readonly problems: readonly Problem[] };

export type CorpusImportProps = {
  readonly state: ShownImport;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
};

/** A place to drop or choose a corpus file, and how taking it in goes. */
export function CorpusImport({ state, onFile, onCancel }: CorpusImportProps) {
  const field = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const isRunning = state.kind === 'running';
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file !== undefined && !isRunning) onFile(file);
  };
  return (
    <section
      class={isOver ? 'import over' : 'import'}
      aria-label={say('importTitle')}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <h3>{say('importTitle')}</h3>
      <p class="help">{say('importHelp')}</p>
      <input
        ref={field}
        class="unseen"
        type="file"
        accept=".json,.jsonld,application/json,application/ld+json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          currentTarget.value = '';
        }}
      />
      {isRunning ? (
        <>
          <p dir="auto">{say('importRunning', state.file)}</p>
          <progress aria-label={say('importRunning', state.file)} max={1} value={state.share} />
          <div class="buttons">
            <button type="button" class="button" onClick={onCancel}>
              {say('importCancel')}
            </button>
          </div>
        </>
      ) : (
        <div class="buttons">
          <button type="button" class="button" onClick={() => field.current?.click()}>
            {say('importChoose')}
          </button>
        </div>
      )}
      <div role="status" class="notice" dir="auto">
        {state.kind === 'stored' && say('importDone', state.name)}
        {state.kind === 'interrupted' && say('importInterrupted', state.file)}
        {state.kind === 'refused' && <Refused file={state.file} problems={state.problems} />}
      </div>
    </section>
  );
}

function Refused({ file, problems }: { readonly file: string; readonly problems: readonly Problem[] }) {
  return (
    <>
      <p>{say('importRefused', file)}</p>
      <ul class="problems" dir="ltr">
        {problems.map(({ place, message }) => (
          <li key={`${place} ${message}`}>{message}</li>
        ))}
      </ul>
    </>
  );
}
