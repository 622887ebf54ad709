import { expect, it } from 'vitest';
import { say } from '../../components/language.ts';
import type { Page } from '../browsers/browser.ts';
import { demoSentences } from './demo.ts';
import { firstMarks, isMarked } from './marks.ts';
import { asParagraphs, newsPage } from './news-page.ts';
import { longestPauseMs, withPauseMeter } from './pause-meter.ts';
import { popupFor, wordsOf } from './popup.ts';
import { onEachBrowser, type Stage } from './stage.ts';

const LONGEST_PAUSE_MS = 2_000;

const sentences = demoSentences();
const linked = sentences.flatMap(({ text, claims }) => (claims.length > 0 ? [text] : []));
const texts = sentences.map(({ text }) => text);
const HTML = newsPage({ title: 'Leaders speak by phone', paragraphs: asParagraphs(texts) });

/** What a page may do to the names that scripts rely on; tests themselves need what is left. */
const VANDAL = `<script>
  const broken = () => { throw new Error('broken by the page'); };
  for (const name of ['Intl', 'getSelection', 'getComputedStyle', 'MutationObserver', 'ResizeObserver', 'AbortController', 'AbortSignal',
    'Range', 'Highlight', 'Map', 'Set', 'URL', 'TreeWalker', 'NodeFilter', 'MessageChannel', 'setTimeout', 'CSSStyleSheet'])
    globalThis[name] = broken;
  for (const name of ['map', 'filter', 'flatMap', 'find', 'findIndex', 'some', 'every', 'reduce', 'at', 'slice', 'entries', 'includes'])
    Array.prototype[name] = broken;
  for (const name of ['replace', 'slice', 'trim', 'matchAll', 'toLowerCase', 'startsWith']) String.prototype[name] = broken;
  for (const name of ['addEventListener', 'dispatchEvent']) EventTarget.prototype[name] = broken;
  for (const name of ['createTreeWalker', 'getElementsByTagName', 'querySelector', 'querySelectorAll', 'createElement'])
    Document.prototype[name] = broken;
  for (const name of ['closest', 'getAttribute', 'hasAttribute', 'attachShadow', 'checkVisibility', 'append', 'remove'])
    Element.prototype[name] = broken;
  Object.entries = Object.values = Object.hasOwn = Promise.all = RegExp.prototype.exec = RegExp.prototype.test = broken;
</script>`;

/** Elements with these names hide the document's own properties from Chromium's scripts, the extension's included; createRange is left to the tests. */
const CLOBBERED_DOCUMENT = `${[
  ...['body', 'documentElement', 'defaultView', 'URL', 'title', 'hidden', 'contentType', 'fonts', 'addEventListener'],
  ...['getElementsByTagName', 'querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker'],
]
  .map((name) => `<form name="${name}"><input name="parentNode"><input name="localName"></form>`)
  .join(
    '',
  )}${['caretPositionFromPoint', 'getSelection', 'nodeType', 'location'].map((name) => `<img name="${name}" alt="">`).join('')}`;

/** As fields of a form they hide the form's own properties. */
const CLOBBERED_FORM = [
  ...['firstChild', 'nextSibling', 'parentNode', 'parentElement', 'nodeType', 'localName', 'id', 'getAttribute'],
  ...['hasAttributes', 'attributes', 'childNodes', 'shadowRoot', 'textContent', 'closest', 'contains', 'classList'],
  ...['querySelector', 'checkVisibility', 'assignedSlot', 'getElementsByTagName', 'ownerDocument'],
]
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('');

const LOUD = 'It is the hour of the tide table and nothing but the tide table is read out here again and again.';

