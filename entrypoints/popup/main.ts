/** The popup: shows the state of the page in the active tab, or of the tab named in `?tab=`. */
import { h, render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/popup.css';
import { dress } from '../../components/dress.ts';
import { speakWith } from '../../components/language.ts';
import { readSettings, watchSettings } from '../../wire/settings.ts';
import { lookUpWords } from '../../wire/words.ts';
import { askOutline, type PageAsked } from './ask-outline.ts';
import { PopupWindow } from './PopupWindow.tsx';

/** A page answers in a few milliseconds: drawn at once with its answer, the window is never seen changing its size. */
const FIRST_ANSWER_MS = 50;

speakWith(lookUpWords);
const mount = document.getElementById('popup');
if (mount === null) throw new Error('popup/index.html has no #popup to draw in');
const { signal } = new AbortController();
watchSettings((settings) => dress(document.documentElement, settings.theme), signal);
const settings = readSettings();
const tabId = namedTab() ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
const outline = askOutline(tabId);
const waited = new Promise<PageAsked>((resolve) => setTimeout(() => resolve('asking'), FIRST_ANSWER_MS));
const first = await Promise.race([outline, waited]);
dress(document.documentElement, (await settings).theme);
render(h(PopupWindow, { tabId, outline, first, signal }), mount);

function namedTab(): number | undefined {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  return Number.isNaN(named) ? undefined : named;
}
