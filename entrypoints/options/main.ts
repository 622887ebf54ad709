/** The options page, in a tab of its own. */
import { h, render } from 'preact';
import '../../components/options.css';
import { dress } from '../../components/dress.ts';
import { say, speakWith } from '../../components/language.ts';
import { readSettings } from '../../wire/settings.ts';
import { lookUpWords } from '../../wire/words.ts';
import { OptionsWindow } from './OptionsWindow.tsx';

speakWith(lookUpWords);
const mount = document.getElementById('options');
if (mount === null) throw new Error('options/index.html has no #options to draw in');
document.title = `${say('options')} – ${say('name')}`;
const { signal } = new AbortController();
const settings = await readSettings();
dress(document.documentElement, settings.theme);
render(h(OptionsWindow, { first: settings, signal }), mount);
