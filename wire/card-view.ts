/**
 * The card's script is a guest of the content script: it is brought into a page only when there is something to show, runs
 * in the same isolated world, and hands itself over here.
 */
import type { ComparedPage } from '../core/comparison.ts';
import type { Theme } from './settings.ts';

/** The card and the list of marks, drawn in a host element of their own. */
export type CardView = {
  /** Draws the list of a page's marks for keyboard and screen reader; undefined takes it away. */
  readonly list: (page: ComparedPage | undefined, onOpen: (link: number) => void) => void;
  readonly open: (opened: OpenedCard) => void;
  /** Says in the open card's place that its link is hidden. */
  readonly openHidden: (hidden: HiddenCard) => void;
  /** Hides the card and gives the focus back to where it was when the card took it. */
  readonly close: () => void;
  /** Sets the colours of card and list. */
  readonly useTheme: (theme: Theme) => void;
  /** True for an event target inside the card or the list. */
  readonly contains: (target: EventTarget | null) => boolean;
};

/** What the card shows: one link of a page, beside the boxes of its sentence. */
export type OpenedCard = {
  readonly page: ComparedPage;
  readonly link: number;
  /** The sentence's boxes in the viewport now; asked again as the page scrolls. */
  readonly rects: () => readonly DOMRect[];
  readonly takesFocus: boolean;
  readonly onClose: () => void;
  /** The reader asks for another link of the page. */
  readonly onOpen: (link: number) => void;
  /** The reader asks for the comparison of the page. */
  readonly onCompare: () => void;
  /** The reader says that the sentence does not state the link's claim. */
  readonly onHide: () => void;
};

/** What stands in a card's place whose link was hidden. */
export type HiddenCard = Pick<OpenedCard, 'rects' | 'onClose'> & {
  readonly claimText: string;
  readonly onUndo: () => void;
};

/** Makes a view that lives until the signal aborts; then nothing of it is left in the page. */
export type CreateCardView = (document: Document, signal: AbortSignal) => CardView;

const KEY = Symbol.for('fact-linker.card-view');

/** Called by the card's script. */
export function provideCardView(create: CreateCardView): void {
  Object.defineProperty(globalThis, KEY, { value: create, configurable: true });
}

/** Called by the content script; undefined until the card's script has run. */
export function providedCardView(): CreateCardView | undefined {
  const provided: unknown = Reflect.get(globalThis, KEY);
  return typeof provided === 'function' ? (provided as CreateCardView) : undefined;
}
