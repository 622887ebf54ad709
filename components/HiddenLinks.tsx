import { useRef, useState } from 'preact/hooks';
import { say } from './language.ts';

/** A link that the reader has hidden: a claim, and the page that does not state it. */
export type HiddenClaim = { readonly page: string; readonly claim: string; readonly claimText: string };

/** The links that the reader has hidden, each with a way back. */
export function HiddenLinks(props: {
  readonly links: readonly HiddenClaim[];
  readonly onUndo: (link: HiddenClaim) => void;
}) {
  const [undone, setUndone] = useState('');
  const notice = useRef<HTMLParagraphElement>(null);
  const undo = (link: HiddenClaim): void => {
    props.onUndo(link);
    setUndone(say('hiddenUndone', link.claimText));
    notice.current?.focus();
  };
  return (
    <>
      {props.links.length === 0 && <p class="help">{say('noHiddenLinks')}</p>}
      <ul>
        {props.links.map((link) => (
          <li key={`${link.page} ${link.claim}`} class="hidden-line">
            <p>
              <span dir="auto">{link.claimText}</span>
              <bdi class="help" dir="ltr">
                {link.page}
              </bdi>
            </p>
            <button
              type="button"
              class="button"
              aria-label={say('undoHidden', link.claimText)}
              onClick={() => undo(link)}
            >
              {say('undo')}
            </button>
          </li>
        ))}
      </ul>
      <p ref={notice} class="notice" role="status" tabIndex={-1} dir="auto">
        {undone}
      </p>
    </>
  );
}
