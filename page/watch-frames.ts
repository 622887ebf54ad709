/** Notices when a frame shows an article, and when the one that is read changes, shows another document or goes. */
import { type ArticleFrame, isShownIn, readableDocument } from './article-frame.ts';
import { mayHoldArticle } from './pre-check.ts';
import { unclobbered } from './unclobbered.ts';
import { type WatchOptions, watchPage } from './watch-page.ts';

/** Follows the frame that is read instead of the one before; undefined for none. */
export type FollowFrame = (frame: ArticleFrame | undefined) => void;

/**
 * Watches the frames of a page until the signal aborts. A frame that loads is reported when it may hold an article, or is the one that
 * is followed; of no other frame anything is noticed.
 */
export function watchFrames(document: Document, { signal, onChange }: WatchOptions): FollowFrame {
  let followed: ArticleFrame | undefined;
  let inFrame = new AbortController();
  const follow: FollowFrame = (frame) => {
    if (frame?.document === followed?.document || signal.aborted) return;
    inFrame.abort();
    observer.disconnect();
    followed = frame;
    if (frame === undefined) return;
    inFrame = new AbortController();
    watchPage(frame.document, { signal: inFrame.signal, onChange });
    observer.observe(document, { childList: true, subtree: true });
  };
  const noticeOther = (): void => {
    if (followed === undefined || isShownIn(followed)) return;
    follow(undefined);
    onChange({ navigated: true, hadRested: true });
  };
  const observer = new MutationObserver(noticeOther);
  unclobbered(document).addEventListener(
    'load',
    ({ target }) => {
      if (!isFrame(target)) return;
      if (followed?.element === target) noticeOther();
      else if (holdsArticle(target)) onChange({ navigated: false, hadRested: true });
    },
    { signal, capture: true },
  );
  signal.addEventListener(
    'abort',
    () => {
      inFrame.abort();
      observer.disconnect();
    },
    { once: true },
  );
  return follow;
}

function holdsArticle(frame: HTMLIFrameElement): boolean {
  const inside = readableDocument(frame);
  return inside !== undefined && unclobbered(inside).body !== null && mayHoldArticle(inside) === 'yes';
}

function isFrame(target: EventTarget | null): target is HTMLIFrameElement {
  return target !== null && 'localName' in target && target.localName === 'iframe';
}
