import { describe, expect, it, vi } from 'vitest';
import { readStoryOrigins } from './story-origins.ts';
import type { StoryTelling } from './told-units.ts';

const WIRE =
  'The car ferry Lark ran onto the Skarn reef two miles off Osterholm late on Monday, and lifeboats brought its 140 passengers ashore before dawn.';
const EDITED = [
  'The car ferry Lark ran onto the Skarn reef three miles off Osterholm late on Monday, and lifeboats brought its 140 passengers ashore before dawn.',
  'The ferry Lark ran onto the Skarn reef two miles off Osterholm late Monday, and lifeboats brought its 140 passengers to land before dawn.',
  'A car ferry, the Lark, ran onto the Skarn reef two miles off Osterholm on Monday, and lifeboats took its 140 passengers ashore well before dawn.',
  'Lifeboats brought its 140 passengers ashore before dawn.',
];
const INDEPENDENT = [
  'All 140 people aboard the Lark were safe on Tuesday morning after crews from Osterholm rescued them from the stranded ship.',
  'A ferry with 140 passengers struck rocks near Osterholm overnight; everyone was taken off by lifeboat, the harbour chief said.',
  'Skarn reef has claimed another ship: the Lark is stuck fast there, her passengers having been rowed to safety in the dark.',
];
const CREW = 'Its crew of twelve stayed on board through the night to keep the pumps of the engine room running.';
const OIL = 'About thirty tonnes of heavy oil leaked from a torn tank into the bird sanctuary east of the reef.';
const CLAIMS = ['aground', 'crew', 'oil', 'harbour', 'tow'];

function told(article: string, claim: string, words: string, changes: Partial<StoryTelling> = {}): StoryTelling {
  return { claim, words, whole: true, article: { id: article, outlet: article, title: '', published: '' }, ...changes };
}
const restated = (article: string, claim: string, words: string) => told(article, claim, words, { whole: false });

/** The articles that share an origin, as `post+kurier`, with its sign; articles of their own are left out. */
async function sharedOrigins(tellings: readonly StoryTelling[], claim = 'aground'): Promise<readonly string[]> {
  const places = (await readStoryOrigins(tellings)).placesOf(claim);
  const groups = new Map<number, string[]>();
  for (const [article, { group, sign }] of places) {
    if (sign !== 'alone') groups.set(group, [...(groups.get(group) ?? [sign]), article]);
  }
  return [...groups.values()].map(([sign, ...articles]) => `${sign}: ${articles.join('+')}`);
}

describe('whole tellings', () => {
  it('are of one origin when they are the same or lightly edited, also where one is cut short', async () => {
    for (const copy of [WIRE, ...EDITED])
      expect(await sharedOrigins([told('post', 'aground', WIRE), told('kurier', 'aground', copy)])).toEqual([
        'text: post+kurier',
      ]);
  });

  it('are origins of their own when each reports the event in its own words', async () => {
    const tellings = [WIRE, ...INDEPENDENT].map((words, at) => told(`paper-${at}`, 'aground', words));
    expect(await sharedOrigins(tellings)).toEqual([]);
  });

  it('are grouped whatever their order, with others between them', async () => {
    const tellings = [
      ...INDEPENDENT.map((words, at) => told(`paper-${at}`, 'aground', words)),
      told('post', 'aground', WIRE),
      told('kurier', 'aground', EDITED[1] ?? ''),
    ];
    expect(await sharedOrigins(tellings)).toEqual(['text: post+kurier']);
    expect(await sharedOrigins(tellings.toReversed())).toEqual(['text: kurier+post']);
  });

  it('prove nothing when they are short', async () => {
    const short = 'The Lark ran aground on Monday.';
    expect(await sharedOrigins([told('post', 'aground', short), told('kurier', 'aground', short)])).toEqual([]);
  });

  it('are compared within their claim only', async () => {
    expect(await sharedOrigins([told('post', 'aground', WIRE), told('kurier', 'crew', WIRE)])).toEqual([]);
  });

  it('of two articles that are alike in most of what both tell share an origin in all of it', async () => {
    const post = [told('post', 'aground', WIRE), told('post', 'crew', CREW), told('post', 'oil', OIL)];
    const copied = [told('kurier', 'crew', CREW), told('kurier', 'oil', OIL)];
    const rewritten = told('kurier', 'aground', INDEPENDENT[0] ?? '');
    expect(await sharedOrigins([...post, rewritten, ...copied])).toEqual(['text: post+kurier']);
    expect(await sharedOrigins([...post, rewritten, ...copied.slice(1)])).toEqual([]);
  });

  it('are grouped among hundreds, and the reader of a page is not kept waiting meanwhile', async () => {
    const pause = vi.fn(async () => {});
    const many = Array.from({ length: 500 }, (_, at) =>
      told(`paper-${at}`, 'aground', at % 2 === 0 ? WIRE : `${INDEPENDENT[at % 3]} It was day ${at} of ${at * 7}.`),
    );
    const places = (await readStoryOrigins(many, pause)).placesOf('aground');
    const wire = new Set([...places].filter((_, at) => at % 2 === 0).map(([, { group }]) => group));
    expect(wire.size).toBe(1);
    expect(pause.mock.calls.length).toBeGreaterThan(15);
  });
});

