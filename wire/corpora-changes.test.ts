import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noteCorpusChange, watchCorpora } from './corpora-changes.ts';
import { readSettings } from './settings.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

it('a change is told to every view that watches, until it stops, and to open pages', async () => {
  const onChange = vi.fn();
  const life = new AbortController();
  watchCorpora(onChange, life.signal);
  await noteCorpusChange('imported/tide');
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  expect((await readSettings()).corporaChanges).toBe(1);
  life.abort();
  await noteCorpusChange('imported/tide');
  expect((await readSettings()).corporaChanges).toBe(2);
  expect(onChange).toHaveBeenCalledOnce();
});

it('what grows with every page that is read has no page compared again', async () => {
  await noteCorpusChange('remembered/pages');
  expect((await readSettings()).corporaChanges).toBe(0);
});
