import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComparedLink } from '../core/comparison.ts';
import {
  comparedPage,
  difference,
  link,
  linkByOrigins,
  oppositeTelling,
  SENTENCE,
  sameTelling,
  telling,
  wordsIn,
} from '../tests/arbitraries/compared-page.ts';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import { Card } from './Card.tsx';
import css from './card.css?inline';

const LONG = 'Ferry'.repeat(40);
const RIGHT_TO_LEFT = 'قال رئيس الميناء إن الركاب يجب أن يغادروا «فورا وبدون تأخير»';

const handlers = { onClose: vi.fn(), onNext: vi.fn(), onPrevious: vi.fn(), onCompare: vi.fn(), onHide: vi.fn() };

function drawCard(shown: ComparedLink, changes: { sentence?: string; total?: number; takesFocus?: boolean } = {}) {
  const { sentence = SENTENCE, total = 14, takesFocus = false } = changes;
  const position = { index: 1, total };
  const view = draw(
    <Card link={shown} sentence={sentence} position={position} takesFocus={takesFocus} {...handlers} />,
    css,
  );
  view.style.width = '304px';
  return view.querySelector('dialog')!;
}

const text = (element: ParentNode, selector: string) => element.querySelector(selector)?.textContent;
const texts = (element: ParentNode, selector: string) =>
  [...element.querySelectorAll(selector)].map((found) => found.textContent);

beforeEach(() => {
  vi.clearAllMocks();
  return prefer('light');
});

