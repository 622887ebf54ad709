import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCorpus, FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import type { Result } from '../decode.ts';
import type { Corpus } from './corpus.ts';
import { createCorpusIntake, type TakenCorpus } from './corpus-intake.ts';
import { parseCorpus } from './decode-corpus.ts';
import { inCanonicalOrder } from './encode-corpus.ts';
import { unpackCorpus } from './packed-corpus.ts';
import { fromSchemaOrg } from './read-schema-org.ts';
import { toSchemaOrg } from './schema-org.ts';

/** Takes a text in pieces of so many characters. */
function take(text: string, pieceLength = 50): Result<TakenCorpus> {
  const intake = createCorpusIntake('news.json');
  for (let at = 0; at < text.length; at += pieceLength) if (!intake.push(text.slice(at, at + pieceLength))) break;
  return intake.end();
}

function unpacked(taken: Result<TakenCorpus>): Result<Corpus> {
  return taken.ok ? unpackCorpus(taken.value.bytes, 'taken') : taken;
}

const messagesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ message }) => message).sort();

describe('a corpus file', () => {
  it('is taken as it is, wherever its pieces end and however it is spaced', () => {
    fc.assert(
      fc.property(
        anyCorpus,
        fc.integer({ min: 1, max: 300 }),
        fc.constantFrom('', ' ', '\n\t'),
        (corpus, length, space) => {
          const taken = take(JSON.stringify({ ...corpus, name: 'A “name”, \\"[{ 😀' }, null, space), length);
          expect(unpacked(taken)).toEqual({ ok: true, value: { ...corpus, name: 'A “name”, \\"[{ 😀' } });
        },
      ),
    );
  });

  it('says what it holds', () => {
    expect(take(`\ufeff${JSON.stringify(FERRY_CORPUS)}`)).toMatchObject({
      ok: true,
      value: {
        id: 'invented',
        name: 'Invented events',
        updated: '2031-03-06',
        counts: { outlets: 3, articles: 4, stories: 2, claims: 7, tellings: 13 },
      },
    });
  });

  it('is taken whatever the order of its members', () => {
    const turned = Object.fromEntries(Object.entries(FERRY_CORPUS).toReversed());
    const taken = unpacked(take(JSON.stringify(turned)));
    expect(taken.ok && inCanonicalOrder(taken.value)).toEqual(inCanonicalOrder(FERRY_CORPUS));
  });

  const [article, ...articles] = FERRY_CORPUS.articles;
  const [claim, ...claims] = FERRY_CORPUS.claims;

  it.each<[string, object]>([
    ['a field', { ...FERRY_CORPUS, articles: [{ ...article, published: 'last week' }, ...articles] }],
    ['an unknown field', { ...FERRY_CORPUS, claims: [{ ...claim, verdict: 'true' }, ...claims] }],
    ['an entry that is none', { ...FERRY_CORPUS, claims: [null, ...FERRY_CORPUS.claims] }],
    ['an id twice', { ...FERRY_CORPUS, claims: [claim, ...FERRY_CORPUS.claims] }],
    ['an outlet that is not there', { ...FERRY_CORPUS, articles: [{ ...article, outlet: 'nobody' }, ...articles] }],
    ['a claim that is not there', { ...FERRY_CORPUS, claims }],
    ['no name', { ...FERRY_CORPUS, name: undefined }],
    ['an unknown member', { ...FERRY_CORPUS, notes: ['x'] }],
    ['a list that is none', { ...FERRY_CORPUS, tellings: 'many' }],
    ['another version', { ...FERRY_CORPUS, formatVersion: 7 }],
    ['nothing', {}],
  ])('that is wrong in %s is refused, as when read whole', (_, value) => {
    const text = JSON.stringify(value);
    const [taken, whole] = [messagesOf(take(text)), messagesOf(parseCorpus(text, 'news.json'))];
    expect(taken.length).toBeGreaterThan(0);
    expect(whole).toEqual(expect.arrayContaining([...taken]));
  });

  it.each([
    ['', 'it ends too early'],
    ['[]', 'where {'],
    ['{"id": "a"', 'it ends too early'],
    ['{"id": "a",}', 'the name of a member'],
    ['{"id" "a"}', 'where ":"'],
    ['{"claims": [{},]}', 'claims[1] is no JSON'],
    ['{"claims": [{} {}]}', '"," or "]"'],
    ['{"claims": [{"id": }]}', 'claims[0] is no JSON'],
    ['{"id": "a"} x', 'nothing more'],
    ['{"id": "a", "id": "b"}', 'has "id" twice'],
    ['{"id": tru}', 'id is no JSON'],
  ])('that is no JSON is refused with the place: %j', (text, message) => {
    for (const length of [1, 3, 100])
      expect(messagesOf(take(text, length))).toContainEqual(expect.stringContaining(message));
  });

  it('is read no further once it is refused for its version, or has too many entries', () => {
    const intake = createCorpusIntake('news.json');
    expect(intake.push('{"formatVersion": 9, "claims": [')).toBe(false);
    expect(messagesOf(intake.end())).toEqual([expect.stringContaining('update the extension')]);
    const endless = createCorpusIntake('news.json');
    endless.push('{"outlets": [');
    const outlet = '{"id": "a", "name": "A", "hosts": []},';
    let pieces = 0;
    while (endless.push(outlet.repeat(1_000))) pieces += 1;
    expect(pieces).toBe(20);
    expect(messagesOf(endless.end()).at(-1)).toContain('outlets');
  });
});

describe('a file in schema.org form', () => {
  it('is taken as it is', () => {
    fc.assert(
      fc.property(anyCorpus, fc.integer({ min: 1, max: 300 }), (corpus, length) => {
        const taken = unpacked(take(JSON.stringify(toSchemaOrg(corpus)), length));
        expect(taken.ok && inCanonicalOrder(taken.value)).toEqual(inCanonicalOrder(corpus));
      }),
    );
  });

  it.each<[string, (graph: object[]) => object]>([
    ['no corpus', (graph) => ({ '@context': 'https://schema.org', '@graph': graph.slice(1) })],
    ['another context', (graph) => ({ '@context': 'https://elsewhere.example', '@graph': graph })],
    ['no graph', () => ({ '@context': 'https://schema.org' })],
    [
      'another kind of node',
      (graph) => ({ '@context': 'https://schema.org', '@graph': [...graph, { '@type': 'Person' }] }),
    ],
    [
      'a wrong field',
      (graph) => ({ '@context': 'https://schema.org', '@graph': [...graph, { '@type': 'Event', name: 3 }] }),
    ],
  ])('is refused with %s', (_, change) => {
    const { '@graph': graph } = toSchemaOrg(FERRY_CORPUS) as { '@graph': object[] };
    const value = change(graph);
    const taken = messagesOf(take(JSON.stringify(value)));
    expect(taken.length).toBeGreaterThan(0);
    expect(messagesOf(fromSchemaOrg(value, 'news.json')).length).toBe(taken.length);
  });
});

it('a member named like a prototype is as unknown as any other', () => {
  const text = JSON.stringify(FERRY_CORPUS).replace('{', '{"__proto__": [], ');
  expect(messagesOf(take(text))).toEqual(messagesOf(parseCorpus(text, 'news.json')));
  expect(messagesOf(take(text))).toHaveLength(1);
});