describe('restated tellings', () => {
  const quoting = (article: string, quotations: readonly string[]) =>
    quotations.map((quotation, at) => restated(article, CLAIMS[at] ?? '', `Venn said “${quotation}” on the quay.`));
  const POST = ['no ship will pass the reef tonight', 'we count on the morning tide', 'the oil is still a danger'];

  it('say nothing by the words of the editor', async () => {
    expect(await sharedOrigins([restated('post', 'aground', WIRE), restated('kurier', 'aground', WIRE)])).toEqual([]);
  });

  it('share an origin where their articles quote the same words in three claims', async () => {
    expect(await sharedOrigins([...quoting('post', POST), ...quoting('kurier', POST)])).toEqual([
      'quotations: post+kurier',
    ]);
    const two = POST.slice(0, 2);
    expect(await sharedOrigins([...quoting('post', two), ...quoting('kurier', two)])).toEqual([]);
  });

  it('do not where the same statements are quoted in other words: another translation', async () => {
    const other = [...POST, 'the reef shall be clear by Friday noon'];
    const rendered = [...POST, 'the reef will be clear by Friday noon'];
    const second = ['no ship may pass the reef tonight', ...rendered.slice(1)];
    expect(await sharedOrigins([...quoting('post', other), ...quoting('kurier', rendered)])).toEqual([
      'quotations: post+kurier',
    ]);
    expect(await sharedOrigins([...quoting('post', other), ...quoting('kurier', second)])).toEqual([]);
  });

  it('share an origin in the claims only where the quotation is the same', async () => {
    const tellings = [
      ...quoting('post', POST),
      ...quoting('kurier', POST),
      restated('post', 'tow', 'Brandvik offers a tow.'),
      restated('kurier', 'tow', 'A tow was offered by Brandvik.'),
    ];
    expect(await sharedOrigins(tellings, 'tow')).toEqual([]);
  });

  it('share an origin when they credit the same agency, by their words or in the corpus', async () => {
    const credited = restated('post', 'aground', 'The Lark is stuck, Venn told Reuters.');
    const agency = { id: 'kurier', outlet: 'kurier', title: '', published: '', agency: 'Reuters' };
    const byCorpus = told('kurier', 'aground', 'The Lark is stuck.', { article: agency, whole: false });
    const other = restated('echo', 'aground', 'The Lark is stuck, Venn told TASS.');
    const both = restated('sund', 'aground', 'The Lark is stuck, Venn told TASS and Reuters.');
    expect(await sharedOrigins([credited, other, byCorpus, both])).toEqual(['agency: post+kurier']);
  });
});

it('knows nothing of a claim that the story does not have', async () => {
  const origins = await readStoryOrigins([]);
  expect([...origins.placesOf('aground')]).toEqual([]);
  expect(origins.creditsOf('aground', 'post')).toEqual([]);
  expect(origins.articleCredits('post')).toEqual([]);
});