describe('a card', () => {
  test('names the claim, how the sentence stands and how many other outlets carry it', () => {
    const card = drawCard(link());
    expect(card.getAttribute('aria-label')).toBe(
      'Claim: The harbour chief says that passengers have to leave the ferry Lark.',
    );
    expect(card.ariaModal).not.toBe('true');
    expect(text(card, '.agreement')).toBe('Contradicted');
    expect(text(card, '.count')).toBe('Also in 3 other outlets');
    expect(text(card, '.position')).toBe('2 of 14');
  });

  test('counts one outlet as one', () => {
    expect(text(drawCard(link({ tellings: [telling()] })), '.count')).toBe('Also in 1 other outlet');
  });

  test('marks the differing words in the sentence here and in the telling there', () => {
    const card = drawCard(link({ tellings: [telling()] }));
    expect(texts(card, '.here mark.strong')).toEqual(['on Monday', '40', 'should', 'without delay']);
    expect(texts(card, '.telling mark.strong')).toEqual(['more than 60', 'must', 'at once and without luggage']);
    expect(texts(card, 'mark.quiet')).toEqual(['leave', 'abandon']);
  });

  test('shows which words the outlet printed', () => {
    const card = drawCard(link({ tellings: [telling()] }));
    expect(texts(card, '.telling .printed').join('')).toBe('"at once and without luggage"');
    expect(texts(card, '.here .printed').join('')).toBe(SENTENCE);
  });

  test('lists where one outlet differs, the most meaningful first, wording last, and says what a side leaves out', () => {
    const rows = texts(drawCard(link({ tellings: [telling()] })), '.difference');
    expect(rows).toEqual([
      'Number This page: 40→ more than 60 Osterholm Post',
      'Firmness This page: should→ must Osterholm Postsays “must”; here it is stated flatly',
      'Quotation This page: without delay→ at once and without luggage Osterholm Post',
      'Time This page: on Monday→ not mentioned there Osterholm Post',
      'Wording This page: leave→ abandon Osterholm Post',
    ]);
  });

  test('says once what several outlets share, what most say, who alone says otherwise and who says as here', () => {
    const modal = (name: string, words: string) =>
      sameTelling(name, {
        words: `They ${words} leave.`,
        differences:
          words === 'should' ? [] : [difference('modality', wordsIn(SENTENCE, 'should'), wordsIn(words, words), 0.6)],
      });
    const three = [modal('Nordlicht', 'must'), modal('Kurier', 'must'), modal('Echo', 'must')];
    const rows = (tellings: ComparedLink['tellings']) => texts(drawCard(link({ tellings })), '.difference');
    expect(rows([...three, modal('Sund', 'could')])).toEqual([
      'Firmness This page: should only this page→ must most, 3 outlets: Nordlicht, Kurier, Echo→ could only Sund',
    ]);
    expect(rows([...three, modal('Sund', 'should')])).toEqual([
      'Firmness This page: should→ must 3 outlets: Nordlicht, Kurier, Echo= as here Sund',
    ]);
    expect(rows([modal('Nordlicht', 'must'), modal('Sund', 'should')])).toEqual([
      'Firmness This page: should→ must only Nordlicht= as here Sund',
    ]);
    expect(rows([modal('Nordlicht', 'must'), modal('Kurier', 'could')])).toEqual([
      'Firmness This page: should→ must Nordlicht→ could Kurier',
    ]);
  });

  test('shows the first five of many differences and the others on demand, the first few of many names', async () => {
    const seven = Array.from({ length: 7 }, (_, at) =>
      difference('scope', wordsIn('', ''), wordsIn(`addition ${at}`, `addition ${at}`), 0.4),
    );
    const tellings = Array.from({ length: 40 }, (_, at) => sameTelling(`Outlet ${at + 1}`, { differences: seven }));
    const card = drawCard(link({ tellings }));
    expect(card.querySelectorAll('.difference')).toHaveLength(5);
    expect(text(card, '.variant')).toBe('→ addition 0 40 outlets: Outlet 1, Outlet 2, Outlet 3, Outlet 4 and 36 more');
    await userEvent.click(
      [...card.querySelectorAll('button')].find((one) => one.textContent?.includes('2 more diff'))!,
    );
    await vi.waitFor(() => expect(card.querySelectorAll('.difference')).toHaveLength(7));
    expect(document.activeElement).toBe(card.querySelectorAll('.difference')[5]);
  });

  test('counts origins where they are fewer than outlets', () => {
    expect(text(drawCard(linkByOrigins(6)), '.count')).toBe('Also in 6 other outlets, 3 origins');
    const one = { tellings: [0, 1], sign: 'agency', source: { kind: 'agency', name: 'Reuters' } } as const;
    const shared = link({ tellings: [sameTelling('Echo'), sameTelling('Kurier')], origins: [one] });
    expect(text(drawCard(shared), '.count')).toBe('Also in 2 other outlets, 1 origin');
    expect(texts(drawCard(shared), '.origin-line')).toEqual(['Credit the same agency: Reuters']);
  });

  test('groups tellings of one origin, names what they share and where it probably comes from', async () => {
    const card = drawCard(linkByOrigins(6));
    expect(texts(card, '.origin-line')).toEqual([
      'Near copies of one text, probably from Xinhua',
      'Print the same quotations, first printed by Outlet 1 on 3 Mar 2031',
    ]);
    await userEvent.click(card.querySelector('.origin ~ .more')!);
    await vi.waitFor(() => expect(card.querySelectorAll('.telling')).toHaveLength(4));
    const groups = [...card.querySelectorAll('.origin')].map((group) => texts(group, '.outlet'));
    expect(groups).toEqual([['Outlet 6'], ['Outlet 3', 'Outlet 4', 'Outlet 5'], ['Outlet 1', 'Outlet 2']]);
  });

  test('groups outlets without a difference, and shows none where there is none', () => {
    const card = drawCard(link({ tellings: [sameTelling('Nordlicht'), sameTelling('Kurier')] }));
    expect(texts(card, '.same-tellings .outlet')).toEqual(['Nordlicht', 'Kurier']);
    expect(card.querySelectorAll('.difference')).toHaveLength(0);
  });

  test('links an outlet to its article at the place, in a tab that learns nothing of this one', () => {
    const anchor = drawCard(link({ tellings: [telling()] })).querySelector('a')!;
    expect(anchor.href).toBe(
      'https://osterholm-post.example/2031/ferry-lark#:~:text=at%20once%20and%20without%20luggage',
    );
    expect([anchor.target, anchor.rel]).toEqual(['_blank', 'noreferrer noopener']);
  });

  test('names an outlet without a known address, and the site that carries its article', () => {
    const card = drawCard(link({ tellings: [sameTelling('Nordlicht'), oppositeTelling('Kurier')] }));
    expect(card.querySelectorAll('.same-tellings a')).toHaveLength(0);
    expect(text(card, '.via')).toBe('via newsrack.example');
  });

  test('says how sure the link is and why, quotation first, and that an unmarked sentence is not a checked one', () => {
    const card = drawCard(link());
    expect(text(card, '.why')).toBe('Likely match: “without delay”, Ida Venn, Lark, 40, ferry.');
    expect(text(card, '.small-print')).toContain('An unmarked sentence is not a checked one.');
  });

  test.each([
    ['sure', 'Sure match: '],
    ['likely', 'Likely match: '],
    ['possible', 'Possible match: '],
  ] as const)('says that a link is %s', (sureness, words) => {
    expect(text(drawCard(link({ sureness })), '.why')).toContain(words);
  });

  test.each([
    ['that the sentence before helped', { fromContext: true }, 'Lark, read with the sentence before.'],
    ['that nothing stands out', { names: [] }, 'by its words as a whole.'],
    ['a name without its possessive', { names: ['Lark’s', 'the Jones’'] }, 'Lark, the Jones.'],
    ['the beginning of a long quotation', { quotations: ['a b c d e f g h i j'] }, '“a b c d e f g h …”, Lark.'],
    [
      'three names, two figures and two words at most',
      { names: ['A', 'B', 'C', 'D'], figures: ['1', '2', '3'], words: ['oil', 'reef', 'ferry', 'dawn'] },
      'A, B, C, 1, 2, oil, reef.',
    ],
    [
      'five words where there are only words',
      { names: [], words: ['oil', 'reef', 'ferry', 'dawn', 'tow', 'mile'] },
      'oil, reef, ferry, dawn, tow.',
    ],
  ])('says %s', (_, changes, words) => {
    const plain = { names: ['Lark'], figures: [], quotations: [], words: [], fromContext: false };
    expect(text(drawCard(link({ evidence: { ...plain, ...changes } })), '.why')).toBe(`Likely match: ${words}`);
  });

  test('shows three tellings at first and the others on demand', async () => {
    const card = drawCard(comparedPage(3, 8).links[1]!);
    expect(card.querySelectorAll('.telling')).toHaveLength(3);
    await userEvent.click(card.querySelector('.origin ~ .more')!);
    await vi.waitFor(() => expect(card.querySelectorAll('.telling')).toHaveLength(8));
    expect(card.querySelector('.origin ~ .more')).toBeNull();
    expect(document.activeElement).toBe(card.querySelectorAll('.telling')[3]);
    await userEvent.keyboard('{Escape}');
    expect(handlers.onClose).toHaveBeenCalledOnce();
  });

  test('reads markup in a corpus as text', () => {
    const card = drawCard(link({ claimText: '<img src=x onerror=alert(1)>' }), { sentence: '<b>bold</b>' });
    expect(card.querySelector('img')).toBeNull();
    expect(text(card, '.here .telling-text')).toBe('<b>bold</b>');
  });
});

