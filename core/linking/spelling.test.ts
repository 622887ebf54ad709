/** However a page spells it: names, titles, acronyms, figures, hyphens, typing errors. */
import { describe, expect, it } from 'vitest';
import { corpusOf, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import { readClaimTexts } from './claim-texts.ts';
import { createLinker } from './link-page.ts';
import { compareTexts } from './matcher.ts';

const CORPUS = corpusOf({
  harbour: {
    'dredging-shelved': {
      text: 'Prime Minister Alexei Vorukhin shelved the dredging programme of the Northern Ports Authority.',
      tellings: {
        'post-lark':
          'Prime Minister Alexei Vorukhin shelved the dredging programme of the Northern Ports Authority on Monday.',
        'nordlicht-lark': 'Vorukhin has put the Northern Ports Authority’s dredging programme on the shelf.',
      },
    },
    'truce-urged': {
      text: 'Mayor Lin Dao-ming criticised the blockade and called for a ceasefire and cooperation between fishermen and dockers.',
      tellings: {
        'post-lark':
          'Mayor Lin Dao-ming criticised the blockade and called for a ceasefire between fishermen and dockers.',
        'kurier-lark': 'Lin Dao-ming: fishermen and dockers need a ceasefire and “honest cooperation”.',
      },
    },
    'fund-pays': {
      text: 'The harbour fund of Osterholm pays 1.4 billion crowns to 200 dockers, 12 per cent more than agreed.',
      tellings: {
        'post-lark':
          'The harbour fund of Osterholm will pay 1.4 billion crowns to 200 dockers, 12 per cent more than agreed.',
        'nordlicht-lark': 'Osterholm’s harbour fund pays 200 dockers 1.4 billion crowns.',
      },
    },
    'inspectors-barred': {
      text: 'Tehran barred inspectors of the International Atomic Energy Agency from the Skarn defence laboratory, the UN said.',
      tellings: {
        'post-lark': 'Iran has barred IAEA inspectors from the Skarn defence laboratory, the United Nations said.',
        'kurier-lark':
          'Inspectors of the International Atomic Energy Agency are barred from the defence laboratory at Skarn.',
      },
    },
  },
});

const OTHERS = [
  'Vorukhin and the Northern Ports Authority met in Osterholm.',
  'Lin Dao-ming spoke of the dockers.',
  'Osterholm has a harbour fund.',
  'Inspectors came to the Skarn laboratory.',
];
const linker = createLinker(readClaimTexts(CORPUS));

async function claimsOf(text: string, before: readonly string[]): Promise<string[]> {
  const page = [...before, ...OTHERS, text];
  const links = await linker.link(sentencesOf(...page));
  return links.filter(({ sentence }) => sentence === page.length - 1).map(({ claim }) => claim);
}

/** Claim, how it may be told, and the same spelled otherwise. */
const RESTATED: readonly (readonly [claim: string, told: string, ...spelled: string[]])[] = [
  [
    'dredging-shelved',
    'On Monday Prime Minister Alexei Vorukhin shelved the Northern Ports Authority’s dredging programme.',
    'On Monday Prime Minister Aleksei Vorukhin shelved the Northern Ports Authority’s dredging programme.',
    'On Monday Prime Minister Alexey Voruhin shelved the Northern Ports Authority’s dredging programme.',
    'On Monday Prime Minister A. Vorukhin shelved the Northern Ports Authority’s dredging programme.',
    'On Monday Mr Vorukhin shelved the Northern Ports Authority’s dredging programme.',
    'On Monday Mr. Vorukhin shelved the Northern Ports Authority’s dredging programme.',
    'On Monday Vorukhin shelved the Northern Ports Authority’s dredging programme.',
    "On Monday Prime Minister Alexei Vorukhin shelved the Northern Ports Authority's dredging program.",
    'On Monday Prime Minister Alexei Vorukhin shelved the Northern Ports Authorty’s dreding programme.',
    'On Monday Prime Minister Alexei Vorukhin shelved the Northern Ports Authority’s dregding programme.',
  ],
  [
    'truce-urged',
    'Lin Dao-ming criticised the blockade and urged a ceasefire between “fishermen and dockers”.',
    'Lin Dao-ming criticized the blockade and urged a cease-fire between "fishermen and dockers".',
    'Lin Dao-Ming criticised the blockade and urged a ceasefire between ‘fishermen and dockers’.',
    'Mayor Lin criticised the blockade and urged a ceasefire between fishermen and dockers.',
    'Mr Lin criticised the blockade and urged a ceasefire between fishermen and dockers.',
    'Lin Dao-ming criticised the blokade and urged a ceasefire between fishermen and dockers.',
    'Lin Dao-ming criticised the blockkade and urged a ceasefire between “fishermen and dockers”.',
  ],
  [
    'fund-pays',
    'Osterholm’s harbour fund pays 200 dockers 1.4 billion crowns, 12 per cent more than agreed.',
    "Osterholm's harbor fund pays two hundred dockers 1.4bn crowns, 12% more than agreed.",
    'Osterholm’s harbour fund pays 200 dockers 1,400,000,000 crowns, twelve per cent more than agreed.',
    'Osterholm’s harbour fund pays 200 dockers 1.4 bn crowns, 12 percent more than agreed.',
  ],
  [
    'inspectors-barred',
    'Iran barred inspectors of the IAEA from the Skarn defence laboratory, the UN said.',
    'Tehran barred inspectors of the International Atomic Energy Agency from the Skarn defense laboratory, the U.N. said.',
    'Iran barred inspectors of the I.A.E.A. from the Skarn defence laboratory, the United Nations said.',
    'The Iranians barred IAEA inspectors from Skarn’s defence laboratory, the UN said.',
  ],
];

describe.each(RESTATED)('%s', (claim, told, ...spelled) => {
  it('links as told', async () => expect(await claimsOf(told, [])).toEqual([claim]));

  it.each(spelled)('links, and is no conflict: %s', async (text) => {
    expect(await claimsOf(text, [])).toEqual([claim]);
    expect(compareTexts(told, text).conflict).toBeLessThan(0.5);
  });
});

describe('acronyms of the page and the corpus', () => {
  const spelled = 'On Monday Vorukhin shelved the dredging programme of the NPA.';

  it('are known when the page introduces them', async () => {
    const introduced = 'The Northern Ports Authority (NPA) has a new office.';
    expect(await claimsOf(spelled, [introduced])).toEqual(['dredging-shelved']);
  });

  it('are known by the initials of a name in the corpus', async () => {
    expect(await claimsOf(spelled, [])).toEqual(['dredging-shelved']);
  });
});
