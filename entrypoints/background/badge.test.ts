import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadge } from './badge.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

describe('showBadge', () => {
  it('shows the number of links on its tab’s icon and on no other', async () => {
    await showBadge(7, 12);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('12');
    expect(await fakeBrowser.action.getBadgeText({ tabId: 8 })).toBe('');
  });

  it('shows nothing for no links', async () => {
    await showBadge(7, 12);
    await showBadge(7, 0);
    expect(await fakeBrowser.action.getBadgeText({ tabId: 7 })).toBe('');
  });
});
