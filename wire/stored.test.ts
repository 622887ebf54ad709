import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, switchHost, watchSettings } from './settings.ts';
import { eraseStored, readStored } from './stored.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const deleted: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  deleted.length = 0;
  vi.stubGlobal('indexedDB', {
    databases: async () => [{ name: 'corpora', version: 1 }],
    deleteDatabase: (name: string) => {
      deleted.push(name);
      const deleting: { onsuccess?: () => void } = {};
      queueMicrotask(() => deleting.onsuccess?.());
      return deleting;
    },
  });
});

afterEach(() => vi.unstubAllGlobals());

describe('what is stored', () => {
  it('is read as one thing, whatever part of the extension stored it', async () => {
    await switchHost('kurier.example', false);
    await fakeBrowser.storage.local.set({ other: [1, 2] });
    await fakeBrowser.storage.session.set({ passing: true });
    const settings = await readSettings();
    expect(await readStored(new Date('2031-03-06T12:00:00Z'), async () => [{ id: 'lark' }])).toEqual({
      format: 'fact-linker-stored',
      version: 1,
      made: '2031-03-06T12:00:00.000Z',
      local: { settings, other: [1, 2] },
      session: { passing: true },
      corpora: [{ id: 'lark' }],
    });
  });

  it('is gone after erasing, databases too, and who watches hears of it', async () => {
    await switchHost('kurier.example', false);
    await fakeBrowser.storage.session.set({ passing: true });
    const onChange = vi.fn();
    watchSettings(onChange, new AbortController().signal);
    await eraseStored();
    const { local, session } = await readStored(new Date(), async () => []);
    expect([local, session, deleted]).toEqual([{}, {}, ['corpora']]);
    expect(onChange).toHaveBeenCalledOnce();
    expect(onChange.mock.calls[0]?.[0]).toMatchObject({ hostsOff: [] });
  });
});
