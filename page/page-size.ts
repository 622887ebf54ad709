/** Whether a page is too big to be read without slowing it down. */
import { unclobbered } from './unclobbered.ts';

/** The biggest pages of news sites have some 20,000; reading this many keeps two tabs' worth of memory alive. */
const MOST_ELEMENTS = 250_000;

/** True when the page should not even be read. The browser counts elements without making objects of them. */
export function isTooBig(document: Document): boolean {
  return unclobbered(document).getElementsByTagName('*').length > MOST_ELEMENTS;
}
