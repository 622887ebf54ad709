import type { ComparedLink } from '../../core/comparison.ts';
import type { Result } from '../../core/decode.ts';
import type { ArticleBlocks } from '../../core/split-articles.ts';
import { isShownIn } from '../../page/article-frame.ts';
import { readFrameFacts, readPageFacts } from '../../page/page-facts.ts';
import { isTooBig } from '../../page/page-size.ts';
import { readPage } from '../../page/read-page.ts';
import { unclobbered } from '../../page/unclobbered.ts';
import { type FollowFrame, watchFrames } from '../../page/watch-frames.ts';
import { type PageChange, watchPage } from '../../page/watch-page.ts';
import { callBackground } from '../../wire/calls.ts';
import { type HiddenLink, pageOf } from '../../wire/hidden-links.ts';
import type { GivenUp, PageAnswer, ScanState } from '../../wire/messages.ts';
import { articlesToCompare } from './articles-to-compare.ts';
import { createRestlessness } from './giving-up.ts';
import { createHiddenFilter } from './hidden-filter.ts';
import { loadCard } from './load-card.ts';
import { type CardActions, createMarkedPage, type Look, type MarkedPage } from './marked-page.ts';

/** The scan of one page: reads it, has it compared, keeps the marks in step with the text until it is switched off. */
export type PageScan = {
  readonly state: () => ScanState;
  /** What was compared last. */
  readonly articles: () => readonly ArticleBlocks[];
  readonly switchTo: (isOn: boolean) => void;
  /** Compares the page anew, because something else than its text has changed; nothing where it is switched off. */
  readonly compareAgain: () => void;
  /** Links that the reader has hidden, of this page and others: they are neither marked nor listed. */
  readonly useHidden: (links: readonly HiddenLink[]) => void;
  /** Sets how marks and card look, now and from now on. */
  readonly dress: (look: Look) => void;
  readonly showLink: (link: number) => void;
  readonly moveMark: (step: 1 | -1) => void;
};

