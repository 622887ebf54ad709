/** One surface over both browsers with the extension installed, for the end-to-end tests. */
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';

export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

/** What travels between a test and a page. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'Space';

/** One tab. Code handed to it runs inside the page: it is sent as text and sees its argument only. */
export type Page = {
  readonly navigate: (url: string) => Promise<void>;
  /** Runs `code` in the page's own world, past any content security policy. */
  readonly evaluate: <A extends Json, R>(code: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
  /** The same with the closed shadow root of the extension's host element, which page code cannot reach; throws when there is none. */
  readonly inShadow: <A extends Json, R>(
    code: (root: ShadowRoot, argument: A) => R | Promise<R>,
    argument: A,
  ) => Promise<R>;
  /** Runs a library's source text in the page. */
  readonly addScript: (source: string) => Promise<void>;
  /** Moves the pointer to a place in the viewport, in CSS pixels. */
  readonly hover: (x: number, y: number) => Promise<void>;
  readonly click: (x: number, y: number) => Promise<void>;
  readonly press: (key: Key) => Promise<void>;
  /** Presses a letter together with Control. */
  readonly pressControl: (letter: 'c' | 'v') => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly colours: (scheme: 'light' | 'dark') => Promise<void>;
  readonly screenshot: (file: string) => Promise<void>;
  /** The page as it is printed: a PDF's bytes as text, without the time and the number of the printing. */
  readonly print: () => Promise<string>;
  /**
   * Types of the listeners that the extension has on the page's document, root element and window, sorted; undefined where the
   * browser does not tell.
   */
  readonly extensionListeners: (() => Promise<readonly string[]>) | undefined;
  readonly toFront: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The toolbar popup or the side panel: no tab, so it is read and pictured only. */
export type PopupView = Pick<Page, 'evaluate' | 'screenshot'>;

export type Browser = {
  readonly name: BrowserName;
  readonly open: (url: string) => Promise<Page>;
  /** Opens a page of the extension, such as `popup.html?tab=3`, in a tab. */
  readonly openExtensionPage: (path: string) => Promise<Page>;
  /** The tabs that show a page of the extension, such as `options.html`. */
  readonly extensionPages: (path: string) => Promise<readonly Page[]>;
  /** Ends the extension's service worker or event page; the next message has to wake it. */
  readonly stopBackground: () => Promise<void>;
  /** True while the background is alive. */
  readonly backgroundRuns: () => Promise<boolean>;
  /** Opens the toolbar popup as a click on the icon does, over the given tab; undefined where the browser cannot be told to. */
  readonly openToolbarPopup: ((over: Page) => Promise<PopupView>) | undefined;
  /** The side panel once something has opened it; undefined where the browser cannot be asked. */
  readonly sidePanel: (() => Promise<PopupView>) | undefined;
  readonly close: () => Promise<void>;
};

export type BrowserOptions = {
  /** Folder of the built extension, absolute. */
  readonly extension: string;
  /** `host:port` of the proxy that everything goes through. */
  readonly proxy: string;
  /** Leaves the welcome page open that the extension opens after its installation. */
  readonly keepsWelcome?: boolean;
};

export function openBrowser(name: BrowserName, options: BrowserOptions): Promise<Browser> {
  return name === 'chromium' ? openChromium(options) : openFirefox(options);
}
