import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchCommands } from './commands.ts';

const browser = vi.hoisted(() => {
  const listeners = new Set<(command: string, tab?: object) => Promise<void>>();
  return {
    listeners,
    tabs: { query: vi.fn(async (): Promise<{ id?: number }[]> => [{ id: 7 }]) },
    commands: {
      onCommand: {
        addListener: (listener: (command: string, tab?: object) => Promise<void>) => listeners.add(listener),
        removeListener: (listener: (command: string, tab?: object) => Promise<void>) => listeners.delete(listener),
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: browser }));

const press = (command: string, tab?: object) =>
  Promise.all([...browser.listeners].map((listener) => listener(command, tab)));
const compare = vi.fn(async () => {});

beforeEach(() => browser.listeners.clear());

describe('watchCommands', () => {
  it('moves to the next and the previous mark of the active tab', async () => {
    const move = vi.fn(async () => null);
    watchCommands({ move, compare }, new AbortController().signal);
    await press('next-mark');
    await press('previous-mark');
    expect(move.mock.calls).toEqual([
      [7, 1],
      [7, -1],
    ]);
    expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, lastFocusedWindow: true });
  });

  it('does nothing for other commands, without a tab, and after its signal aborts', async () => {
    const move = vi.fn(async () => null);
    const life = new AbortController();
    watchCommands({ move, compare }, life.signal);
    await press('toString');
    browser.tabs.query.mockResolvedValueOnce([]);
    await press('next-mark');
    life.abort();
    await press('next-mark');
    expect(move).not.toHaveBeenCalled();
  });

  it('opens the comparison of the active tab before anything is awaited', () => {
    watchCommands({ move: vi.fn(), compare }, new AbortController().signal);
    void press('open-comparison', { id: 7 });
    expect(compare).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('leaves a tab alone that has no content script of ours', async () => {
    const move = vi.fn(() => Promise.reject(new Error('no receiver')));
    watchCommands({ move, compare }, new AbortController().signal);
    await press('next-mark');
    expect(move).toHaveBeenCalledOnce();
  });
});
