import { h, render } from 'preact';
import { Card } from '../../components/Card.tsx';
import css from '../../components/card.css?inline';
import { dress } from '../../components/dress.ts';
import { HiddenNotice } from '../../components/HiddenNotice.tsx';
import { MarkList } from '../../components/MarkList.tsx';
import { createCardHost } from '../../page/card-host.ts';
import type { CardView } from '../../wire/card-view.ts';

/** Draws card and list with Preact inside the card host's shadow root. */
export function createCardView(document: Document, signal: AbortSignal): CardView {
  const host = createCardHost(document, { signal, css });
  const useTheme: CardView['useTheme'] = (theme) => {
    for (const root of [host.root, host.listRoot]) dress(root, theme);
  };
  useTheme('system');
  let isOpen = false;
  let returnFocusTo: Element | null = null;
  signal.addEventListener('abort', () => {
    render(null, host.root);
    render(null, host.listRoot);
  });
  return {
    list: (page, onOpen) => {
      if (page !== undefined) host.attach();
      render(
        page === undefined ? null : h(MarkList, { links: page.links, sentences: page.sentences, onOpen }),
        host.listRoot,
      );
    },
    open: ({ page, link, rects, takesFocus, onClose, onOpen, onCompare, onHide }) => {
      const compared = page.links[link];
      if (compared === undefined) return;
      if (takesFocus && !isOpen) returnFocusTo = focusedElement(host.listRoot);
      isOpen = true;
      const total = page.links.length;
      render(
        h(Card, {
          link: compared,
          sentence: page.sentences[compared.sentence] ?? '',
          position: { index: link, total },
          takesFocus,
          onClose,
          onNext: () => onOpen((link + 1) % total),
          onPrevious: () => onOpen((link - 1 + total) % total),
          onCompare,
          onHide,
        }),
        host.root,
      );
      host.place(rects);
      host.show();
    },
    openHidden: ({ claimText, rects, onUndo, onClose }) => {
      isOpen = true;
      render(h(HiddenNotice, { claimText, onUndo, onClose }), host.root);
      host.place(rects);
      host.show();
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      host.hide();
      render(null, host.root);
      if (returnFocusTo instanceof HTMLElement && returnFocusTo.isConnected)
        returnFocusTo.focus({ preventScroll: true });
      returnFocusTo = null;
    },
    useTheme,
    contains: host.contains,
  };
}

/** The focused element, also inside the closed shadow root that `inside` belongs to. */
function focusedElement(inside: HTMLElement): Element | null {
  const root = inside.getRootNode();
  return (root instanceof ShadowRoot ? root.activeElement : null) ?? inside.ownerDocument.activeElement;
}
