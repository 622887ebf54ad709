import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './Icon.tsx';
import { say } from './language.ts';

export type HiddenNoticeProps = {
  readonly claimText: string;
  readonly onUndo: () => void;
  readonly onClose: () => void;
};

/** What stands in the card's place once its link is hidden: that it is, and the way back. */
export function HiddenNotice({ claimText, onUndo, onClose }: HiddenNoticeProps) {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus({ preventScroll: true }), []);
  return (
    <div class="card">
      <dialog
        open
        class="card-sheet hidden-notice"
        aria-label={say('hiddenHere')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <p role="status">{say('hiddenHere')}</p>
        <p class="count" dir="auto">
          {claimText}
        </p>
        <div class="card-actions">
          <button type="button" class="quiet-button" ref={undo} onClick={onUndo}>
            {say('undo')}
          </button>
          <button type="button" class="quiet-button" onClick={onClose}>
            <Icon name="close" />
            {say('close')}
          </button>
        </div>
      </dialog>
    </div>
  );
}
