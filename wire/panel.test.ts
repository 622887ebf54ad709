import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_SELECTION } from './messages.ts';
import { askPanel, forgetPanelSearch, openPanel, watchPanelSearch } from './panel.ts';

const browser = vi.hoisted(() => {
  const listeners = new Set<(changes: object, area: string) => void>();
  const stored: Record<string, unknown> = {};
  const tell = (key: string, newValue?: unknown) => {
    for (const listener of listeners) listener({ [key]: { newValue } }, 'session');
  };
  return {
    listeners,
    stored,
    sidePanel: undefined as undefined | { open: (beside: object) => Promise<void> },
    sidebarAction: { open: vi.fn(async () => {}) },
    runtime: { getURL: (path: string) => `extension://us/${path}` },
    tabs: { create: vi.fn(async () => ({})) },
    storage: {
      session: {
        get: async () => ({ ...stored }),
        set: async (values: Record<string, unknown>) => {
          Object.assign(stored, values);
          for (const [key, value] of Object.entries(values)) tell(key, value);
        },
        remove: async (key: string) => {
          delete stored[key];
          tell(key);
        },
      },
      onChanged: {
        addListener: (listener: (changes: object, area: string) => void) => listeners.add(listener),
        removeListener: (listener: (changes: object, area: string) => void) => listeners.delete(listener),
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

beforeEach(() => {
  vi.clearAllMocks();
  browser.sidePanel = undefined;
  for (const key of Object.keys(browser.stored)) delete browser.stored[key];
  browser.listeners.clear();
});

describe('openPanel', () => {
  it('opens the side panel beside the tab at once, before anything is awaited', () => {
    const open = vi.fn(async () => {});
    browser.sidePanel = { open };
    void openPanel(7);
    expect(open).toHaveBeenCalledExactlyOnceWith({ tabId: 7 });
  });

  it('opens the sidebar where there is no side panel', async () => {
    void openPanel(7);
    expect(browser.sidebarAction.open).toHaveBeenCalledOnce();
  });

  it('opens the comparison in a tab where the browser refuses both', async () => {
    browser.sidebarAction.open.mockRejectedValueOnce(new Error('not in a user input handler'));
    await openPanel(7);
    expect(browser.tabs.create).toHaveBeenCalledWith({ url: 'extension://us/sidepanel.html?tab=7' });
  });
});

describe('a search for the panel', () => {
  const search = { tabId: 7, text: 'The ferry ran aground.', url: 'https://news.example/1' };

  it('waits for a panel that opens later, and reaches one that is open', async () => {
    await askPanel(search);
    const onSearch = vi.fn();
    const life = new AbortController();
    watchPanelSearch(onSearch, life.signal);
    await vi.waitFor(() => expect(onSearch).toHaveBeenCalledExactlyOnceWith(search));
    await askPanel({ ...search, text: ' The tug came. ' });
    expect(onSearch).toHaveBeenLastCalledWith({ ...search, text: 'The tug came.' });
    await forgetPanelSearch();
    expect(onSearch).toHaveBeenLastCalledWith(undefined);
    life.abort();
    await askPanel(search);
    expect(onSearch).toHaveBeenCalledTimes(3);
  });

  it('is no longer than a paragraph', async () => {
    const onSearch = vi.fn();
    watchPanelSearch(onSearch, new AbortController().signal);
    await askPanel({ ...search, text: 'x'.repeat(50_000) });
    expect(onSearch).toHaveBeenLastCalledWith({ ...search, text: 'x'.repeat(LONGEST_SELECTION) });
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['no tab', { text: 'a', url: '' }],
    ['a tab that is none', { tabId: '7', text: 'a', url: '' }],
    ['no words', { tabId: 7, text: '', url: '' }],
  ])('is none where storage holds %s', async (_, value) => {
    const onSearch = vi.fn();
    watchPanelSearch(onSearch, new AbortController().signal);
    await browser.storage.session.set({ panelSearch: value });
    expect(onSearch).toHaveBeenLastCalledWith(undefined);
  });
});
