import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparedPage,
  link,
  oppositeTelling,
  SENTENCE,
  sameTelling,
  storyCoverage,
  telling,
} from '../tests/arbitraries/compared-page.ts';
import { createComparisonMatrix } from './comparison-matrix.ts';

describe('a comparison matrix', () => {
  it('has a row for each claim in page order and a column for each outlet, those that carry most first', () => {
    const page = {
      ...comparedPage(1, 1),
      sentences: [SENTENCE, 'The tug came.'],
      links: [
        link({ tellings: [telling(), sameTelling('Nordlicht')] }),
        link({ claim: 'tug-came', claimText: 'A tug came.', sentence: 1, tellings: [sameTelling('Nordlicht')] }),
      ],
    };
    const { outlets, stated } = createComparisonMatrix(page);
    expect(outlets.map(({ name, claims }) => [name, claims])).toEqual([
      ['Nordlicht', 2],
      ['Osterholm Post', 1],
    ]);
    expect(stated.map(({ words, links, outlets: carriers }) => [words, links, carriers])).toEqual([
      [SENTENCE, [0], 2],
      ['The tug came.', [1], 1],
    ]);
    expect(stated.map(({ cells }) => cells.map(({ kind }) => kind))).toEqual([
      ['same', 'contradicted'],
      ['same', 'absent'],
    ]);
  });

  it('puts the outlets first that the reader pinned, whatever they carry', () => {
    const pinned = { ...telling(), isPinned: true as const };
    const page = {
      ...comparedPage(1, 1),
      links: [
        link({ tellings: [pinned, sameTelling('Nordlicht')] }),
        link({ claim: 'tug-came', tellings: [sameTelling('Nordlicht')] }),
      ],
    };
    expect(createComparisonMatrix(page).outlets.map(({ name }) => name)).toEqual(['Osterholm Post', 'Nordlicht']);
  });

  it('names a claim by its own text where its sentence states another one, too', () => {
    const page = {
      ...comparedPage(1, 1),
      sentences: [SENTENCE],
      links: [link(), link({ claim: 'tug-came', claimText: 'A tug came.' })],
    };
    const { stated } = createComparisonMatrix(page);
    expect(stated.map(({ title, words }) => [title, words])).toEqual([
      [page.links[0]?.claimText, SENTENCE],
      ['A tug came.', SENTENCE],
    ]);
  });

  it('puts the sentences of one claim into one row that stands as the one that differs most', () => {
    const page = {
      ...comparedPage(1, 1),
      sentences: [SENTENCE, SENTENCE],
      links: [
        link({ tellings: [sameTelling('Kurier am Sund')] }),
        link({ sentence: 1, tellings: [{ ...oppositeTelling('Kurier am Sund') }] }),
      ],
    };
    const { stated } = createComparisonMatrix(page);
    expect(stated).toHaveLength(1);
    expect(stated[0]?.links).toEqual([0, 1]);
    const cell = stated[0]?.cells[0];
    expect(cell?.kind).toBe('contradicted');
    expect(cell && 'told' in cell && cell.told.map((told) => told.link)).toEqual([0, 1]);
  });

  it('lists what the page leaves out apart, and does not say of outlets it cannot name that they lack it', () => {
    const page = { ...comparedPage(3, 8), stories: [storyCoverage(8, 0)] };
    const { leftOut } = createComparisonMatrix(page);
    const kinds = leftOut.map(({ cells }) => cells.map(({ kind }) => kind));
    expect(leftOut[0]).toMatchObject({ outlets: 8, links: [], words: '', title: leftOut[0]?.claimText });
    expect(kinds[0]).toEqual([...Array(6).fill('carries'), 'unknown', 'unknown']);
    expect(kinds[7]).toEqual(['carries', ...Array(7).fill('absent')]);
  });

  it('is empty for a page without links', () => {
    expect(createComparisonMatrix(comparedPage(0, 0))).toEqual({ outlets: [], stated: [], leftOut: [] });
  });

  it('has every telling of the page in exactly one cell', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(6), (claims, outlets) => {
        const page = comparedPage(claims, outlets);
        const { stated, outlets: columns } = createComparisonMatrix(page);
        expect(stated.every(({ cells }) => cells.length === columns.length)).toBe(true);
        const told = stated.flatMap(({ cells }) => cells.flatMap((cell) => ('told' in cell ? cell.told : [])));
        expect(told).toHaveLength(page.links.reduce((sum, { tellings }) => sum + tellings.length, 0));
      }),
    );
  });
});
