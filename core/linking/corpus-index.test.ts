import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyCorpus, FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { buildCorpusIndex, NO_TELLING, openCorpusIndex } from './corpus-index.ts';
import { buildMatchIndex } from './match-index.ts';

test('the same corpus gives the same bytes, which open again', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      const bytes = buildCorpusIndex(corpus);
      expect(new Uint8Array(buildCorpusIndex(structuredClone(corpus)))).toEqual(new Uint8Array(bytes));
      expect(openCorpusIndex(bytes, structuredClone(corpus))).toBeDefined();
    }),
  );
});

test('every claim has its own text and its tellings in order', () => {
  fc.assert(
    fc.property(anyCorpus, (corpus) => {
      const opened = openCorpusIndex(buildCorpusIndex(corpus), corpus);
      const tellings = corpus.claims.map((_, claim) =>
        [...(opened?.tellingOf ?? [])].slice(opened?.firstTexts[claim], opened?.firstTexts[claim + 1]),
      );
      expect(tellings).toEqual(
        corpus.claims.map(({ id }) => [
          NO_TELLING,
          ...corpus.tellings.flatMap(({ claim }, at) => (claim === id ? [at] : [])),
        ]),
      );
    }),
  );
});

test('an index of another corpus is not opened', () => {
  const bytes = buildCorpusIndex(FERRY_CORPUS);
  const { claims, tellings } = FERRY_CORPUS;
  const [first, ...others] = claims;
  const [telling, ...rest] = tellings;
  for (const corpus of [
    { claims: others, tellings },
    { claims: [{ ...first!, text: `${first!.text} ` }, ...others], tellings },
    { claims, tellings: rest },
    { claims, tellings: [{ ...telling!, words: telling!.words.replace('r', 's') }, ...rest] },
    { claims, tellings: [{ ...telling!, claim: others[0]!.id }, ...rest] },
  ])
    expect(openCorpusIndex(bytes, corpus)).toBeUndefined();
});

test('bytes that are cut short, too long or something else are not opened', () => {
  const bytes = buildCorpusIndex(FERRY_CORPUS);
  for (const length of [0, 3, 16, 100, bytes.byteLength - 1])
    expect(openCorpusIndex(bytes.slice(0, length), FERRY_CORPUS)).toBeUndefined();
  const longer = new Uint8Array(bytes.byteLength + 1);
  longer.set(new Uint8Array(bytes));
  for (const other of [longer.buffer, new ArrayBuffer(bytes.byteLength), buildMatchIndex([])])
    expect(openCorpusIndex(other, FERRY_CORPUS)).toBeUndefined();
});
