/** The background: holds the corpus and answers pages and the popup. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { say, speakWith } from '../../components/language.ts';
import { compareArticles } from '../../core/compare-articles.ts';
import { checksumOf } from '../../core/corpus/checksum.ts';
import { isReadable } from '../../core/page-language.ts';
import { splitArticles } from '../../core/split-articles.ts';
import { answerCalls, callPage } from '../../wire/calls.ts';
import { tellCorporaChanged } from '../../wire/corpora-changes.ts';
import { createCorpusStore } from '../../wire/corpus-store.ts';
import { hideLink, showLinkAgain } from '../../wire/hidden-links.ts';
import type { BackgroundCalls } from '../../wire/messages.ts';
import { askPanel, openPanel } from '../../wire/panel.ts';
import { readSettings } from '../../wire/settings.ts';
import { lookUpWords } from '../../wire/words.ts';
import { showBadge } from './badge.ts';
import { watchCommands } from './commands.ts';
import { watchContextMenu } from './context-menu.ts';
import { importCorpus } from './corpus-import.ts';
import { createCorpusKeeper } from './corpus-keeper.ts';
import {
  decodeArticles,
  decodeHandedFile,
  decodeHiddenChange,
  decodeNothing,
  decodeQuery,
  decodeSelection,
  decodeSummary,
} from './decode-calls.ts';
import { findSelection } from './find-selection.ts';
import { createImportDesk, fetchText } from './import-desk.ts';
import { createPause } from './pause.ts';
import { welcomeOnce } from './welcome.ts';

const CARD_SCRIPT = 'card.js';
const MOST_FOUND_CLAIMS = 20;

export default defineBackground(() => {
  speakWith(lookUpWords);
  const { signal } = new AbortController();
  const store = createCorpusStore({ checksumOf, onChange: tellCorporaChanged });
  const keeper = createCorpusKeeper(store);
  const imports = createImportDesk({
    readText: fetchText,
    take: (file, options) => importCorpus(store, file, () => new Date(), { ...options, pause: createPause() }),
  });
  void store.sweep();

  answerCalls<BackgroundCalls>(
    {
      comparePage: {
        decode: decodeArticles,
        answer: async (asked) => {
          const [opened, settings] = await Promise.all([keeper.open(), readSettings()]);
          if (!opened.ok) return opened;
          const pause = createPause();
          const { articles, places, isWhole } = await splitArticles(asked, { pause });
          const page = await compareArticles(opened.value, articles, { ...settings, pause });
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
    say('findSelection'),
    (search) => {
      void openPanel(search.tabId);
      void askPanel(search);
    },
    signal,
  );
});
