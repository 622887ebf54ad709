import browser from 'webextension-polyfill';
import type { AddOutcome } from '../../wire/messages.ts';

const ACCENT = '#0b7a75';

/** Shows the number of linked claims on the tab's icon; nothing for 0. */
export async function showBadge(tabId: number, claims: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: ACCENT });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text: claims === 0 ? '' : String(claims) });
}

const ADDED_SIGN = '✓';
const NOT_ADDED_SIGN = '–';
const SIGN_MS = 2_500;

/** Shows for a moment on the tab's icon whether its page is in the reader's corpus now; then what stood there before. */
export async function showAdded(tabId: number, outcome: AddOutcome): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId });
  const text = outcome === 'added' || outcome === 'known' ? ADDED_SIGN : NOT_ADDED_SIGN;
  await browser.action.setBadgeBackgroundColor({ tabId, color: ACCENT });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text });
  await new Promise((resolve) => setTimeout(resolve, SIGN_MS));
  if ((await browser.action.getBadgeText({ tabId })) === text)
    await browser.action.setBadgeText({ tabId, text: before });
}
