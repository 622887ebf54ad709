import { direction, languageTag } from './language.ts';

/** The colours a reader may choose; `system` follows the browser. */
export type Theme = 'system' | 'light' | 'dark';

/** Gives an element, and all drawn in it, the language and direction of the words and the chosen theme's colours. */
export function dress(element: HTMLElement, theme: Theme): void {
  element.lang = languageTag();
  element.dir = direction();
  element.style.colorScheme = theme === 'system' ? 'light dark' : theme;
}
