import browser from 'webextension-polyfill';

const ACCENT = '#0b7a75';

/** Shows the number of linked claims on the tab's icon; nothing for 0. */
export async function showBadge(tabId: number, claims: number): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color: ACCENT });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text: claims === 0 ? '' : String(claims) });
}
