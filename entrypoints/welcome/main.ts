/** The welcome page, which the background opens once after installation. */
import { h, render } from 'preact';
import browser from 'webextension-polyfill';
import '../../components/welcome.css';
import '../../page/marks.css';
import { dress } from '../../components/dress.ts';
import { speakWith } from '../../components/language.ts';
import { WelcomePage } from '../../components/WelcomePage.tsx';
import { readSettings, watchSettings } from '../../wire/settings.ts';
import { lookUpWords } from '../../wire/words.ts';
import { WorkedExample } from './WorkedExample.tsx';

speakWith(lookUpWords);
const mount = document.getElementById('welcome');
if (mount === null) throw new Error('welcome/index.html has no #welcome to draw in');
const { signal } = new AbortController();
const { theme } = await readSettings();
dress(document.documentElement, theme);
watchSettings((settings) => dress(document.documentElement, settings.theme), signal);
render(
  h(WelcomePage, {
    example: h(WorkedExample, { signal }),
    toolbar: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    onOptions: () => browser.runtime.openOptionsPage(),
  }),
  mount,
);
