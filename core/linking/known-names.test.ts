import { describe, expect, it } from 'vitest';
import { FERRY_CORPUS } from '../../tests/arbitraries/corpus.ts';
import { buildClaimIndex } from './claim-index.ts';
import { createNameFolder } from './known-names.ts';
import { findTerms } from './terms.ts';

const foldNames = createNameFolder(buildClaimIndex(FERRY_CORPUS));
const keysOf = (text: string) => foldNames(findTerms(text)).map((term) => term.key);

describe('createNameFolder', () => {
  it.each([
    ['the firm Brandwik', 'brandvik'],
    ['the firm Brandvick', 'brandvik'],
    ['off Osterhom', 'osterholm'],
    ['a Joran', 'joren'],
    ['a Tamzel', 'tamsel'],
    ['an Ida Venne', 'venn'],
    ['on Mount Caldre', 'calder'],
  ])('folds %s to the corpus’s spelling', (text, key) => expect(keysOf(text)).toContain(key));

  it.each([
    ['the ship Mirabel', 'mirabel'],
    ['the firm Grandvik', 'grandvik'],
    ['the firm Brandvikson', 'brandvikson'],
  ])('leaves the other name in %s alone', (text, key) => expect(keysOf(text)).toContain(key));

  it('never takes a word that news uses often for a variant', () => {
    expect(keysOf('the Large Hall and a Joint Senate')).toEqual(['larg', 'hall', 'joint', 'senat']);
  });

  it('folds names only, and keeps their place in the text', () => {
    const text = 'a brandwik by Brandwik';
    const [word, name] = foldNames(findTerms(text));
    expect(word?.key).toBe('brandwik');
    expect(name).toMatchObject({ key: 'brandvik', kind: 'name' });
    expect(text.slice(name!.start, name!.end)).toBe('Brandwik');
  });

  it('gives the same answer each time, also after more names than it remembers', () => {
    const before = keysOf('the firm Brandwik and the ship Mirabel');
    for (let n = 0; n < 1_200; n += 1) keysOf(`the Q${n.toString(26).replace(/\d/g, 'x')}zz`);
    expect(keysOf('the firm Brandwik and the ship Mirabel')).toEqual(before);
  });
});
