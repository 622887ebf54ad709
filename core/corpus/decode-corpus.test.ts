import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_PROBLEMS } from '../decode.ts';
import { renderProblem } from '../render-problem.ts';
import { CORPUS_FORMAT_VERSION, type Corpus } from './corpus.ts';
import { decodeCorpus, parseCorpus } from './decode-corpus.ts';
import { encodeCorpus, inCanonicalOrder } from './encode-corpus.ts';

const ferry = {
  formatVersion: 1,
  id: 'ferry',
  name: 'Ferry corpus',
  updated: '2031-05-02',
  outlets: [{ id: 'harbour-post', name: 'Harbour Post', hosts: ['harbour.example'] }],
  articles: [{ id: 'ferry-stuck', outlet: 'harbour-post', title: 'Ferry stuck', published: '2031-05-02', wire: true }],
  stories: [{ id: 'ferry', title: 'A ferry runs aground' }],
  claims: [{ id: 'ferry-aground', story: 'ferry', text: 'The ferry ran aground.' }],
  tellings: [{ claim: 'ferry-aground', article: 'ferry-stuck', words: 'The ferry “ran aground” at dawn.' }],
};

const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((value) => /\S/.test(value));
const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const address = fc.webUrl({ withQueryParameters: true });
const ids = (max: number) => fc.uniqueArray(id, { minLength: 1, maxLength: max });

/** Corpora whose references resolve, with whatever texts. */
const corpus: fc.Arbitrary<Corpus> = fc
  .tuple(ids(4), ids(6), ids(3), ids(8))
  .chain(([outletIds, articleIds, storyIds, claimIds]) => {
    const article = {
      outlet: fc.constantFrom(...outletIds),
      title: text,
      published: date,
      url: address,
      via: address,
      wire: fc.boolean(),
      agency: text,
    };
    const telling = {
      claim: fc.constantFrom(...claimIds),
      article: fc.constantFrom(...articleIds),
      words: text,
      whole: fc.boolean(),
    };
    const each = <T>(list: readonly string[], entry: (id: string) => fc.Arbitrary<T>) => fc.tuple(...list.map(entry));
    return fc.record({
      formatVersion: fc.constant(CORPUS_FORMAT_VERSION),
      id,
      name: text,
      updated: date,
      outlets: each(outletIds, (own) =>
        fc.record({ id: fc.constant(own), name: text, hosts: fc.uniqueArray(fc.domain()) }),
      ),
      articles: each(articleIds, (own) =>
        fc.record({ id: fc.constant(own), ...article }, { requiredKeys: ['id', 'outlet', 'title', 'published'] }),
      ),
      stories: each(storyIds, (own) => fc.record({ id: fc.constant(own), title: text })),
      claims: each(claimIds, (own) => fc.record({ id: fc.constant(own), story: fc.constantFrom(...storyIds), text })),
      tellings: fc.array(fc.record(telling, { requiredKeys: ['claim', 'article', 'words'] }), { maxLength: 12 }),
    });
  });

function messagesOf(value: unknown): string[] {
  const result = decodeCorpus(value, 'corpus.json');
  return result.ok ? [] : result.problems.map(renderProblem);
}

