import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { checksumOf } from '../../core/corpus/checksum.ts';
import { parseCorpus } from '../../core/corpus/decode-corpus.ts';
import type { PageText } from '../../core/open-corpus.ts';
import { factsOf, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import { forgetDatabase } from '../../tests/fake-database.ts';
import { type CorpusStore, createCorpusStore } from '../../wire/corpus-store.ts';
import { decodeMemorySettings, type MemoryChange } from '../../wire/memory-settings.ts';
import { createArticleShelf } from './article-shelf.ts';
import { createReadingMemory, type ReadingMemory } from './reading-memory.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const SENTENCES = [
  'The ferry Lark ran aground on the Skarn reef off Osterholm on Monday night.',
  'Lifeboats took all 140 passengers off the Lark by dawn.',
  'Harbour chief Ida Venn ordered the harbour of Osterholm closed until Friday.',
];

let store: CorpusStore;
let settings: MemoryChange;
let now: Date;
let memory: ReadingMemory;

function createMemory(): ReadingMemory {
  const shelf = (kind: 'remembered' | 'imported', id: string) =>
    createArticleShelf(store, kind, () => ({ id, name: id }));
  return createReadingMemory({
    remembered: shelf('remembered', 'reading-memory'),
    own: shelf('imported', 'own-pages'),
    readSettings: async () => decodeMemorySettings({ version: 1, ...settings }),
    exportName: () => 'Kept',
    now: () => now,
    pause: () => async () => {},
  });
}

beforeEach(() => {
  fakeBrowser.reset();
  store = createCorpusStore({ checksumOf });
  settings = { isOn: true };
  now = new Date('2031-03-06T12:00:00Z');
  memory = createMemory();
});
afterEach(forgetDatabase);

function page(host: string, texts: readonly string[] = SENTENCES, title = `Ferry, by ${host}`): PageText {
  const url = `https://www.${host}/lark`;
  return { facts: factsOf({ url, title, language: 'en', published: '2031-03-05' }), sentences: sentencesOf(...texts) };
}
const hosts = async (query = '') => (await memory.list(query)).map(({ outlet }) => outlet);
const stored = async () => {
  const listed = await store.list();
  return listed.ok ? listed.value.corpora : [];
};

describe('the reading memory', () => {
  it('is off until switched on', async () => {
    settings = {};
    await memory.remember([page('kurier.example')], false);
    expect(await hosts()).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it('remembers what is read, but nothing of private pages and of sites left out', async () => {
    settings = { isOn: true, hostsLeftOut: ['echo.example'] };
    await memory.remember([page('kurier.example')], false);
    await memory.remember([page('nordlicht.example')], true);
    await memory.remember([page('news.echo.example')], false);
    expect(await hosts()).toEqual(['kurier.example']);
    expect(await memory.list('')).toMatchObject([{ read: '2031-03-06', sentences: 3, isOwn: false }]);
  });

  it('knows the same page again, and takes a changed one in place of it', async () => {
    await memory.remember([page('kurier.example')], false);
    const [before] = await stored();
    now = new Date('2031-03-07T12:00:00Z');
    await memory.remember([page('kurier.example')], false);
    expect((await stored())[0]?.version.segments).toEqual(before?.version.segments);
    expect(await memory.list('')).toMatchObject([{ read: '2031-03-07' }]);
    await memory.remember([page('kurier.example', SENTENCES.slice(1))], false);
    expect(await memory.list('')).toMatchObject([{ sentences: 2 }]);
  });

  it('tells claims of articles read before by their ids', async () => {
    await memory.remember([page('kurier.example')], false);
    await memory.remember([page('nordlicht.example')], false);
    const { claims, tellings } = await memory.export(true);
    expect([claims.length, tellings.length]).toEqual([3, 6]);
  });

  it('lets go of what was read too long ago', async () => {
    settings = { isOn: true, days: 7 };
    await memory.remember([page('kurier.example')], false);
    now = new Date('2031-03-20T12:00:00Z');
    await memory.remember([page('nordlicht.example')], false);
    expect(await hosts()).toEqual(['nordlicht.example']);
  });

  it('keeps dozens of articles in few segments, each to be erased by itself, the others untouched', async () => {
    for (let n = 0; n < 40; n += 1) await memory.remember([page(`outlet${n}.example`)], false);
    expect(await hosts()).toHaveLength(40);
    expect((await stored())[0]?.version.segments.length).toBeLessThanOrEqual(3);
    const [kept] = await memory.list('outlet7.example');
    await memory.forget([kept?.id ?? '']);
    expect(await hosts()).toHaveLength(39);
    expect(JSON.stringify(await memory.export(true))).not.toContain('outlet7.example');
    await memory.forget(undefined);
    expect(await stored()).toEqual([]);
  });

  it('is found by the words of title, outlet and sentences', async () => {
    await memory.remember([page('kurier.example', SENTENCES.slice(0, 2))], false);
    await memory.remember([page('nordlicht.example', SENTENCES.slice(1))], false);
    expect(await hosts('venn harbour')).toEqual(['nordlicht.example']);
    expect(await hosts('DAWN')).toEqual(['nordlicht.example', 'kurier.example']);
    expect(await hosts('dawn comet')).toEqual([]);
  });

  it('gives a corpus file, without any sentence unless asked', async () => {
    await memory.remember([page('kurier.example')], false);
    const whole = await memory.export(true);
    expect(parseCorpus(JSON.stringify(whole), 'export')).toEqual({ ok: true, value: whole });
    const listed = await memory.export(false);
    expect(parseCorpus(JSON.stringify(listed), 'export')).toEqual({ ok: true, value: listed });
    expect(JSON.stringify(listed)).not.toContain('Lifeboats');
    expect(listed.articles).toHaveLength(1);
  });

  it('begins anew with what is stored when the worker was ended', async () => {
    await memory.remember([page('kurier.example')], false);
    memory = createMemory();
    await memory.remember([page('nordlicht.example')], false);
    expect(await hosts()).toEqual(['nordlicht.example', 'kurier.example']);
  });
});

describe('adding a page', () => {
  it('works with the memory off, and stays however old it is', async () => {
    settings = {};
    expect(await memory.addPage([page('kurier.example')])).toBe('added');
    expect(await memory.addPage([page('kurier.example')])).toBe('known');
    expect(await memory.addPage([page('echo.example', ['Why?'])])).toBe('nothing');
    expect(await memory.addPage([])).toBe('nothing');
    expect(await memory.list('')).toMatchObject([{ isOwn: true, read: '' }]);
    settings = { isOn: true, days: 7 };
    now = new Date('2032-01-01T12:00:00Z');
    await memory.remember([page('nordlicht.example')], false);
    expect(await hosts()).toEqual(['kurier.example', 'nordlicht.example']);
  });

  it('lists a page once that was remembered before, and erases both', async () => {
    await memory.remember([page('kurier.example')], false);
    await memory.addPage([page('kurier.example')]);
    const kept = await memory.list('');
    expect(kept).toMatchObject([{ isOwn: true }]);
    await memory.forget(kept.map(({ id }) => id));
    expect(await stored()).toEqual([]);
  });

  it('adds once what a page shows under one address', async () => {
    await memory.addPage([page('kurier.example'), page('kurier.example', SENTENCES.slice(1), 'Another')]);
    expect(await memory.list('')).toMatchObject([{ title: 'Ferry, by kurier.example' }]);
  });
});
