/** Pictures of the page and of every view, light and dark, as readers meet them on the demo article. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ComparedPage } from '../core/comparison.ts';
import type { Chromium, Page } from './chromium.ts';
import type { ExtensionDesk } from './extension-desk.ts';

const SCHEMES = ['light', 'dark'] as const;
const PAGE_SIZE = { width: 1_000, height: 800 };
/** Where on the screen the words stand that a picture is about. */
const TOP_PX = 120;

type Pictured = { readonly path: string; readonly size: { width: number; height: number }; readonly ready: string };

const VIEWS: Readonly<Record<string, Pictured>> = {
  popup: { path: 'popup.html', size: { width: 400, height: 600 }, ready: '.claim-item' },
  panel: { path: 'sidepanel.html', size: { width: 480, height: 700 }, ready: '.comparison' },
  options: { path: 'options.html', size: { width: 720, height: 900 }, ready: '.section' },
  welcome: { path: 'welcome.html', size: { width: 720, height: 900 }, ready: '.example .card' },
};

/** The box of the topmost words in some highlights, as an expression for the page. */
const boxIn = (highlights: readonly string[]): string => `${JSON.stringify(highlights)}
  .flatMap((name) => [...(CSS.highlights.get('fact-linker-' + name) ?? [])])
  .map((mark) => {
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const { left, top } = range.getClientRects()[0];
    return { left, top };
  })
  .sort((a, b) => a.top - b.top)[0]`;
const MARKS = boxIn(['same', 'differs', 'contradicted']);
const CURRENT = boxIn(['current']);

/** Takes them all into a folder, `page-light.png` and so on; gives their names. Leaves a card open. */
export async function takePictures(
  { context, extensionId }: Chromium,
  desk: ExtensionDesk,
  page: Page,
  compared: ComparedPage,
  folder: string,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const taken: string[] = [];
  const take = async (from: Page, name: string): Promise<void> => {
    await from.screenshot({ path: join(folder, `${name}.png`) });
    taken.push(`${name}.png`);
  };
  const view = await context.newPage();
  for (const [name, { path, size, ready }] of Object.entries(VIEWS)) {
    await view.setViewportSize(size);
    for (const colorScheme of SCHEMES) {
      await view.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await view.goto(`chrome-extension://${extensionId}/${path}${new URL(desk.popup.url()).search}`);
      await view.waitForSelector(ready);
      await take(view, `${name}-${colorScheme}`);
    }
  }
  await view.close();
  await page.bringToFront();
  await page.setViewportSize(PAGE_SIZE);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(`scrollTo(0, scrollY + (${MARKS}).top - ${TOP_PX})`);
    await take(page, `page-${colorScheme}`);
  }
  await openCard(desk, page, mostTelling(compared));
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await take(page, `card-${colorScheme}`);
  }
  return taken;
}

/** Opens a link's card as a reader does, by a click on its words. */
async function openCard(desk: ExtensionDesk, page: Page, link: number): Promise<void> {
  const isOpen = (wanted: boolean) =>
    page.waitForFunction((open) => CSS.highlights.has('fact-linker-current') === open, wanted);
  await desk.showLink(link);
  await isOpen(true);
  await page.evaluate(`scrollTo(0, scrollY + (${CURRENT}).top - ${TOP_PX})`);
  const { left, top } = (await page.evaluate(CURRENT)) as { readonly left: number; readonly top: number };
  await page.keyboard.press('Escape');
  await isOpen(false);
  await page.mouse.click(left + 20, top + 10);
  await isOpen(true);
}

/** Index of the link with the most differences: the card worth a picture. */
function mostTelling({ links }: ComparedPage): number {
  const counts = links.map(({ tellings }) => tellings.reduce((sum, { differences }) => sum + differences.length, 0));
  return counts.indexOf(Math.max(...counts));
}