export function createPageScan(document: Document, lifetime: AbortSignal): PageScan {
  const plain = unclobbered(document);
  const host = new URL(plain.URL).hostname;
  let state: ScanState = { host, kind: 'scanning' };
  let marked: MarkedPage | undefined;
  let look: Look = { markStyle: 'clear', theme: 'system' };
  let running: AbortController | undefined;
  /** What was compared last: a page that only rearranges itself need not be compared again. */
  let compared: { readonly articles: readonly ArticleBlocks[]; readonly answer: Result<PageAnswer> } | undefined;
  let hidden: readonly HiddenLink[] = [];
  const withoutHidden = createHiddenFilter();
  const restlessness = createRestlessness();
  let follow: FollowFrame | undefined;
  /** A page without an article wakes nobody, unless it had marks before or somebody has asked. */
  let isHeard = false;
  /** There while the tab waits to be seen. */
  let beSeen: (() => void) | undefined;
  let rescanNow: (() => void) | undefined;

  const become = (next: ScanState): void => {
    state = next;
    const claims = next.kind === 'linked' ? new Set(next.page.links.map(({ claim }) => claim)).size : 0;
    if (!isHeard && next.kind !== 'linked' && next.kind !== 'nothing-found' && next.kind !== 'corpus-broken') return;
    isHeard = true;
    callBackground('scanChanged', { claims }).catch(() => stop());
  };

  const openMarkedPage = (lasting: AbortSignal): MarkedPage => {
    const setHidden = ({ claim, claimText }: ComparedLink, isHidden: boolean): void =>
      void callBackground('setHidden', { link: { page: pageOf(plain.URL), claim, claimText }, isHidden });
    const actions: CardActions = {
      compare: () => void callBackground('openPanel', null),
      hide: (link) => setHidden(link, true),
      showAgain: (link) => setHidden(link, false),
    };
    const opened = createMarkedPage(document, actions, lasting, look);
    loadCard(document, lasting).then(opened.useCard, (error: unknown) => {
      if (!lasting.aborted) throw error;
    });
    return opened;
  };

  /** Scans once; `lasting` is the life of what is painted, `signal` that of this scan. */
  const scan = async (signal: AbortSignal, lasting: AbortSignal): Promise<void> => {
    if (isTooBig(document)) {
      giveUp({ reason: 'too-big' });
      return;
    }
    const { article, frame, document: read } = await readPage(document, { signal });
    follow?.(frame);
    if (article.kind === 'no-article') {
      marked?.show(undefined);
      become({ host, kind: 'no-article', reason: article.reason });
      return;
    }
    const facts = frame === undefined ? readPageFacts(document) : readFrameFacts(document, read);
    const { articles, isWhole } = articlesToCompare(facts, article.blocks);
    if (restlessness.sees(articles.flatMap(({ blocks }) => blocks.map(({ text }) => text)))) {
      giveUp({ reason: 'restless' });
      return;
    }
    const known = compared !== undefined && areSameTexts(compared.articles, articles) ? compared.answer : undefined;
    const answer = known ?? (await callBackground('comparePage', articles));
    // Only now: the answer to a scan that was overtaken, perhaps by other settings, is not worth keeping.
    signal.throwIfAborted();
    compared = { articles, answer };
    if (!answer.ok) {
      compared = undefined;
      marked?.show(undefined);
      become({ host, kind: 'corpus-broken', problem: answer.problems[0]?.message ?? '' });
      return;
    }
    if (!answer.value.isReadable) {
      marked?.show(undefined);
      become({ host, kind: 'other-language' });
      return;
    }
    // It shows another document by now, which is read as soon as it has loaded.
    if (frame !== undefined && !isShownIn(frame)) return;
    const { places } = answer.value;
    const page = withoutHidden(answer.value.page, hidden, pageOf(plain.URL));
    const rangeOf = (sentence: number): Range | undefined => {
      const place = places[sentence];
      return place && article.blocks[place.block]?.range(place.start, place.end);
    };
    const hasLinks = page.links.length > 0;
    if (hasLinks && marked === undefined) marked = openMarkedPage(lasting);
    marked?.show(hasLinks ? { page, rangeOf, frame } : undefined);
    if (hasLinks) become({ host, kind: 'linked', page });
    else if (isWhole && answer.value.isWhole) become({ host, kind: 'nothing-found' });
    else giveUp({ reason: 'too-long' });
  };

  const giveUp = (why: GivenUp): void => {
    marked?.show(undefined);
    become({ host, kind: 'gave-up', ...why });
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
        giveUp({ reason: 'failed', problem: error instanceof Error ? error.message : String(error) });
      });
    };
    rescanNow = rescan;
    become({ host, kind: 'scanning' });
    const onChange = ({ navigated, hadRested }: PageChange): void => {
      if (navigated) marked?.show(undefined);
      if (navigated || hadRested) restlessness.forget();
      else if (state.kind === 'gave-up' && state.reason === 'restless') return;
      if (beSeen === undefined) rescan();
    };
    watchPage(document, { signal: controller.signal, onChange });
    follow = watchFrames(document, { signal: controller.signal, onChange });
    if (plain.hidden) waitToBeSeen(rescan, controller.signal);
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
    plain.addEventListener('visibilitychange', () => beSeen?.(), { signal: AbortSignal.any([signal, seen.signal]) });
  };

  const stop = (): void => {
    running?.abort();
    running = undefined;
    rescanNow = undefined;
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
    articles: () => compared?.articles ?? [],
    switchTo: (isOn) => {
      if (isOn && running === undefined) start();
      if (!isOn && state.kind !== 'switched-off') {
        stop();
        become(state);
      }
    },
    compareAgain: () => {
      compared = undefined;
      if (beSeen === undefined) rescanNow?.();
    },
    useHidden: (links) => {
      hidden = links;
      if (compared !== undefined && beSeen === undefined) rescanNow?.();
    },
    dress: (next) => {
      look = next;
      marked?.dress(next);
    },
    showLink: (link) => marked?.open(link, { takesFocus: true, reveals: true }),
    moveMark: (step) => marked?.move(step),
  };
}

function areSameTexts(some: readonly ArticleBlocks[], others: readonly ArticleBlocks[]): boolean {
  return some.length === others.length && others.every((text, index) => isSameText(text, some[index] ?? text));
}

function isSameText(a: ArticleBlocks, b: ArticleBlocks): boolean {
  return (
    a.facts.url === b.facts.url &&
    a.isWhole === b.isWhole &&
    a.blocks.length === b.blocks.length &&
    a.blocks.every((block, index) => block.text === b.blocks[index]?.text)
  );
}
