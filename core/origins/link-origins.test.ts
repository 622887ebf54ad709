import { expect, it } from 'vitest';
import { sameTelling } from '../../tests/arbitraries/compared-page.ts';
import type { ComparedTelling } from '../comparison.ts';
import { originsOf } from './link-origins.ts';
import { readStoryOrigins } from './story-origins.ts';

const WIRE = 'The car ferry Lark ran onto the Skarn reef two miles off Osterholm late on Monday, and lifeboats came.';

function by(name: string, published = '2031-03-04', words = WIRE): ComparedTelling {
  return sameTelling(name, { words, whole: true, published });
}

/** Origins of tellings of one claim; `background` are words of another claim by the article of that outlet. */
async function origins(tellings: readonly ComparedTelling[], background: Readonly<Record<string, string>> = {}) {
  const story = await readStoryOrigins(
    tellings.flatMap(({ article, outlet, outletName, words, whole, published }) => {
      const told = { article: { id: article, outlet, title: '', published }, whole };
      const more = background[outletName];
      return [
        { claim: 'aground', words, ...told },
        ...(more === undefined ? [] : [{ claim: 'background', words: more, ...told }]),
      ];
    }),
  );
  return originsOf('aground', tellings, story);
}

it('puts every telling in one origin, those of most outlets first, the earliest telling of each first', async () => {
  const alone = by(
    'Nordlicht',
    '2031-03-01',
    'Nobody was hurt when a ship came to grief near the harbour, its owner said.',
  );
  expect(await origins([alone, by('Kurier', '2031-03-05'), by('Osterholm Post', '2031-03-04')])).toEqual([
    { tellings: [2, 1], sign: 'text', source: { kind: 'earliest', name: 'Osterholm Post', published: '2031-03-04' } },
    { tellings: [0], sign: 'alone', source: { kind: 'unknown' } },
  ]);
  expect(await origins([])).toEqual([]);
});

it('names no source where several are the earliest, or a date is unknown', async () => {
  expect((await origins([by('Kurier'), by('Osterholm Post')]))[0]?.source).toEqual({ kind: 'unknown' });
  expect((await origins([by('Kurier', ''), by('Osterholm Post')]))[0]?.source).toEqual({ kind: 'unknown' });
});

it('names the agency that is credited most, or is itself among the outlets', async () => {
  const reuters = `${WIRE} Reuters saw it.`;
  const credited = await origins([by('Kurier', '2031-03-04', reuters), by('Osterholm Post', '2031-03-05')]);
  expect(credited[0]?.source).toEqual({ kind: 'agency', name: 'Reuters' });
  const tied = [by('Kurier', '2031-03-04', reuters), by('Osterholm Post', '2031-03-04', `${WIRE} AFP saw it.`)];
  expect((await origins(tied))[0]?.source).toEqual({ kind: 'unknown' });
  expect((await origins([...tied, by('TASS')]))[0]?.source).toEqual({ kind: 'agency', name: 'TASS' });
});

it('names the only agency that copied articles credit anywhere', async () => {
  const background = { Kurier: 'The owner told Reuters that he was sorry.' };
  const copies = [by('Kurier'), by('Osterholm Post')];
  expect((await origins(copies, background))[0]?.source).toEqual({ kind: 'agency', name: 'Reuters' });
  const two = { ...background, 'Osterholm Post': 'The owner told AFP that he was sorry.' };
  expect((await origins(copies, two))[0]?.source).toEqual({ kind: 'unknown' });
});
