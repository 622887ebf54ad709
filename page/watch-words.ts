/** Notices at once when the words of a range are no longer the ones it was made for. */
import { unclobbered } from './unclobbered.ts';

/** What `createWordsWatch` needs; `onLost` gets the ranges whose words changed, each once, before the page is drawn again. */
export type WordsWatchOptions = {
  readonly signal: AbortSignal;
  readonly onLost: (lost: ReadonlySet<Range>) => void;
};

/** Watches the words of these ranges as they are now, instead of those watched before; an empty array watches none. */
export type WatchWords = (ranges: readonly Range[]) => void;

const INSIDE: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/**
 * Watches only the elements around the ranges, so that changes elsewhere cost nothing, and no range any more once its words have
 * changed. A range whose element was taken out of the page is not reported: the browser has emptied it. Ends when the signal aborts.
 */
export function createWordsWatch({ signal, onLost }: WordsWatchOptions): WatchWords {
  let wordsOf = new Map<Range, string>();
  const observe = (): void => {
    observer.disconnect();
    const around = new Set(
      [...wordsOf.keys()].map(({ commonAncestorContainer: node }) => unclobbered(node).parentElement ?? node),
    );
    for (const node of around) observer.observe(node, INSIDE);
  };
  const observer = new MutationObserver(() => {
    const lost = new Set([...wordsOf].filter(([range, words]) => range.toString() !== words).map(([range]) => range));
    if (lost.size === 0) return;
    for (const range of lost) wordsOf.delete(range);
    observe();
    onLost(lost);
  });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return (ranges) => {
    if (signal.aborted) return;
    wordsOf = new Map(ranges.map((range) => [range, range.toString()]));
    observe();
  };
}
