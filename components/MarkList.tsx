import type { ComparedLink } from '../core/comparison.ts';
import { Icon } from './Icon.tsx';
import { say } from './language.ts';
import { markLabel } from './strings.ts';

export type MarkListProps = {
  readonly links: readonly ComparedLink[];
  /** The page's sentences, which `links` number. */
  readonly sentences: readonly string[];
  /** Called with the link's index in `links`. */
  readonly onOpen: (index: number) => void;
};

/** The marks as a list of buttons: unseen until the focus enters it, then a bar at the foot of the window. */
export function MarkList({ links, sentences, onOpen }: MarkListProps) {
  if (links.length === 0) return null;
  return (
    <nav class="mark-list" aria-label={say('markedSentences')}>
      <ol>
        {links.map((link, index) => (
          <li key={`${link.sentence} ${link.claim}`}>
            <button type="button" dir="auto" onClick={() => onOpen(index)}>
              <Icon name={link.agreement} />
              <span>{markLabel(link.agreement, sentences[link.sentence] ?? link.claimText)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