describe('with the keyboard, a card', () => {
  test('takes the focus when asked to, and not on hover', async () => {
    const card = drawCard(link(), { takesFocus: true });
    await vi.waitFor(() => expect(document.activeElement).toBe(card));
    drawCard(link());
    await expect.poll(() => document.activeElement).toBe(document.body);
  });

  test('closes on Escape', async () => {
    const card = drawCard(link(), { takesFocus: true });
    await vi.waitFor(() => expect(document.activeElement).toBe(card));
    await userEvent.keyboard('{Escape}');
    expect(handlers.onClose).toHaveBeenCalledOnce();
  });

  test('leads through its buttons in order, each at least 24 pixels high and wide', async () => {
    const card = drawCard(link(), { takesFocus: true });
    await vi.waitFor(() => expect(document.activeElement).toBe(card));
    const names: (string | null | undefined)[] = [];
    for (let step = 0; step < 3; step += 1) {
      await userEvent.keyboard('{Tab}');
      names.push(document.activeElement?.getAttribute('aria-label'));
      await userEvent.keyboard('{Enter}');
    }
    expect(names).toEqual(['Previous marked sentence', 'Next marked sentence', 'Close']);
    for (const handler of [handlers.onPrevious, handlers.onNext, handlers.onClose])
      expect(handler).toHaveBeenCalledOnce();
    for (const target of card.querySelectorAll('button, a')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });

  test('has no way to another sentence where there is none', () => {
    const disabled = [...drawCard(link(), { total: 1 }).querySelectorAll('button:disabled')];
    expect(disabled.map((button) => button.ariaLabel)).toEqual(['Previous marked sentence', 'Next marked sentence']);
  });
});

const opposite = difference(
  'quote',
  wordsIn(SENTENCE, 'without delay'),
  wordsIn(RIGHT_TO_LEFT, 'فورا وبدون تأخير'),
  0.5,
);
const LONG_NOTE = { code: 'quotesMore', parts: [[LONG]] } as const;
const LONG_DIFFERENCE = difference('scope', wordsIn(LONG, LONG), wordsIn(LONG, LONG), 0.5, LONG_NOTE);
const STATES: Readonly<Record<string, { link: ComparedLink; sentence?: string }>> = {
  'one outlet': { link: link({ tellings: [telling()] }) },
  'every agreement': { link: link() },
  'no difference': { link: link({ tellings: [sameTelling('Nordlicht')] }) },
  'six outlets of three origins': { link: linkByOrigins(6) },
  'forty outlets of three origins': { link: linkByOrigins(40) },
  'eight outlets': { link: comparedPage(3, 8).links[1]! },
  'long words': {
    link: link({
      claimText: LONG,
      tellings: [telling({ outletName: LONG, words: LONG, differences: [LONG_DIFFERENCE] })],
    }),
    sentence: LONG,
  },
  'right to left': {
    link: link({
      claimText: RIGHT_TO_LEFT,
      tellings: [telling({ outletName: 'ميناء اليوم', words: RIGHT_TO_LEFT, differences: [opposite] })],
    }),
    sentence: RIGHT_TO_LEFT,
  },
};

describe.each(Object.entries(STATES))('a card with %s', (_, { link: shown, sentence }) => {
  test.each(['light', 'dark'] as const)('has no barrier in the %s theme', async (scheme) => {
    await prefer(scheme);
    const card = drawCard(shown, sentence === undefined ? {} : { sentence });
    expect(await barriers(card)).toEqual([]);
  });

  test('keeps its words inside 304 pixels', () => {
    const card = drawCard(shown, sentence === undefined ? {} : { sentence });
    expect(card.getBoundingClientRect().width).toBeLessThanOrEqual(304);
    expect(overflowing(card)).toEqual([]);
  });
});