onEachBrowser(
  'a hostile page',
  (stage) => {
    it.each<readonly [string, string]>([
      ['30,000 elements around the article', withNodes(30_000)],
      [
        'every sentence inside 50 inline elements',
        around(texts, (text) => `${'<b><i>'.repeat(25)}${text}${'</i></b>'.repeat(25)}`),
      ],
      ['built-in names overwritten', HTML.replace('<head>', `<head>${VANDAL}`)],
      [
        'a base address of its own',
        HTML.replace('<head>', '<head><base href="http://elsewhere.invalid/x/" target="_blank">'),
      ],
      ['markup that was never closed', malformed()],
      ['zero-width and bidi control characters in its words', around(texts, withUnseen)],
      [
        'a form around it whose fields hide its properties',
        HTML.replace('<article>', `<form><article>${CLOBBERED_FORM}`).replace('</article>', '</article></form>'),
      ],
      [
        'forms and pictures that hide properties of the document',
        HTML.replace('</main>', `</main>${CLOBBERED_DOCUMENT}`),
      ],
      ['a corner that never rests', withLoop(`document.querySelector('footer').textContent = '${LOUD} ' + count`)],
    ])('is marked all the same: %s', async (_, html) => {
      const page = await stage().show(withPauseMeter(html));
      await stage().desk.scanned(page, 'linked');
      const found = (await firstMarks(page)).map((mark) => ({ ...mark, text: seen(mark.text) }));
      expect(linked.filter((sentence) => !isMarked(sentence, found))).toEqual([]);
      expect(
        found.map(({ text }) => text).filter((text) => !texts.some((sentence) => sentence.includes(text))),
      ).toEqual([]);
      if (!html.includes(VANDAL)) expect(await longestPauseMs(page)).toBeLessThan(LONGEST_PAUSE_MS);
      await page.close();
    });

    it.each<readonly [string, string, string]>([
      [
        'one paragraph of 2 MB',
        newsPage({ title: 'Tides', paragraphs: [`${LOUD} `.repeat(20_000)] }),
        'more text than any article',
      ],
      [
        'text that is replaced without end',
        withLoop(
          `for (const p of document.querySelectorAll('article p')) p.textContent = count + ' times: ${LOUD} ' + count`,
        ),
        'again and again',
      ],
      [
        'more than 250,000 elements',
        HTML.replace('</main>', `</main><div hidden>${'<i></i>'.repeat(250_000)}</div>`),
        'more than 250,000 elements',
      ],
    ])('is given up politely, and the popup says why: %s', async (_, html, reason) => {
      const page = await stage().show(withPauseMeter(html));
      await stage().desk.scanned(page, 'gave-up');
      expect(await longestPauseMs(page)).toBeLessThan(LONGEST_PAUSE_MS);
      const words = await popupWords(stage(), page);
      expect(words).toContain(say('state_gave_up_title'));
      expect(words).toContain(reason);
      await page.close();
    });
    // One browser for time's sake: bounds and giving up are the same code in both; large pages run in both in pages.test.ts.
  },
  { browsers: ['chromium'] },
);

async function popupWords(on: Stage, page: Page): Promise<string> {
  const popup = await popupFor(on, page, (words) => words.includes(say('state_gave_up_title')));
  const words = await wordsOf(popup);
  await popup.close();
  return words;
}

/** Elements without text, half of them before the article and half after it. */
function withNodes(count: number): string {
  const half = '<div><span></span></div>'.repeat(count / 4);
  return HTML.replace('<main>', `${half}<main>`).replace('</main>', `</main>${half}`);
}

function around(all: readonly string[], wrap: (text: string) => string): string {
  const paragraphs = asParagraphs(all).map(
    (text) =>
      `<p>${text
        .split(/(?<=\.) /)
        .map(wrap)
        .join(' ')}</p>`,
  );
  return HTML.replace(/<p>.*<\/p>(?=\s*<\/article>)/s, paragraphs.join(''));
}

/** A soft hyphen, a zero-width space and a change of direction inside the longer words. */
function withUnseen(text: string): string {
  return `\u2068${text.replace(/(\w{3})(\w{2})(\w{2})/g, '$1\u00ad$2\u200b$3')}\u2069`;
}

function seen(text: string): string {
  return text.replace(/[\u00ad\u200b\u2068\u2069]/g, '');
}

/** Endless: each change waits for nothing but the frame before. */
function withLoop(code: string): string {
  const script = `let count = 0; const turn = () => { count += 1; ${code}; requestAnimationFrame(turn); }; turn();`;
  return HTML.replace('</body>', `<script>${script}</script></body>`);
}

function malformed(): string {
  return HTML.replaceAll('</p>', '')
    .replace('</article></main>', '</div></b></article')
    .replace('<p>', '<b><p class="a" class=b <i>')
    .replace('</html>', '');
}
