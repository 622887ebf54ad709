import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCorpus, FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import type { Corpus } from './corpus.ts';
import { parseCorpus } from './decode-corpus.ts';
import { encodeCorpus, inCanonicalOrder } from './encode-corpus.ts';
import { fromSchemaOrg } from './read-schema-org.ts';
import { toSchemaOrg } from './schema-org.ts';

type Node = Record<string, unknown> & { '@type': string; '@id': string };

/** The document as it comes out of a file. */
function documentOf(corpus: Corpus): { '@context': string; '@graph': Node[] } {
  return JSON.parse(JSON.stringify(toSchemaOrg(corpus)));
}

describe('schema.org', () => {
  test('the bundled corpus comes back byte for byte', () => {
    const text = readFileSync(join(import.meta.dirname, '../../public/corpus.json'), 'utf8');
    const corpus = parseCorpus(text, 'corpus.json');
    if (!corpus.ok) throw new Error('The bundled corpus cannot be read.');
    const back = fromSchemaOrg(documentOf(corpus.value), 'corpus.jsonld');
    expect(back.ok && encodeCorpus(back.value)).toBe(text);
  });

  test('any corpus comes back as it was, in canonical order', () => {
    const articles = fc.record({ wire: fc.boolean(), agency: fc.boolean(), whole: fc.boolean() });
    fc.assert(
      fc.property(anyCorpus, articles, (corpus, { wire, agency, whole }) => {
        const dressed: Corpus = {
          ...corpus,
          articles: corpus.articles.map((article) => ({
            ...article,
            ...(wire ? { wire } : {}),
            ...(agency ? { agency: 'Sund Wire' } : {}),
          })),
          tellings: corpus.tellings.map((telling) => ({ ...telling, ...(whole ? { whole } : {}) })),
        };
        expect(fromSchemaOrg(documentOf(dressed), 'x.jsonld')).toEqual({ ok: true, value: inCanonicalOrder(dressed) });
      }),
    );
  });

  test('the first appearance is the earliest article’s, and none where two share the day', () => {
    const claims = documentOf(FERRY_CORPUS)['@graph'].filter((node) => node['@type'] === 'Claim');
    const claim = (id: string) => claims.find(({ identifier }) => identifier === id);
    expect(claim('harbour-closed')?.firstAppearance).toMatchObject({ isPartOf: { '@id': '#article/post-lark' } });
    expect(claim('harbour-closed')?.appearance).toHaveLength(1);
    expect(claim('ferry-aground')).not.toHaveProperty('firstAppearance');
    expect(claim('ferry-aground')?.appearance).toHaveLength(3);
  });

  test('everything wrong is listed with its place', () => {
    const document = documentOf(FERRY_CORPUS);
    const article = document['@graph'].find((node) => node['@type'] === 'NewsArticle');
    const claim = document['@graph'].find((node) => node['@type'] === 'Claim');
    article!.datePublished = 'last week';
    claim!.about = { '@id': '#story/' };
    document['@graph'].push({ '@type': 'Person', '@id': '#venn' });
    const read = fromSchemaOrg(document, 'x.jsonld');
    expect(read.ok ? [] : read.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^@graph\[\d+\]\.datePublished is "last week"; expected YYYY-MM-DD$/),
      expect.stringMatching(/^@graph\[\d+\]\.about\.@id is "#story\/"; expected #story\/ and an id$/),
      expect.stringMatching(/^@graph\[\d+\]\.@type is "Person"; expected Dataset, /),
    ]);
  });

  test('any value is read or refused, never a crash', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(fromSchemaOrg(value, 'x').ok).toBe(false);
      }),
    );
    const { '@graph': graph } = documentOf(FERRY_CORPUS);
    fc.assert(
      fc.property(fc.nat(graph.length - 1), fc.jsonValue(), (at, value) => {
        const document = { '@context': 'https://schema.org', '@graph': graph.with(at, value as never) };
        expect(fromSchemaOrg(document, 'x').ok).toBe(false);
      }),
    );
  });
});
