/** The reader's permission to ask a host for something. */
import browser from 'webextension-polyfill';

/** Asks the reader, unless it was given before. Call it in the listener of a click itself, before anything is awaited: browsers refuse it otherwise. */
export function requestHost(address: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(address)] });
}

export function hasHost(address: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(address)] });
}

/** Match patterns know no ports. */
function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
