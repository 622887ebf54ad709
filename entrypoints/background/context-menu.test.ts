import { beforeEach, expect, it, vi } from 'vitest';
import { watchContextMenu } from './context-menu.ts';

const browser = vi.hoisted(() => {
  const event = () => {
    const listeners = new Set<(...words: never[]) => unknown>();
    return {
      listeners,
      addListener: (listener: (...words: never[]) => unknown) => listeners.add(listener),
      removeListener: (listener: (...words: never[]) => unknown) => listeners.delete(listener),
    };
  };
  return {
    runtime: { onInstalled: event() },
    contextMenus: {
      create: vi.fn((_: object) => {}),
      update: vi.fn(async (_id: string, _item: object) => {}),
      removeAll: vi.fn(async () => {}),
      onClicked: event(),
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

const click = (info: object, tab?: object) => {
  for (const listener of browser.contextMenus.onClicked.listeners) listener(info as never, tab as never);
};
const SELECTION = {
  menuItemId: 'find-claim',
  selectionText: 'The ferry ran aground.',
  pageUrl: 'https://news.example/1',
};

beforeEach(() => vi.clearAllMocks());

const menu = (onFind = vi.fn(), onAdd = vi.fn()) => ({
  titles: { findClaim: 'Find it', addPage: 'Keep it' },
  onFind,
  onAdd,
});

it('offers its items, once however often the extension is updated', async () => {
  watchContextMenu(menu(), new AbortController().signal);
  for (const listener of browser.runtime.onInstalled.listeners) await listener();
  expect(browser.contextMenus.removeAll).toHaveBeenCalledBefore(browser.contextMenus.create);
  expect(browser.contextMenus.create.mock.calls).toEqual([
    [expect.objectContaining({ title: 'Find it', contexts: ['selection'] })],
    [expect.objectContaining({ title: 'Keep it', contexts: ['page'] })],
  ]);
});

it('gives its items the titles of the language of now at each start, where there are items', () => {
  watchContextMenu(menu(), new AbortController().signal);
  expect(browser.contextMenus.update.mock.calls).toEqual([
    ['find-claim', { title: 'Find it' }],
    ['add-page', { title: 'Keep it' }],
  ]);
  browser.contextMenus.update.mockRejectedValue(new Error('no such item'));
  watchContextMenu(menu(), new AbortController().signal);
});

it('hands on what is selected, and nothing of other items, tabs that are none, or no words', () => {
  const onFind = vi.fn();
  const life = new AbortController();
  watchContextMenu(menu(onFind), life.signal);
  click(SELECTION, { id: 7 });
  expect(onFind).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: SELECTION.selectionText, url: SELECTION.pageUrl });
  click({ ...SELECTION, menuItemId: 'other' }, { id: 7 });
  click({ ...SELECTION, selectionText: '  ' }, { id: 7 });
  click(SELECTION);
  life.abort();
  click(SELECTION, { id: 7 });
  expect(onFind).toHaveBeenCalledOnce();
});

it('hands on the tab whose page is to be kept', () => {
  const onAdd = vi.fn();
  watchContextMenu(menu(vi.fn(), onAdd), new AbortController().signal);
  click({ menuItemId: 'add-page' }, { id: 7 });
  click({ menuItemId: 'add-page' });
  expect(onAdd).toHaveBeenCalledExactlyOnceWith(7);
});
