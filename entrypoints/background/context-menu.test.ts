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
      create: vi.fn(),
      update: vi.fn(async () => {}),
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

it('offers its item for selections, once however often the extension is updated', async () => {
  watchContextMenu('Find it', vi.fn(), new AbortController().signal);
  for (const listener of browser.runtime.onInstalled.listeners) await listener();
  expect(browser.contextMenus.removeAll).toHaveBeenCalledBefore(browser.contextMenus.create);
  expect(browser.contextMenus.create).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ title: 'Find it', contexts: ['selection'] }),
  );
});

it('gives its item the title of the language of now at each start, where there is one', () => {
  watchContextMenu('Anderswo suchen', vi.fn(), new AbortController().signal);
  expect(browser.contextMenus.update).toHaveBeenCalledExactlyOnceWith('find-claim', { title: 'Anderswo suchen' });
  browser.contextMenus.update.mockRejectedValueOnce(new Error('no such item'));
  watchContextMenu('Find it', vi.fn(), new AbortController().signal);
});

it('hands on what is selected, and nothing of other items, tabs that are none, or no words', () => {
  const onFind = vi.fn();
  const life = new AbortController();
  watchContextMenu('Find it', onFind, life.signal);
  click(SELECTION, { id: 7 });
  expect(onFind).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text: SELECTION.selectionText, url: SELECTION.pageUrl });
  click({ ...SELECTION, menuItemId: 'other' }, { id: 7 });
  click({ ...SELECTION, selectionText: '  ' }, { id: 7 });
  click(SELECTION);
  life.abort();
  click(SELECTION, { id: 7 });
  expect(onFind).toHaveBeenCalledOnce();
});
