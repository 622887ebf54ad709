/** A page that a server has drawn and that Preact brings to life: the bundled script and the markup it expects. */
import { bundleScript } from '../../cli/bundle-script.ts';

/** Called by the test inside the page. */
export type HydratingPage = {
  /** Makes the server's markup live; gives every element of the article that is no longer the one that was served. */
  readonly hydrate: () => number;
  /** Sets the text of one paragraph, as an application does that has got a correction. */
  readonly correct: (paragraph: number, text: string) => void;
  /** What the framework has complained about. */
  readonly complaints: readonly string[];
};

/** `preact/debug` reports markup that is not what the components would have drawn. */
const SCRIPT = `
import 'preact/debug';
import { h, hydrate, render } from 'preact';
const complaints = [];
for (const level of ['error', 'warn']) console[level] = (...words) => complaints.push(words.join(' '));
addEventListener('error', ({ message }) => complaints.push(message));
const paragraphs = JSON.parse(document.getElementById('state').textContent);
const root = document.getElementById('app');
const view = () => h('article', null, h('h1', null, 'Leaders speak by phone'), paragraphs.map((text, key) => h('p', { key }, text)));
globalThis.app = {
  complaints,
  hydrate: () => {
    const served = [...root.querySelectorAll('*')];
    const texts = served.map(({ firstChild }) => firstChild);
    hydrate(view(), root);
    const live = [...root.querySelectorAll('*')];
    return live.length === served.length
      ? live.filter((element, index) => element !== served[index] || element.firstChild !== texts[index]).length
      : served.length;
  },
  correct: (paragraph, text) => {
    paragraphs[paragraph] = text;
    render(view(), root);
  },
};
`;

/** The framework, the application and its script in one text. */
export function hydratingScript(): Promise<string> {
  return bundleScript(SCRIPT);
}

/** The page as the server draws it. It hydrates as soon as the script runs, or when the test says so. */
export function hydratingPage(
  scriptAddress: string,
  paragraphs: readonly string[],
  hydrates: 'at once' | 'when told',
): string {
  const state = JSON.stringify(paragraphs).replaceAll('<', '\\u003c');
  const markup = paragraphs.map((text) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Leaders speak by phone</title></head>
<body><main id="app"><article><h1>Leaders speak by phone</h1>${markup}</article></main>
<script type="application/json" id="state">${state}</script>
<script type="module" src="${scriptAddress}"></script>
${hydrates === 'at once' ? '<script type="module">globalThis.lost = app.hydrate();</script>' : ''}
</body></html>`;
}
