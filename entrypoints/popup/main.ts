/** The popup: shows the state of the page in the active tab, or of the tab named in `?tab=`. */
import { h, render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/popup.css';
import { direction, languageTag, speakWith } from '../../components/language.ts';
import { lookUpWords } from '../../wire/words.ts';
import { PopupWindow } from './PopupWindow.tsx';

speakWith(lookUpWords);
Object.assign(document.documentElement, { lang: languageTag(), dir: direction() });
const mount = document.getElementById('popup');
if (mount === null) throw new Error('popup/index.html has no #popup to draw in');
const { signal } = new AbortController();
const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
const tabId = Number.isNaN(named) ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id : named;
render(h(PopupWindow, { tabId, signal }), mount);
