/** The words of `_locales` in the browser's language, as the components look them up. */

type I18n = { readonly getMessage: (key: string, parts: readonly string[]) => string };
type Api = { readonly i18n: I18n };

/**
 * Gives a message with its parts put in; empty where there is none. Asks the browser itself: this call needs no promise, and the polyfill
 * would be most of what the card's script brings into a page.
 */
export function lookUpWords(key: string, parts: readonly string[]): string {
  const { browser, chrome } = globalThis as { readonly browser?: Partial<Api>; readonly chrome?: Partial<Api> };
  const i18n = browser?.i18n ?? chrome?.i18n;
  if (i18n === undefined) throw new Error('lookUpWords: there is no i18n here; call it in a context of the extension');
  return i18n.getMessage(key, parts);
}
