/** What other readers take for the article of the same pages: Readability.js and Defuddle, as their users run them. */
import { readFile } from 'node:fs/promises';
import { bundleScript } from '../../cli/bundle-script.ts';
import { type Browser, launchBareChromium, type Page } from '../../cli/chromium.ts';

/** Another reader of pages. */
export type PeerName = 'Readability' | 'Defuddle';

export const PEERS: readonly PeerName[] = ['Readability', 'Defuddle'];

const ADDRESS = 'http://reader.invalid/page.html';

/** Runs in the page; each gives html, '' where it finds no article. Both work on a copy: they take the page apart. */
const SOURCE = `
  import { Readability } from '@mozilla/readability';
  import Defuddle from 'defuddle';
  export const readers = {
    Readability: () => new Readability(document.cloneNode(true)).parse()?.content ?? '',
    Defuddle: () => new Defuddle(document.cloneNode(true), { url: location.href }).parse().content ?? '',
  };`;

/** For each peer the text of each file's article, in the order of `files`; '' where the peer finds none or fails. */
export async function readWithPeers(files: readonly string[]): Promise<Readonly<Record<PeerName, readonly string[]>>> {
  const script = await bundleScript(SOURCE, 'peers');
  const browser = await launchBareChromium();
  try {
    const texts: Record<PeerName, string[]> = { Readability: [], Defuddle: [] };
    const view = await openView(browser);
    for (const file of files) {
      const page = await openPage(browser, await readFile(file));
      for (const peer of PEERS) {
        const html = await page.evaluate<string>(`${script}\n;peers.readers.${peer}()`).catch(() => '');
        texts[peer].push(await textOf(view, html));
      }
      await page.close();
    }
    return texts;
  } finally {
    await browser.close();
  }
}

async function openPage(browser: Browser, body: Buffer): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.route('**/*', (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  );
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
  return page;
}

async function openView(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.route('**/*', (route) => route.abort());
  return page;
}

/** The words of the html as they would be shown, blocks on lines of their own. */
async function textOf(view: Page, html: string): Promise<string> {
  await view.setContent(html, { waitUntil: 'domcontentloaded' });
  return view.evaluate<string>('document.body.innerText');
}
