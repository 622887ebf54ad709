import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, decodeSettings, readSettings, switchHost, watchSettings } from './settings.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const DEFAULTS = {
  version: 1,
  hostsOff: [],
  strictness: 'balanced',
  kindsOff: [],
  outletsHidden: [],
  outletsPinned: [],
  markStyle: 'clear',
  theme: 'system',
  corporaChanges: 0,
};

describe('settings', () => {
  it('are the defaults at first', async () => expect(await readSettings()).toEqual(DEFAULTS));

  it('keep the sites that are switched off, sorted and once each', async () => {
    await switchHost('nordlicht.example', false);
    await switchHost('kurier.example', false);
    await switchHost('nordlicht.example', false);
    expect(await readSettings()).toEqual({ ...DEFAULTS, hostsOff: ['kurier.example', 'nordlicht.example'] });
  });

  it('keep what is changed, and the rest beside it', async () => {
    await switchHost('kurier.example', false);
    await changeSettings(() => ({ strictness: 'strict', kindsOff: ['wording', 'scope'], theme: 'dark' }));
    const changed = { ...DEFAULTS, strictness: 'strict', kindsOff: ['scope', 'wording'], theme: 'dark' };
    expect(await readSettings()).toEqual({ ...changed, hostsOff: ['kurier.example'] });
    await switchHost('kurier.example', true);
    expect(await readSettings()).toEqual(changed);
  });

  it('lose no change when several are made at once', async () => {
    await Promise.all([
      switchHost('kurier.example', false),
      switchHost('nordlicht.example', false),
      changeSettings(() => ({ markStyle: 'subtle' })),
    ]);
    const hostsOff = ['kurier.example', 'nordlicht.example'];
    expect(await readSettings()).toEqual({ ...DEFAULTS, hostsOff, markStyle: 'subtle' });
  });

  it('go on after a change that failed', async () => {
    await expect(
      changeSettings(() => {
        throw new Error('no such outlet');
      }),
    ).rejects.toThrow('no such outlet');
    await changeSettings(() => ({ theme: 'light' }));
    expect(await readSettings()).toEqual({ ...DEFAULTS, theme: 'light' });
  });

  it('forget a site that is switched on again, and do not mind one that never was off', async () => {
    await switchHost('kurier.example', false);
    await switchHost('kurier.example', true);
    await switchHost('nordlicht.example', true);
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('recover from a damaged store with the next switch', async () => {
    await fakeBrowser.storage.local.set({ settings: 'broken' });
    expect(await readSettings()).toEqual(DEFAULTS);
    await switchHost('kurier.example', false);
    expect(await readSettings()).toEqual({ ...DEFAULTS, hostsOff: ['kurier.example'] });
  });
});

describe('watchSettings', () => {
  it('tells of every change until its signal aborts', async () => {
    const onChange = vi.fn();
    const life = new AbortController();
    watchSettings(onChange, life.signal);
    await switchHost('kurier.example', false);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...DEFAULTS, hostsOff: ['kurier.example'] });
    await fakeBrowser.storage.local.remove('settings');
    expect(onChange).toHaveBeenLastCalledWith(DEFAULTS);
    life.abort();
    await switchHost('kurier.example', false);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('does not mind other values and other stores', async () => {
    const onChange = vi.fn();
    watchSettings(onChange, new AbortController().signal);
    await fakeBrowser.storage.local.set({ other: 1 });
    await fakeBrowser.storage.session.set({ settings: 1 });
    expect(onChange).not.toHaveBeenCalled();
  });
});

describe('decodeSettings', () => {
  it.each([
    undefined,
    null,
    'off',
    [],
    {},
    { version: 2, hostsOff: ['a.example'] },
    { version: 1, hostsOff: 'a.example' },
    { version: 1, strictness: 'lenient' },
    { version: 1, strictness: 'toString' },
    { version: 1, corporaChanges: 'many' },
    { version: 1, kindsOff: ['verdict', 7], markStyle: 'loud', theme: 'constructor', outletsPinned: {} },
  ])('reads %j as the defaults', (stored) => expect(decodeSettings(stored)).toEqual(DEFAULTS));

  it('keeps what is right, leaves out what is not, and gives back what it gave', () => {
    const decoded = decodeSettings({ version: 1, hostsOff: ['a.example', 7, null, 'b.example'], extra: true });
    expect(decoded).toEqual({ ...DEFAULTS, hostsOff: ['a.example', 'b.example'] });
    expect(decodeSettings(decoded)).toEqual(decoded);
  });

  it('never pins an outlet that is hidden', () => {
    const decoded = decodeSettings({ version: 1, outletsHidden: ['echo'], outletsPinned: ['kurier', 'echo'] });
    expect(decoded).toEqual({ ...DEFAULTS, outletsHidden: ['echo'], outletsPinned: ['kurier'] });
  });

  it('bounds a list that no reader made', () => {
    const hostsOff = Array.from({ length: 20_000 }, (_, n) => `h${n}.example`);
    expect(decodeSettings({ version: 1, hostsOff }).hostsOff).toHaveLength(10_000);
  });
});
