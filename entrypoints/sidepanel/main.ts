/** The side panel, in Firefox the sidebar: compares the page in the window's active tab, or that of the tab named in `?tab=`. */
import { h, render } from 'preact';
import '../../components/panel.css';
import { PanelWindow } from './PanelWindow.tsx';

const mount = document.getElementById('panel');
if (mount === null) throw new Error('sidepanel/index.html has no #panel to draw in');
const { signal } = new AbortController();
const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
render(h(PanelWindow, { tabId: Number.isNaN(named) ? undefined : named, signal }), mount);
