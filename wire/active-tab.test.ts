import { beforeEach, expect, it, vi } from 'vitest';
import { type ActiveTab, watchActiveTab, watchTab } from './active-tab.ts';

const browser = vi.hoisted(() => {
  const event = () => {
    const listeners = new Set<(...words: unknown[]) => void>();
    return {
      listeners,
      addListener: (listener: (...words: unknown[]) => void) => listeners.add(listener),
      removeListener: (listener: (...words: unknown[]) => void) => listeners.delete(listener),
      tell: (...words: unknown[]) => {
        for (const listener of listeners) listener(...words);
      },
    };
  };
  return {
    tabs: { onActivated: event(), onUpdated: event(), query: vi.fn(async () => [{ id: 7, status: 'complete' }]) },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => vi.clearAllMocks());

it('tells the active tab of its own window, and of each that becomes active', async () => {
  const onTab = vi.fn<(tab: ActiveTab) => void>();
  const life = new AbortController();
  watchActiveTab(onTab, life.signal);
  await vi.waitFor(() => expect(onTab).toHaveBeenLastCalledWith({ tabId: 7, isLoading: false }));
  expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  browser.tabs.query.mockResolvedValueOnce([{ id: 9, status: 'loading' }]);
  browser.tabs.onActivated.tell({ tabId: 9 });
  await vi.waitFor(() => expect(onTab).toHaveBeenLastCalledWith({ tabId: 9, isLoading: true }));
  browser.tabs.onUpdated.tell(9, { status: 'complete' });
  expect(onTab).toHaveBeenLastCalledWith({ tabId: 9, isLoading: false });
  life.abort();
  expect([browser.tabs.onActivated.listeners.size, browser.tabs.onUpdated.listeners.size]).toEqual([0, 0]);
});

it('says nothing of other tabs, nor of what else changes in one', async () => {
  const onTab = vi.fn<(tab: ActiveTab) => void>();
  watchTab(3, onTab, new AbortController().signal);
  browser.tabs.onUpdated.tell(4, { status: 'loading' });
  browser.tabs.onUpdated.tell(3, { title: 'News' });
  expect(onTab.mock.calls).toEqual([[{ tabId: 3, isLoading: false }]]);
  browser.tabs.onUpdated.tell(3, { status: 'loading' });
  expect(onTab).toHaveBeenLastCalledWith({ tabId: 3, isLoading: true });
});
