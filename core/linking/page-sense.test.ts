/** What a page says across sentences, and what only looks like a claim: two leaders speak, and so do others, and they on other days. */
import { describe, expect, it } from 'vitest';
import { corpusOf, sentencesOf } from '../../tests/arbitraries/corpus.ts';
import { readClaimTexts } from './claim-texts.ts';
import { createLinker } from './link-page.ts';

const CORPUS = corpusOf({
  'sound-call': {
    'call-held': {
      text: 'President Marek Dolan and Premier Sofi Arlund spoke by phone on Tuesday about the blockade of the Sound.',
      tellings: {
        'post-lark': 'Dolan and Arlund spoke by phone on Tuesday about the blockade of the Sound, their offices said.',
        'nordlicht-lark': 'President Marek Dolan and Premier Sofi Arlund held a phone call on the blockade.',
      },
    },
    'blockade-condemned': {
      text: 'Dolan and Arlund condemned the blockade of the Sound by Castellan.',
      tellings: {
        'post-lark': 'Both leaders, Dolan and Arlund, condemned Castellan’s blockade of the Sound.',
        'kurier-lark': 'Dolan and Arlund jointly condemned the blockade by Castellan as a breach of the Sound Treaty.',
      },
    },
    'truce-first': {
      text: 'Arlund said that a truce at sea is the top priority.',
      tellings: {
        'post-lark': 'Arlund said that a truce at sea was the “top priority”.',
        'nordlicht-lark': 'A truce is “the top priority” now, Premier Sofi Arlund stressed.',
      },
    },
    'force-no-way': {
      text: 'Arlund said that armed force is no way to settle the quarrel over the Sound.',
      tellings: {
        'post-lark': 'Arlund: “Armed force is no way to settle the quarrel over the Sound”.',
        'kurier-lark': 'Armed force cannot settle the quarrel over the Sound, Arlund said.',
      },
    },
    'mediation-offered': {
      text: 'Dolan offered to mediate between Castellan and the islands.',
      tellings: {
        'post-lark': 'Dolan renewed his offer to mediate between Castellan and the islands.',
        'kurier-lark': 'President Dolan has offered the islands and Castellan his mediation.',
      },
    },
    'offer-unanswered': {
      text: 'Nobody has taken up Dolan’s offer to mediate so far.',
      tellings: {
        'post-lark': 'So far no one has taken up Dolan’s offer to mediate.',
        'nordlicht-lark': 'Dolan’s offer of mediation has not been taken up yet.',
      },
    },
    'depot-toll': {
      text: 'Shelling killed 40 people at the Tarn food depot on Thursday, medics said.',
      tellings: {
        'post-lark': 'Shelling killed at least 40 people at the Tarn food depot on Thursday, medics said.',
        'nordlicht-lark': 'Forty people died on Thursday when shells hit the food depot at Tarn.',
      },
    },
  },
});

const linker = createLinker(readClaimTexts(CORPUS));

/** The claims of each sentence in order of their ids. */
async function claimsOf(...texts: readonly string[]): Promise<string[][]> {
  const links = await linker.link(sentencesOf(...texts));
  return texts.map((_, at) =>
    links
      .filter(({ sentence }) => sentence === at)
      .map(({ claim }) => claim)
      .toSorted(),
  );
}

const CALL = 'President Marek Dolan and Premier Sofi Arlund spoke by phone on Tuesday about the blockade of the Sound.';

describe('a page is read across its sentences', () => {
  it('knows a quotation split by its speaker', async () => {
    const [, , split] = await claimsOf(
      CALL,
      'Arlund was firm.',
      '“Armed force”, she said, “is no way to settle the quarrel over the Sound”.',
    );
    expect(split).toEqual(['force-no-way']);
  });

  it('knows a quotation that goes on in the next sentence', async () => {
    const [, opened, goesOn] = await claimsOf(
      CALL,
      '“A truce at sea is the top priority,” Arlund told reporters.',
      '“Armed force is no way to settle the quarrel.”',
    );
    expect([opened, goesOn]).toEqual([['truce-first'], ['force-no-way']]);
  });

  it('knows what “she added”', async () => {
    const [, , added] = await claimsOf(
      CALL,
      'Arlund spoke to reporters afterwards.',
      'A truce at sea was the top priority, she added.',
    );
    expect(added).toEqual(['truce-first']);
  });

  it('knows “the offer” from the sentence before', async () => {
    const [, offered, taken] = await claimsOf(
      CALL,
      'Dolan renewed his offer to mediate between Castellan and the islands.',
      'So far, nobody has taken up the offer.',
    );
    expect([offered, taken]).toEqual([['mediation-offered'], ['offer-unanswered']]);
  });

  it('knows “both leaders” from the sentence before', async () => {
    expect((await claimsOf(CALL, 'Both leaders condemned the blockade of the Sound.'))[1]).toEqual([
      'blockade-condemned',
    ]);
  });

  it('finds up to three claims in one sentence', async () => {
    const [, , , all] = await claimsOf(
      'Dolan and Arlund jointly condemned the blockade.',
      'Armed force cannot settle the quarrel over the Sound, Arlund said.',
      'So far no one has taken up Dolan’s offer to mediate.',
      'President Marek Dolan and Premier Sofi Arlund spoke by phone on Tuesday about the blockade of the Sound, Dolan offered to mediate between Castellan and the islands, and Arlund said a truce at sea was the top priority.',
    );
    expect(all).toEqual(['call-held', 'mediation-offered', 'truce-first']);
  });
});

describe('what only looks like a claim', () => {
  it.each([
    [
      'another pair of leaders',
      'President Orlan Tesk and Premier Mirra Voland spoke by phone on Tuesday about the blockade of Port Ruud.',
    ],
    [
      'a pair of which one is another',
      'President Marek Dolan and Premier Mirra Voland spoke by phone on Tuesday about the blockade of the Sound.',
    ],
    ['another pair that condemns the same', 'Tesk and Voland condemned the blockade of the Sound by Castellan.'],
    ['somebody else who offers the same', 'Orlan Tesk offered to mediate between Castellan and the islands.'],
    ['somebody else who says the same', 'Mirra Voland said that a truce at sea is the top priority.'],
    [
      'the same phrase about something else',
      'Cheaper bread is the top priority of the dockers’ union, its head Mirra Voland said.',
    ],
    ['the same people about something else', 'Dolan and Arlund exchanged gifts at a dinner in Osterholm.'],
    [
      'another casualty figure at another place',
      'Shelling killed 12 people at a market in Port Ruud on Sunday, medics said.',
    ],
  ])('does not link %s', async (_, text) => {
    expect((await claimsOf(CALL, text))[1]).toEqual([]);
  });

  it('links the one who passes on what the two did, and an office that speaks for its people', async () => {
    const [, relayed, office] = await claimsOf(
      CALL,
      'Dolan and Arlund condemned the blockade of the Sound, presidential aide Hanne Ruud said.',
      'The premier’s office said that a truce at sea was the top priority.',
    );
    expect([relayed, office]).toEqual([['blockade-condemned'], ['truce-first']]);
  });
});
