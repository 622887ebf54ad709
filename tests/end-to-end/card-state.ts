/** Whether the card is there to be seen. */
import type { Page } from '../browsers/browser.ts';
import { until } from '../browsers/until.ts';

/** Resolves once the card is open or closed. */
export async function cardIs(page: Page, wanted: 'open' | 'closed'): Promise<void> {
  await until(`the card is ${wanted}`, async () => {
    const isOpen = await page.inShadow(
      (root) => (root.querySelector('dialog')?.getClientRects().length ?? 0) > 0,
      null,
    );
    return isOpen === (wanted === 'open');
  });
}
