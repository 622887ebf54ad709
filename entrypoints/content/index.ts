/** The content script: reads the page, has it compared, paints the marks and shows the card. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { outlineOf } from '../../core/page-outline.ts';
import '../../page/marks.css';
import { answerCalls } from '../../wire/calls.ts';
import { readHiddenLinks, watchHiddenLinks } from '../../wire/hidden-links.ts';
import type { PageCalls } from '../../wire/messages.ts';
import { readSettings, type Settings, watchSettings } from '../../wire/settings.ts';
import { createPageScan } from './page-scan.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_end',
  cssInjectionMode: 'manifest',
  noScriptStartedPostMessage: true,
  async main() {
    const { signal } = new AbortController();
    const host = location.hostname;
    const scan = createPageScan(document, signal);
    answerCalls<PageCalls>(
      {
        scanState: { decode: decodeNothing, answer: async () => scan.state() },
        scanOutline: {
          decode: decodeNothing,
          answer: async () => {
            const state = scan.state();
            return state.kind === 'linked' ? { ...state, page: outlineOf(state.page) } : state;
          },
        },
        pageArticles: { decode: decodeNothing, answer: async () => scan.articles() },
        showLink: {
          decode: (value) => (typeof value === 'number' ? value : undefined),
          answer: async (link) => {
            scan.showLink(link);
            return null;
          },
        },
        moveMark: {
          decode: (value) => (value === 1 || value === -1 ? value : undefined),
          answer: async (step) => {
            scan.moveMark(step);
            return null;
          },
        },
      },
      signal,
    );
    let comparedBy: string | undefined;
    const follow = (settings: Settings): void => {
      scan.dress(settings);
      scan.switchTo(!settings.hostsOff.includes(host));
      const comparing = whatCompares(settings);
      if (comparedBy !== undefined && comparedBy !== comparing) scan.compareAgain();
      comparedBy = comparing;
    };
    watchSettings(follow, signal);
    watchHiddenLinks(scan.useHidden, signal);
    const [settings, hidden] = await Promise.all([readSettings(), readHiddenLinks()]);
    scan.useHidden(hidden);
    follow(settings);
  },
});

const decodeNothing = (value: unknown): null | undefined => (value === null ? null : undefined);

/** The settings that what is found on a page depends on, to be told from others. */
function whatCompares({ strictness, kindsOff, outletsHidden, outletsPinned, corporaChanges }: Settings): string {
  return JSON.stringify([strictness, kindsOff, outletsHidden, outletsPinned, corporaChanges]);
}
