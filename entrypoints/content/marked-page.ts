import type { Agreement, ComparedLink, ComparedPage } from '../../core/comparison.ts';
import { type ArticleFrame, placeInPage } from '../../page/article-frame.ts';
import { createMarks, type MarkStyle, type Marks } from '../../page/marks.ts';
import { unclobbered } from '../../page/unclobbered.ts';
import { watchPointer } from '../../page/watch-pointer.ts';
import type { CardView } from '../../wire/card-view.ts';
import type { Theme } from '../../wire/settings.ts';

/** What is shown: the compared page, the way from its sentences to the live text, and the frame that text stands in, if in one. */
export type Shown = {
  readonly page: ComparedPage;
  readonly rangeOf: (sentence: number) => Range | undefined;
  readonly frame: ArticleFrame | undefined;
};

/** The marks on the page and the card that opens from them. */
export type MarkedPage = {
  /** Paints the links of a page, or takes all marks away. A page that was shown already keeps its open card. */
  readonly show: (shown: Shown | undefined) => void;
  /** Gives the marks their card, which comes a little later than they do. */
  readonly useCard: (view: CardView) => void;
  readonly open: (link: number, how: { readonly takesFocus: boolean; readonly reveals: boolean }) => void;
  readonly move: (step: 1 | -1) => void;
  readonly dress: (look: Look) => void;
};

/** What a card asks for beyond the page. */
export type CardActions = {
  readonly compare: () => void;
  /** Hides a link for good; the page is shown again without it. */
  readonly hide: (link: ComparedLink) => void;
  readonly showAgain: (link: ComparedLink) => void;
};

/** How marks and card look, as the reader chose. */
export type Look = { readonly markStyle: MarkStyle; readonly theme: Theme };

/** One mark: a sentence and its links (a sentence may carry up to three), as indices of the page's links. */
type Mark = { readonly range: Range; readonly links: readonly number[]; readonly agreement: Agreement };

/** The document whose text is marked, until it is another one. */
type Surface = {
  readonly frame: ArticleFrame | undefined;
  readonly marks: Marks;
  readonly close: () => void;
};

const STRENGTH: Readonly<Record<Agreement, number>> = { same: 0, differs: 1, contradicted: 2 };

