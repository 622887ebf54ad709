/** The popup: shows the state of the page in the active tab, or of the tab named in `?tab=`. */
import { h, render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/popup.css';
import { dress } from '../../components/dress.ts';
import { speakWith } from '../../components/language.ts';
import { readSettings, watchSettings } from '../../wire/settings.ts';
import { lookUpWords } from '../../wire/words.ts';
import { PopupWindow } from './PopupWindow.tsx';

speakWith(lookUpWords);
const mount = document.getElementById('popup');
if (mount === null) throw new Error('popup/index.html has no #popup to draw in');
const { signal } = new AbortController();
watchSettings((settings) => dress(document.documentElement, settings.theme), signal);
const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
const [{ theme }, [active]] = await Promise.all([
  readSettings(),
  browser.tabs.query({ active: true, currentWindow: true }),
]);
const tabId = Number.isNaN(named) ? active?.id : named;
dress(document.documentElement, theme);
render(h(PopupWindow, { tabId, signal }), mount);
