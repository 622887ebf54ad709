/** The side panel, in Firefox the sidebar: compares the page in the window's active tab, or that of the tab named in `?tab=`. */
import { h, render } from 'preact';
import '../../components/panel.css';
import { dress } from '../../components/dress.ts';
import { say, speakWith } from '../../components/language.ts';
import { readSettings, watchSettings } from '../../wire/settings.ts';
import { lookUpWords } from '../../wire/words.ts';
import { PanelWindow } from './PanelWindow.tsx';

speakWith(lookUpWords);
const mount = document.getElementById('panel');
if (mount === null) throw new Error('sidepanel/index.html has no #panel to draw in');
document.title = `${say('comparison')} – ${say('name')}`;
const { signal } = new AbortController();
watchSettings((settings) => dress(document.documentElement, settings.theme), signal);
const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
const { theme } = await readSettings();
dress(document.documentElement, theme);
render(h(PanelWindow, { tabId: Number.isNaN(named) ? undefined : named, signal }), mount);
