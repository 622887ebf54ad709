/** The background: holds the corpus and answers pages and the popup. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { say, speakWith } from '../../components/language.ts';
import { compareArticles } from '../../core/compare-articles.ts';
import { checksumOf } from '../../core/corpus/checksum.ts';
import { isReadable } from '../../core/page-language.ts';
import { splitArticles } from '../../core/split-articles.ts';
import { answerCalls, callPage } from '../../wire/calls.ts';
import { noteCorpusChange } from '../../wire/corpora-changes.ts';
import { createCorpusStore } from '../../wire/corpus-store.ts';
import { hideLink, showLinkAgain } from '../../wire/hidden-links.ts';
import { readMemorySettings } from '../../wire/memory-settings.ts';
import type { AddOutcome, BackgroundCalls } from '../../wire/messages.ts';
import { askPanel, openPanel } from '../../wire/panel.ts';
import { readSettings } from '../../wire/settings.ts';
import { lookUpWords } from '../../wire/words.ts';
import { createArticleShelf } from './article-shelf.ts';
import { showAdded, showBadge } from './badge.ts';
import { watchCommands } from './commands.ts';
import { watchContextMenu } from './context-menu.ts';
import { importCorpus } from './corpus-import.ts';
import { createCorpusKeeper } from './corpus-keeper.ts';
import {
  decodeArticles,
  decodeExport,
  decodeForgotten,
  decodeHandedFile,
  decodeHiddenChange,
  decodeNothing,
  decodeQuery,
  decodeSelection,
  decodeSummary,
  decodeTab,
} from './decode-calls.ts';
import { findSelection } from './find-selection.ts';
import { createImportDesk, fetchText } from './import-desk.ts';
import { createPause } from './pause.ts';
import { createReadingMemory } from './reading-memory.ts';
import { startSubscriptions, subscriptionCalls } from './subscriptions.ts';
import { welcomeOnce } from './welcome.ts';

const CARD_SCRIPT = 'card.js';
const MOST_FOUND_CLAIMS = 20;

export default defineBackground(() => {
  speakWith(lookUpWords);
  const { signal } = new AbortController();
  const store = createCorpusStore({ checksumOf, onChange: noteCorpusChange });
  const keeper = createCorpusKeeper(store);
  const imports = createImportDesk({
    readText: fetchText,
    take: (file, options) => importCorpus(store, file, () => new Date(), { ...options, pause: createPause() }),
  });
  const memory = createReadingMemory({
    remembered: createArticleShelf(store, 'remembered', () => ({ id: 'reading-memory', name: say('memoryName') })),
    own: createArticleShelf(store, 'imported', () => ({ id: 'own-pages', name: say('ownPagesName') })),
    readSettings: readMemorySettings,
    exportName: () => say('keptTitle'),
    now: () => new Date(),
    pause: createPause,
  });
  const addPage = async (tabId: number): Promise<AddOutcome> => {
    const shown = await callPage(tabId, 'pageArticles', null).catch(() => []);
    return memory.addPage((await splitArticles(shown, { pause: createPause() })).articles);
  };
  void store.sweep();

  answerCalls<BackgroundCalls>(
    {
      ...subscriptionCalls(startSubscriptions(store, signal)),
      comparePage: {
        decode: decodeArticles,
        answer: async (asked, { isPrivate }) => {
          const [opened, settings] = await Promise.all([keeper.open(), readSettings()]);
          if (!opened.ok) return opened;
          const pause = createPause();
          const { articles, places, isWhole } = await splitArticles(asked, { pause });
          const page = await compareArticles(opened.value, articles, { ...settings, pause });
          // Not awaited: the page is answered first, and kept for the pages after it.
          void memory.remember(articles, isPrivate);
          const isReadableText = asked.some(({ facts, blocks }) => isReadable(facts, blocks));
          return { ok: true, value: { page, places, isWhole, isReadable: isReadableText } };
        },
      },
      searchClaims: {
        decode: decodeQuery,
        answer: async (query) => {
          const [opened, { outletsHidden }] = await Promise.all([keeper.open(), readSettings()]);
          if (!opened.ok) return opened;
          return { ok: true, value: opened.value.searchClaims(query, MOST_FOUND_CLAIMS, outletsHidden) };
        },
      },
      findSelection: {
        decode: decodeSelection,
        answer: async (selection) => {
          const [opened, choice] = await Promise.all([keeper.open(), readSettings()]);
          if (!opened.ok) return opened;
          return { ok: true, value: await findSelection(opened.value, selection, choice, createPause()) };
        },
      },
      openPanel: {
        decode: decodeNothing,
        answer: async (_, { tabId }) => {
          if (tabId !== undefined) await openPanel(tabId);
          return null;
        },
      },
      setHidden: {
        decode: decodeHiddenChange,
        answer: async ({ link, isHidden }) => {
          await (isHidden ? hideLink(link) : showLinkAgain(link));
          return null;
        },
      },
      corpusState: {
        decode: decodeNothing,
        answer: async () => {
          const [all, each] = await Promise.all([keeper.open(), keeper.openEach()]);
          if (!all.ok) return all;
          if (!each.ok) return each;
          const [bundled, ...others] = each.value;
          const { name, updated, articles } = bundled?.opened ?? all.value;
          const names = new Set(others.map(({ stored, opened }) => stored?.version.name ?? opened.name));
          return { ok: true, value: { name, updated, articles, others: [...names], outlets: all.value.outlets } };
        },
      },
      startImport: {
        decode: decodeHandedFile,
        answer: async (file) => {
          imports.start(file);
          return null;
        },
      },
      importState: { decode: decodeNothing, answer: async () => imports.state() },
      cancelImport: {
        decode: decodeNothing,
        answer: async () => {
          imports.cancel();
          return null;
        },
      },
      addPage: { decode: decodeTab, answer: addPage },
      keptArticles: { decode: decodeQuery, answer: memory.list },
      forgetArticles: {
        decode: decodeForgotten,
        answer: async ({ ids, isAll }) => {
          await memory.forget(isAll ? undefined : ids);
          return null;
        },
      },
      exportKept: { decode: decodeExport, answer: ({ isWhole }) => memory.export(isWhole) },
      injectCard: {
        decode: decodeNothing,
        answer: async (_, { tabId }) => {
          if (tabId !== undefined) await browser.scripting.executeScript({ target: { tabId }, files: [CARD_SCRIPT] });
          return null;
        },
      },
      scanChanged: {
        decode: decodeSummary,
        answer: async ({ claims }, { tabId }) => {
          if (tabId !== undefined) await showBadge(tabId, claims);
          return null;
        },
      },
    },
    signal,
  );
  welcomeOnce(signal);
  watchCommands({ move: (tabId, step) => callPage(tabId, 'moveMark', step), compare: openPanel }, signal);
  watchContextMenu(
    {
      titles: { findClaim: say('findSelection'), addPage: say('addPage') },
      onFind: (search) => {
        void openPanel(search.tabId);
        void askPanel(search);
      },
      onAdd: async (tabId) => showAdded(tabId, await addPage(tabId)),
    },
    signal,
  );
});
