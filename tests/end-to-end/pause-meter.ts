/** How long a page was held up, measured in the page itself. */
import type { Page } from '../browsers/browser.ts';

type Meter = { longestPauseMs: number };

/** The page with a script that notes the longest time in which it could not run a task, from its load on. */
export function withPauseMeter(html: string): string {
  const meter = `
    globalThis.longestPauseMs = 0;
    addEventListener('load', () => {
      let last = performance.now();
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const now = performance.now();
        globalThis.longestPauseMs = Math.max(globalThis.longestPauseMs, now - last);
        last = now;
        setTimeout(() => channel.port2.postMessage(null), 10);
      };
      channel.port2.postMessage(null);
    });`;
  return html.replace('</head>', `<script>${meter}</script></head>`);
}

/** The longest pause so far, in milliseconds. */
export function longestPauseMs(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as Meter).longestPauseMs, null);
}
