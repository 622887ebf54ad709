import { describe, expect, it } from 'vitest';
import { FERRY_CORPUS, factsOf, sentencesOf } from '../tests/arbitraries/corpus.ts';
import { type CompareOptions, openCorpus } from './open-corpus.ts';

const corpus = openCorpus(FERRY_CORPUS);

const AGROUND = 'The ferry Lark ran aground on the Skarn reef off Osterholm on Monday night.';
const NOT_AGROUND = 'The ferry Lark did not run aground on the Skarn reef off Osterholm.';
const RESCUED = 'Lifeboats took all 140 passengers off the Lark by dawn.';
const HARBOUR = 'Harbour chief Ida Venn ordered the harbour of Osterholm closed until Friday.';

const compare = (texts: readonly string[], options: CompareOptions) =>
  corpus.comparePage({ facts: factsOf({}), sentences: sentencesOf(...texts) }, options);

describe('kinds of difference that are switched off', () => {
  it('are not shown and do not count for the mark', async () => {
    const [shown] = (await compare([NOT_AGROUND], {})).links;
    expect(shown?.agreement).toBe('contradicted');
    const [link] = (await compare([NOT_AGROUND], { kindsOff: ['polarity'] })).links;
    expect(link?.agreement).not.toBe('contradicted');
    expect(link?.points.map(({ kind }) => kind)).not.toContain('polarity');
    expect(link?.tellings.flatMap(({ differences }) => differences.map(({ kind }) => kind))).not.toContain('polarity');
    expect(link?.outletCount).toBe(shown?.outletCount);
  });
});

describe('outlets that are hidden', () => {
  it('are not shown, not counted, and mark nothing alone', async () => {
    const [link] = (await compare([AGROUND], { outletsHidden: ['kurier'] })).links;
    expect(link?.outletCount).toBe(2);
    expect(link?.tellings.map(({ outlet }) => outlet)).toEqual(['osterholm-post', 'nordlicht']);
    const all = FERRY_CORPUS.outlets.map(({ id }) => id);
    expect((await compare([AGROUND], { outletsHidden: all })).links).toEqual([]);
  });

  it('are not counted in what the page leaves out, and a claim that only they carry is not named', async () => {
    const [story] = (await compare([AGROUND, RESCUED, HARBOUR], { outletsHidden: ['osterholm-post'] })).stories;
    expect(story).toMatchObject({ articles: 2, outlets: 2 });
    expect(story?.leftOut.every(({ outlets }) => outlets < 2)).toBe(true);
    const named = story?.leftOut.flatMap(({ tellings }) => tellings.map(({ outlet }) => outlet));
    expect(named).not.toContain('osterholm-post');
  });

  it('do not make a claim one that only this page carries', async () => {
    const page = {
      facts: factsOf({ url: 'https://newsrack.example/nordlicht/ferry' }),
      sentences: sentencesOf(AGROUND, RESCUED, HARBOUR),
    };
    const onlyHere = async (options: CompareOptions) =>
      (await corpus.comparePage(page, options)).stories[0]?.onlyHere.map(({ claim }) => claim);
    expect(await onlyHere({ outletsHidden: ['osterholm-post', 'kurier'] })).toEqual(await onlyHere({}));
  });

  it('are not named by a search', () => {
    expect(corpus.searchClaims('harbour closed', 1, ['kurier'])[0]?.outlets).toEqual(['Osterholm Post']);
    expect(corpus.searchClaims('harbour closed', 1, ['kurier', 'osterholm-post', 'nordlicht'])).toEqual([]);
  });
});

describe('outlets that are pinned', () => {
  it('stand first among the tellings', async () => {
    const [link] = (await compare([AGROUND], { outletsPinned: ['kurier'] })).links;
    expect(link?.tellings.map(({ outlet }) => outlet)).toEqual(['kurier', 'osterholm-post', 'nordlicht']);
    expect(link?.tellings.map(({ isPinned }) => isPinned)).toEqual([true, undefined, undefined]);
    expect(link?.outletCount).toBe(3);
  });
});
