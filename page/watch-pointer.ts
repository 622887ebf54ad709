/** Tells when the pointer rests on a mark, presses it, or has left mark and card for good. */
import { unclobbered } from './unclobbered.ts';

export type PointerWatch = {
  readonly signal: AbortSignal;
  /** Index of the mark at a point of this document's viewport, or undefined. */
  readonly markAt: (x: number, y: number, document: Document) => number | undefined;
  readonly isInCard: (target: EventTarget | null) => boolean;
  /** The pointer has stayed on a mark long enough to mean it. */
  readonly onRest: (mark: number) => void;
  /** A click on a mark that selected no text and hit no control of the page. */
  readonly onPress: (mark: number) => void;
  /** The pointer has been away from mark and card for a while, or pressed elsewhere. */
  readonly onLeave: () => void;
};

/** A pointer that only passes over a mark opens nothing. */
const REST_MS = 280;
/** Time to travel from the mark to the card. */
const LEAVE_MS = 350;

/**
 * Watches until the signal aborts: the page's document, and besides it that of the frame with the marks where they stand in one. A
 * pointer move costs one look each time the page is drawn at most.
 */
export function watchPointer(documents: readonly [Document, ...Document[]], watch: PointerWatch): void {
  const view = unclobbered(documents[0]).defaultView;
  if (view === null) return;
  const { signal } = watch;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingFor: number | 'leave' | undefined;
  let isOpen = false;
  let keptOpen = false;

  const stopWaiting = (): void => {
    clearTimeout(timer);
    waitingFor = undefined;
  };
  const wait = (what: number | 'leave', ms: number, then: () => void): void => {
    if (what === waitingFor) return;
    stopWaiting();
    waitingFor = what;
    timer = setTimeout(() => {
      waitingFor = undefined;
      then();
    }, ms);
  };
  const leave = (): void => {
    isOpen = false;
    keptOpen = false;
    watch.onLeave();
  };
  const look = (x: number, y: number, target: EventTarget | null, document: Document): void => {
    const mark = watch.isInCard(target) ? undefined : watch.markAt(x, y, document);
    if (mark !== undefined) {
      wait(mark, REST_MS, () => {
        // The page may have other marks by now.
        const resting = watch.markAt(x, y, document);
        if (resting === undefined) return;
        isOpen = true;
        watch.onRest(resting);
      });
    } else if (isOpen && !keptOpen && !watch.isInCard(target)) wait('leave', LEAVE_MS, leave);
    else stopWaiting();
  };
  const press = (event: MouseEvent, document: Document): void => {
    // Whatever the pointer was waiting for, also if a busy page has not looked yet where it went before the press.
    view.cancelAnimationFrame(frame);
    stopWaiting();
    if (watch.isInCard(event.target)) return;
    // Inside an open shadow root the event's own target is only its host.
    const [target] = event.composedPath();
    const onControl =
      isElement(target) && unclobbered(target).closest('a[href], button, input, select, textarea, label') !== null;
    const selects = unclobbered(document).getSelection()?.isCollapsed === false;
    const mark = onControl || selects ? undefined : watch.markAt(event.clientX, event.clientY, document);
    if (mark === undefined) {
      leave();
      return;
    }
    isOpen = true;
    keptOpen = true;
    watch.onPress(mark);
  };

  for (const document of documents) {
    const plain = unclobbered(document);
    plain.addEventListener(
      'pointermove',
      (event) => {
        if (event.pointerType !== 'mouse') return;
        view.cancelAnimationFrame(frame);
        frame = view.requestAnimationFrame(() => look(event.clientX, event.clientY, event.target, document));
      },
      { signal, passive: true },
    );
    plain.addEventListener('click', (event) => press(event, document), { signal });
  }
  signal.addEventListener('abort', () => {
    stopWaiting();
    view.cancelAnimationFrame(frame);
  });
}

/** Unlike `instanceof`, true for elements of a frame too. */
function isElement(target: EventTarget | undefined): target is Element {
  return target !== undefined && 'closest' in target;
}