/** Lives until the signal aborts; then the page is as it was. */
export function createMarkedPage(
  document: Document,
  actions: CardActions,
  signal: AbortSignal,
  firstLook: Look,
): MarkedPage {
  let look = firstLook;
  let view: CardView | undefined;
  let shown: Shown | undefined;
  let painted: readonly Mark[] = [];
  let openLink: number | undefined;
  /** The text that was linked, while the card says that its link is hidden. */
  let hiddenAt: Range | undefined;
  /** A link that comes back and is opened then. */
  let returning: ComparedLink | undefined;
  let surface: Surface | undefined;

  const markOf = (link: number): number => painted.findIndex((mark) => mark.links.includes(link));
  const list = (): void => view?.list(shown?.page, (link) => open(link, { takesFocus: true, reveals: true }));
  const close = (): void => {
    if (openLink === undefined && hiddenAt === undefined) return;
    openLink = undefined;
    hiddenAt = undefined;
    surface?.marks.emphasise(undefined);
    view?.close();
  };
  const open: MarkedPage['open'] = (link, { takesFocus, reveals }) => {
    const mark = markOf(link);
    if (shown === undefined || surface === undefined || mark === -1) return;
    const { marks } = surface;
    openLink = link;
    hiddenAt = undefined;
    if (reveals) marks.reveal(mark);
    marks.emphasise(mark);
    const { page } = shown;
    const onOpen = (next: number): void => open(next, { takesFocus: true, reveals: true });
    const rects = (): DOMRect[] => placed(surface?.marks.rects(markOf(link)) ?? []);
    const onHide = (): void => hide(link);
    view?.open({ page, link, takesFocus, rects, onClose: close, onOpen, onCompare: actions.compare, onHide });
  };
  const placed = (rects: DOMRect[]): DOMRect[] =>
    surface?.frame === undefined ? rects : placeInPage(rects, surface.frame);
  const hide = (link: number): void => {
    const hidden = shown?.page.links[link];
    const range = painted[markOf(link)]?.range;
    if (hidden === undefined || range === undefined) return;
    openLink = undefined;
    hiddenAt = range;
    surface?.marks.emphasise(undefined);
    const onUndo = (): void => {
      close();
      returning = hidden;
      actions.showAgain(hidden);
    };
    const rects = (): DOMRect[] => placed([...range.getClientRects()]);
    view?.openHidden({ claimText: hidden.claimText, rects, onUndo, onClose: close });
    actions.hide(hidden);
  };
  const openMark = (mark: number): void => {
    const links = painted[mark]?.links ?? [];
    if (links[0] !== undefined && (openLink === undefined || !links.includes(openLink)))
      open(links[0], { takesFocus: false, reveals: false });
  };

  const openReturning = (): void => {
    const back = shown?.page.links.findIndex(
      ({ claim, sentence }) => claim === returning?.claim && sentence === returning.sentence,
    );
    if (back === undefined || back === -1) return;
    returning = undefined;
    open(back, { takesFocus: true, reveals: false });
  };

  const openSurface = (frame: ArticleFrame | undefined): Surface => {
    const closing = new AbortController();
    const lasting = AbortSignal.any([signal, closing.signal]);
    const marked = frame?.document ?? document;
    const marks = createMarks(marked, {
      signal: lasting,
      onLost: (lost) => {
        if (openLink !== undefined && lost.includes(markOf(openLink))) close();
      },
    });
    marks.wear(look.markStyle);
    const documents = frame === undefined ? ([document] as const) : ([document, marked] as const);
    watchPointer(documents, {
      signal: lasting,
      markAt: (x, y, where) => (where === marked ? marks.at(x, y) : undefined),
      isInCard: (target) => view?.contains(target) === true,
      onRest: openMark,
      onPress: openMark,
      onLeave: close,
    });
    const closeOnEscape = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') close();
    };
    for (const one of documents) unclobbered(one).addEventListener('keydown', closeOnEscape, { signal: lasting });
    // The card's own window does not hear of it.
    const follow = (): void => {
      if (openLink !== undefined) open(openLink, { takesFocus: false, reveals: false });
    };
    const scrolling = frame && unclobbered(frame.document);
    scrolling?.addEventListener('scroll', follow, { signal: lasting, capture: true, passive: true });
    return { frame, marks, close: () => closing.abort() };
  };

  return {
    show: (next) => {
      const isSamePlace = surface !== undefined && surface.frame?.document === next?.frame?.document;
      const isSamePage = next?.page === shown?.page;
      shown = next;
      painted = next === undefined ? [] : marksOf(next);
      if (next !== undefined && !isSamePlace) {
        close();
        surface?.close();
        surface = openSurface(next.frame);
      }
      surface?.marks.paint(painted);
      const mark = openLink === undefined ? -1 : markOf(openLink);
      if (isSamePage && mark !== -1) surface?.marks.emphasise(mark);
      else if (hiddenAt?.startContainer.isConnected !== true) close();
      if (!isSamePage) list();
      openReturning();
    },
    useCard: (next) => {
      view = next;
      view.useTheme(look.theme);
      list();
      if (openLink !== undefined) open(openLink, { takesFocus: false, reveals: false });
    },
    open,
    move: (step) => {
      const total = shown?.page.links.length ?? 0;
      const from = openLink ?? (step === 1 ? -1 : 0);
      if (total > 0) open((from + step + total) % total, { takesFocus: true, reveals: true });
    },
    dress: (next) => {
      look = next;
      surface?.marks.wear(look.markStyle);
      view?.useTheme(look.theme);
    },
  };
}

function marksOf({ page, rangeOf }: Shown): Mark[] {
  const bySentence = new Map<number, number[]>();
  page.links.forEach((link, position) => {
    bySentence.set(link.sentence, [...(bySentence.get(link.sentence) ?? []), position]);
  });
  return [...bySentence].flatMap(([sentence, links]) => {
    const range = rangeOf(sentence);
    if (range === undefined) return [];
    const agreements = links.map((link) => page.links[link]?.agreement ?? 'same');
    const agreement = agreements.reduce((a, b) => (STRENGTH[b] > STRENGTH[a] ? b : a), 'same');
    return [{ range, links, agreement }];
  });
}
