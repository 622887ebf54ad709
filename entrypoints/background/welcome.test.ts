import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeOnce } from './welcome.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

async function opened(): Promise<readonly (string | undefined)[]> {
  const tabs = await fakeBrowser.tabs.query({});
  return tabs.map(({ url }) => url).filter((url) => url?.endsWith('/welcome.html'));
}

it('opens the welcome page after installation, once', async () => {
  welcomeOnce(new AbortController().signal);
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  expect(await opened()).toHaveLength(1);
});

it.each([{ reason: 'update', previousVersion: '0.0.9' }, { reason: 'chrome_update' }] as const)(
  'opens nothing after an update: %j',
  async (installed) => {
    welcomeOnce(new AbortController().signal);
    await fakeBrowser.runtime.onInstalled.trigger(installed);
    expect(await opened()).toEqual([]);
  },
);

it('opens nothing any more once its signal has aborted', async () => {
  const life = new AbortController();
  welcomeOnce(life.signal);
  life.abort();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  expect(await opened()).toEqual([]);
});
