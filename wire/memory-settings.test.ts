import { expect, it, vi } from 'vitest';
import { changeMemorySettings, decodeMemorySettings, readMemorySettings } from './memory-settings.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

it('is off where nothing is stored, or something else than a memory', () => {
  for (const value of [undefined, null, 7, {}, { version: 2, isOn: true }, { version: 1, isOn: 'yes' }])
    expect(decodeMemorySettings(value).isOn).toBe(false);
});

it('falls back field by field', () => {
  expect(
    decodeMemorySettings({ version: 1, isOn: true, days: 8, megabytes: 10, hostsLeftOut: ['b', 7, 'a', 'b'] }),
  ).toEqual({
    version: 1,
    isOn: true,
    days: 90,
    megabytes: 10,
    hostsLeftOut: ['a', 'b'],
  });
});

it('loses no change, however quickly they come', async () => {
  await Promise.all(
    ['a.example', 'b.example', 'c.example'].map((host) =>
      changeMemorySettings(({ hostsLeftOut }) => ({ hostsLeftOut: [...hostsLeftOut, host] })),
    ),
  );
  expect((await readMemorySettings()).hostsLeftOut).toEqual(['a.example', 'b.example', 'c.example']);
});