describe('decodeCorpus', () => {
  test('reads back what encodeCorpus writes', () => {
    fc.assert(
      fc.property(corpus, (written) => {
        expect(parseCorpus(encodeCorpus(written), 'corpus.json')).toEqual({
          ok: true,
          value: inCanonicalOrder(written),
        });
      }),
      { numRuns: 150 },
    );
  });

  test('lists every problem of every list', () => {
    const broken = {
      ...ferry,
      name: '',
      outlets: [...ferry.outlets, { id: 'Harbour Post', name: 'x', hosts: ['www.harbour.example'] }, ferry.outlets[0]],
      articles: [{ ...ferry.articles[0], outlet: 'nobody', published: '2031-02-30', url: 'javascript:alert(1)' }, 7],
      claims: [...ferry.claims, { id: 'second', story: 'nowhere', text: ' ' }],
      tellings: [{ claim: 'unknown', article: 'ferry-stuck', words: 'x', mood: 'glad' }],
    };
    expect(messagesOf(broken)).toEqual([
      'corpus.json: name is ""; expected at least 1 characters',
      'corpus.json: outlets[1].id is "Harbour Post"; expected an id of lower-case letters, digits and single hyphens',
      'corpus.json: outlets[1].hosts[0] is "www.harbour.example"; expected a host name in lower case without www.',
      'corpus.json: articles[0].published is "2031-02-30"; expected YYYY-MM-DD',
      'corpus.json: articles[0].url is "javascript:alert(1)"; expected an address that begins with http:// or https://',
      'corpus.json: articles[1] is 7; expected an object',
      'corpus.json: claims[1].text is " "; expected a text that is not blank',
      'corpus.json: tellings[0] has the unknown "mood"; known are claim, article, words, whole',
      'corpus.json: outlets[2].id is "harbour-post"; expected an id that no other entry of the list has',
    ]);
  });

  test('refuses references that lead nowhere', () => {
    const stray = {
      ...ferry,
      articles: [{ ...ferry.articles[0], outlet: 'nobody' }],
      claims: [{ ...ferry.claims[0], story: 'nowhere' }],
      tellings: [{ ...ferry.tellings[0], claim: 'unknown', article: 'absent' }],
    };
    expect(messagesOf(stray)).toEqual([
      'corpus.json: articles[0].outlet is "nobody"; expected the id of an entry of outlets',
      'corpus.json: claims[0].story is "nowhere"; expected the id of an entry of stories',
      'corpus.json: tellings[0].claim is "unknown"; expected the id of an entry of claims',
      'corpus.json: tellings[0].article is "absent"; expected the id of an entry of articles',
    ]);
  });

  test('meets another format version with one message that says what to do', () => {
    expect(messagesOf({ formatVersion: 2, anything: [] })).toEqual([
      'corpus.json: formatVersion is 2; expected 1; update the extension to read it',
    ]);
    expect(messagesOf({ ...ferry, formatVersion: 0 })).toEqual([
      'corpus.json: formatVersion is 0; expected 1; rebuild the corpus with this version',
    ]);
  });

  test('names a missing list once, not once for each reference into it', () => {
    const { claims: _, ...rest } = ferry;
    expect(messagesOf(rest)).toEqual(['corpus.json: claims is missing; add it']);
  });

  test.each([
    'http://harbour.example',
    'https://harbour.example:8080/a?b=c#d',
    'https://häfen.example/ä',
    'https://xn--hfen-loa.example/?p=51041',
  ])('takes the address %s', (url) => {
    expect(messagesOf({ ...ferry, articles: [{ ...ferry.articles[0], url }] })).toEqual([]);
  });

  test.each([
    '//harbour.example',
    'ftp://harbour.example',
    'https://',
    'https://a@b.example/',
    'https://a.example/ b',
    'data:text/html,x',
  ])('refuses the address %s', (via) => {
    expect(messagesOf({ ...ferry, articles: [{ ...ferry.articles[0], via }] })).toHaveLength(1);
  });

  test('bounds what it lists of a corpus in which everything is wrong', () => {
    const problems = messagesOf({ ...ferry, tellings: Array.from({ length: 100_000 }, () => ({ claim: 1 })) });
    expect(problems).toHaveLength(MAX_PROBLEMS + 1);
    expect(problems.at(-1)).toBe('corpus.json: and 299800 more');
  });

  test('never throws, and never takes a corpus in which one field is replaced by anything else', () => {
    const fields = fc.constantFrom(...Object.keys(ferry));
    fc.assert(
      fc.property(fields, fc.anything({ withNullPrototype: true }), (field, value) => {
        const isList = Array.isArray(value) && Array.isArray(Reflect.get(ferry, field));
        fc.pre(typeof value !== 'string' && value !== 1 && !(isList && value.length === 0));
        expect(decodeCorpus({ ...ferry, [field]: value }, 'corpus.json').ok).toBe(false);
        expect(decodeCorpus(value, 'corpus.json').ok).toBe(false);
      }),
    );
  });

  test('reads 100,000 claims and 300,000 tellings within seconds of processor time', () => {
    const claims = Array.from({ length: 100_000 }, (_, at) => ({
      id: `claim-${at}`,
      story: 'ferry',
      text: `Ferry ${at} ran aground.`,
    }));
    const tellings = Array.from({ length: 300_000 }, (_, at) => ({
      claim: `claim-${at % 100_000}`,
      article: 'ferry-stuck',
      words: `Ferry ${at} “ran aground” at dawn.`,
    }));
    const start = process.cpuUsage();
    expect(decodeCorpus({ ...ferry, claims, tellings }, 'corpus.json').ok).toBe(true);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(6);
  });
});

describe('parseCorpus', () => {
  test('says that a broken file is no JSON', () => {
    const result = parseCorpus(encodeCorpus({ ...ferry, formatVersion: 1 }).slice(0, -20), 'corpus.json');
    expect(result.ok ? [] : result.problems.map(renderProblem)).toEqual([
      expect.stringMatching(/^corpus\.json: is no JSON/),
    ]);
  });

  test.each(['', 'null', '[]', '"text"', '{}'])('refuses %j calmly', (json) => {
    expect(parseCorpus(json, 'corpus.json').ok).toBe(false);
  });
});

describe('encodeCorpus', () => {
  test('gives the same bytes whatever the order of entries and keys', () => {
    fc.assert(
      fc.property(corpus, (given) => {
        const turned: Corpus = {
          ...given,
          outlets: given.outlets.map(({ id, name, hosts }) => ({ hosts: hosts.toReversed(), name, id })).toReversed(),
          articles: given.articles.toReversed(),
          stories: given.stories.toReversed(),
          claims: given.claims.map(({ id, story, text }) => ({ text, story, id })).toReversed(),
        };
        expect(encodeCorpus(turned)).toBe(encodeCorpus(given));
      }),
      { numRuns: 50 },
    );
  });

  test('ends with a newline and writes one entry a line', () => {
    const lines = encodeCorpus({ ...ferry, formatVersion: 1 }).split('\n');
    expect(lines.at(-1)).toBe('');
    expect(lines).toContain(
      '{"claim":"ferry-aground","article":"ferry-stuck","words":"The ferry “ran aground” at dawn."}',
    );
  });
});
