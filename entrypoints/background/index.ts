/** The background: holds the corpus and answers pages and the popup. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { say, speakWith } from '../../components/language.ts';
import { compareArticles } from '../../core/compare-articles.ts';
import { isReadable } from '../../core/page-language.ts';
import { splitArticles } from '../../core/split-articles.ts';
import { answerCalls, callPage } from '../../wire/calls.ts';
import { hideLink, showLinkAgain } from '../../wire/hidden-links.ts';
import type { BackgroundCalls } from '../../wire/messages.ts';
import { askPanel, openPanel } from '../../wire/panel.ts';
import { readSettings } from '../../wire/settings.ts';
import { lookUpWords } from '../../wire/words.ts';
import { showBadge } from './badge.ts';
import { watchCommands } from './commands.ts';
import { watchContextMenu } from './context-menu.ts';
import { createCorpusKeeper } from './corpus-keeper.ts';
import {
  decodeArticles,
  decodeHiddenChange,
  decodeNothing,
  decodeQuery,
  decodeSelection,
  decodeSummary,
} from './decode-calls.ts';
import { findSelection } from './find-selection.ts';
import { createPause } from './pause.ts';
import { welcomeOnce } from './welcome.ts';

const CARD_SCRIPT = 'card.js';
const MOST_FOUND_CLAIMS = 20;

export default defineBackground(() => {
  speakWith(lookUpWords);
  const { signal } = new AbortController();
  const keeper = createCorpusKeeper();

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
          const opened = await keeper.open();
          if (!opened.ok) return opened;
          const { name, updated, articles, outlets } = opened.value;
          return { ok: true, value: { name, updated, articles, outlets } };
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
