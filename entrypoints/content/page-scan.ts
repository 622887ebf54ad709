import type { ComparedPage } from '../../core/comparison.ts';
import type { Result } from '../../core/decode.ts';
import type { PageText } from '../../core/open-corpus.ts';
import { isShownIn } from '../../page/article-frame.ts';
import { readFrameFacts, readPageFacts } from '../../page/page-facts.ts';
import { isTooBig } from '../../page/page-size.ts';
import { readPage } from '../../page/read-page.ts';
import { type FollowFrame, watchFrames } from '../../page/watch-frames.ts';
import { type PageChange, watchPage } from '../../page/watch-page.ts';
import { callBackground } from '../../wire/calls.ts';
import type { ScanState } from '../../wire/messages.ts';
import { createRestlessness, GIVEN_UP } from './giving-up.ts';
import { loadCard } from './load-card.ts';
import { createMarkedPage, type MarkedPage } from './marked-page.ts';
import { splitPage } from './page-text.ts';

/** The scan of one page: reads it, has it compared, keeps the marks in step with the text until it is switched off. */
export type PageScan = {
  readonly state: () => ScanState;
  readonly switchTo: (isOn: boolean) => void;
  readonly showLink: (link: number) => void;
  readonly moveMark: (step: 1 | -1) => void;
};

const NO_ARTICLE_REASONS = {
  'not-html': 'This is not a web page with text.',
  'too-short': 'There is too little running text here for an article.',
  'front-page': 'This looks like a front page or a list of articles. Open one of them.',
  'shop-or-forum': 'This looks like a shop or a forum rather than an article.',
} as const;

export function createPageScan(document: Document, lifetime: AbortSignal): PageScan {
  const host = document.location.hostname;
  let state: ScanState = { host, kind: 'scanning' };
  let marked: MarkedPage | undefined;
  let running: AbortController | undefined;
  /** What was compared last: a page that only rearranges itself need not be compared again. */
  let compared: { readonly articles: readonly PageText[]; readonly answer: Result<ComparedPage> } | undefined;
  const restlessness = createRestlessness();
  let follow: FollowFrame | undefined;
  /** A page without an article wakes nobody, unless it had marks before or somebody has asked. */
  let isHeard = false;
  /** There while the tab waits to be seen. */
  let beSeen: (() => void) | undefined;

  const become = (next: ScanState): void => {
    state = next;
    const links = next.kind === 'linked' ? next.page.links.length : 0;
    if (!isHeard && next.kind !== 'linked' && next.kind !== 'nothing-found' && next.kind !== 'corpus-broken') return;
    isHeard = true;
    callBackground('scanChanged', { links }).catch(() => stop());
  };

  const openMarkedPage = (lasting: AbortSignal): MarkedPage => {
    const opened = createMarkedPage(document, lasting);
    loadCard(document, lasting).then(opened.useCard, (error: unknown) => {
      if (!lasting.aborted) throw error;
    });
    return opened;
  };

  /** Scans once; `lasting` is the life of what is painted, `signal` that of this scan. */
  const scan = async (signal: AbortSignal, lasting: AbortSignal): Promise<void> => {
    if (isTooBig(document)) {
      giveUp(GIVEN_UP['too-big']);
      return;
    }
    const { article, frame, document: read } = await readPage(document, { signal });
    follow?.(frame);
    if (article.kind === 'no-article') {
      marked?.show(undefined);
      become({ host, kind: 'no-article', reason: NO_ARTICLE_REASONS[article.reason] });
      return;
    }
    const facts = frame === undefined ? readPageFacts(document) : readFrameFacts(document, read);
    const page = await splitPage(facts, article.blocks, { signal });
    const { articles } = page;
    if (restlessness.sees({ sentences: articles.flatMap(({ sentences }) => sentences) })) {
      giveUp(GIVEN_UP.restless);
      return;
    }
    if (compared === undefined || !areSameTexts(compared.articles, articles))
      compared = { articles, answer: await callBackground('comparePage', articles) };
    signal.throwIfAborted();
    const { answer } = compared;
    if (!answer.ok) {
      compared = undefined;
      marked?.show(undefined);
      become({ host, kind: 'corpus-broken', problem: answer.problems[0]?.message ?? '' });
      return;
    }
    // It shows another document by now, which is read as soon as it has loaded.
    if (frame !== undefined && !isShownIn(frame)) return;
    const { links } = answer.value;
    if (links.length > 0 && marked === undefined) marked = openMarkedPage(lasting);
    marked?.show(links.length > 0 ? { page: answer.value, rangeOf: page.rangeOf, frame } : undefined);
    if (links.length > 0) become({ host, kind: 'linked', page: answer.value });
    else if (page.isWhole) become({ host, kind: 'nothing-found' });
    else giveUp(GIVEN_UP['too-long']);
  };

  const giveUp = (reason: string): void => {
    marked?.show(undefined);
    become({ host, kind: 'gave-up', reason });
  };

  const start = (): void => {
    const controller = new AbortController();
    running = controller;
    lifetime.addEventListener('abort', () => controller.abort(), { once: true, signal: controller.signal });
    let current: AbortController | undefined;
    const rescan = (): void => {
      current?.abort();
      const one = new AbortController();
      current = one;
      const signal = AbortSignal.any([one.signal, controller.signal]);
      scan(signal, controller.signal).catch((error: unknown) => {
        if (signal.aborted) return;
        // A page can hide the document's own properties behind its form fields, for one.
        giveUp(`It could not be compared (${error instanceof Error ? error.message : String(error)}). Reload it.`);
      });
    };
    become({ host, kind: 'scanning' });
    const onChange = ({ navigated, hadRested }: PageChange): void => {
      if (navigated) marked?.show(undefined);
      if (navigated || hadRested) restlessness.forget();
      else if (state.kind === 'gave-up' && state.reason === GIVEN_UP.restless) return;
      if (beSeen === undefined) rescan();
    };
    watchPage(document, { signal: controller.signal, onChange });
    follow = watchFrames(document, { signal: controller.signal, onChange });
    if (document.hidden) waitToBeSeen(rescan, controller.signal);
    else rescan();
  };

  /** A tab that nobody has looked at is not read, unless somebody asks for it. */
  const waitToBeSeen = (then: () => void, signal: AbortSignal): void => {
    const seen = new AbortController();
    beSeen = () => {
      seen.abort();
      beSeen = undefined;
      then();
    };
    document.addEventListener('visibilitychange', () => beSeen?.(), { signal: AbortSignal.any([signal, seen.signal]) });
  };

  const stop = (): void => {
    running?.abort();
    running = undefined;
    beSeen = undefined;
    marked = undefined;
    follow = undefined;
    compared = undefined;
    restlessness.forget();
    state = { host, kind: 'switched-off' };
  };

  return {
    state: () => {
      isHeard = true;
      beSeen?.();
      return state;
    },
    switchTo: (isOn) => {
      if (isOn && running === undefined) start();
      if (!isOn && state.kind !== 'switched-off') {
        stop();
        become(state);
      }
    },
    showLink: (link) => marked?.open(link, { takesFocus: true, reveals: true }),
    moveMark: (step) => marked?.move(step),
  };
}

function areSameTexts(some: readonly PageText[], others: readonly PageText[]): boolean {
  return some.length === others.length && others.every((text, index) => isSameText(text, some[index] ?? text));
}

function isSameText(a: PageText, b: PageText): boolean {
  return (
    a.facts.url === b.facts.url &&
    a.sentences.length === b.sentences.length &&
    a.sentences.every((sentence, index) => sentence.text === b.sentences[index]?.text)
  );
}
