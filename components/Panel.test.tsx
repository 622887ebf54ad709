import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import {
  comparedPage,
  link,
  linkByOrigins,
  sameTelling,
  storyCoverage,
  telling,
} from '../tests/arbitraries/compared-page.ts';
import { cellAt, drawPanel, linkedPanel, panelHandlers } from '../tests/views/panel-view.tsx';
import { barriers, overflowing, prefer } from '../tests/views/view.ts';
import type { PanelState } from './Panel.tsx';

const LONG = 'Ferry'.repeat(40);
const RIGHT_TO_LEFT = 'قال رئيس الميناء إن الركاب يجب أن يغادروا';

const text = (element: ParentNode, selector: string) => element.querySelector(selector)?.textContent;
const texts = (element: ParentNode, selector: string) =>
  [...element.querySelectorAll(selector)].map((found) => found.textContent);

beforeEach(() => {
  vi.clearAllMocks();
  document.documentElement.dir = 'ltr';
  return prefer('light');
});

describe('a panel without claims', () => {
  test.each([
    [{ kind: 'loading' }, 'Reading this page…'],
    [{ kind: 'no-article', reason: 'Two short paragraphs.' }, 'Two short paragraphs.'],
    [{ kind: 'other-language', reason: 'Only English so far.' }, 'Another language'],
    [{ kind: 'gave-up', reason: 'It is made of far too much.' }, 'It is made of far too much.'],
    [{ kind: 'nothing-found' }, 'No known claim on this page'],
    [{ kind: 'switched-off' }, 'Switched off on this site'],
    [{ kind: 'corpus-broken', problem: 'articles[3] has no date' }, 'articles[3] has no date'],
    [{ kind: 'unsupported' }, 'This page is closed to extensions'],
  ] as const)('says of %j: %s', (state, words) => {
    const panel = drawPanel(state);
    expect(text(panel, '.state-message')).toContain(words);
    expect(text(panel, '[role=status]')).toBe(text(panel, '.state-message h2'));
  });
});

describe('the timeline', () => {
  test('has the articles in order of publication with the time between', () => {
    const tellings = [
      sameTelling('Late', { published: '2031-03-05' }),
      sameTelling('Early', { published: '2031-03-02' }),
      sameTelling('Too', { published: '2031-03-02' }),
    ];
    const panel = drawPanel(linkedPanel({ ...comparedPage(1, 1), links: [link({ tellings })] }));
    expect(texts(panel, '.timeline .outlet')).toEqual(['Early', 'Too', 'Late']);
    expect(texts(panel, '.between')).toEqual(['3 days later']);
    expect(texts(panel, '.day')).toEqual(['2 Mar 2031', '5 Mar 2031']);
  });

  test('is not there for one article', () => {
    expect(drawPanel(linkedPanel(comparedPage(1, 1))).querySelector('.timeline')).toBeNull();
  });
});

describe('taking the comparison along', () => {
  test.each([
    ['Copy as text', 'text', true, 'Copied'],
    ['Copy as text', 'text', false, 'The browser did not let it be copied'],
    ['CSV', 'csv', true, 'Saved'],
    ['Picture', 'png', true, 'Saved'],
    ['Picture', 'png', false, 'The picture could not be drawn'],
  ] as const)('“%s” asks for %s; where it says %s: %s', async (label, kind, worked, words) => {
    panelHandlers.onExport.mockResolvedValueOnce(worked);
    const panel = drawPanel(linkedPanel(comparedPage(1, 1)));
    await userEvent.click([...panel.querySelectorAll('button')].find(({ textContent }) => textContent === label)!);
    expect(panelHandlers.onExport).toHaveBeenCalledExactlyOnceWith(kind);
    await expect.poll(() => text(panel, '.outcome')).toBe(words);
  });
});

describe('selected words', () => {
  const found = [{ claim: 'tow', text: 'A tow was offered.', outlets: ['Nordlicht', 'Kurier am Sund'] }];

  test('are compared in place of the page, with what only shares some words below', () => {
    const panel = drawPanel(linkedPanel(comparedPage(2, 2)), {
      text: 'Selected words of a page.',
      answer: { page: { ...comparedPage(1, 1), links: [link()] }, found },
    });
    expect(panel.querySelector('.comparison')).toBeNull();
    expect(text(panel, 'blockquote')).toBe('Selected words of a page.');
    expect(text(panel, '.stated .story')).toBe(link().claimText);
    expect(texts(panel, '.stated .telling .outlet')).toContain('Osterholm Post');
    expect(texts(panel, '.found')).toEqual(['A tow was offered.Nordlicht · Kurier am Sund']);
  });

  test.each([
    [null, 'Searching…'],
    [{ page: comparedPage(0, 0), found: [] }, 'No claim in the corpus says this.'],
  ])('with %j say “%s”', (answer, words) => {
    const panel = drawPanel({ kind: 'nothing-found' }, { text: 'Lark', answer });
    expect(text(panel, '.selection [role=status]')).toContain(words);
  });

  test('give way to the page again', async () => {
    const panel = drawPanel({ kind: 'loading' }, { text: 'Lark', answer: null });
    await userEvent.click(panel.querySelector('button')!);
    expect(panelHandlers.onCloseSelection).toHaveBeenCalledOnce();
  });

  test.each(['light', 'dark'] as const)(
    'have no barrier in the %s theme and stay inside 320 pixels',
    async (scheme) => {
      await prefer(scheme);
      const answer = { page: { ...comparedPage(1, 1), links: [link(), linkByOrigins(5)] }, found };
      const panel = drawPanel({ kind: 'loading' }, { text: LONG, answer });
      expect(await barriers(panel)).toEqual([]);
      expect(overflowing(panel)).toEqual([]);
    },
  );
});

const longPage = {
  ...comparedPage(1, 1),
  story: LONG,
  sentences: [LONG],
  links: [
    link({ claimText: LONG, tellings: [telling({ outletName: LONG, title: LONG, words: LONG }), sameTelling(LONG)] }),
  ],
};
const rightToLeftPage = {
  ...comparedPage(1, 1),
  story: RIGHT_TO_LEFT,
  sentences: [RIGHT_TO_LEFT],
  links: [link({ claimText: RIGHT_TO_LEFT })],
};
const VIEWS: Readonly<Record<string, PanelState>> = {
  loading: { kind: 'loading' },
  'no article': { kind: 'no-article', reason: LONG },
  'another language': { kind: 'other-language', reason: LONG },
  'a page given up': { kind: 'gave-up', reason: LONG },
  'nothing found': { kind: 'nothing-found' },
  'the site switched off': { kind: 'switched-off' },
  'a broken corpus': { kind: 'corpus-broken', problem: LONG },
  'a closed page': { kind: 'unsupported' },
  'one claim': linkedPanel(comparedPage(1, 1)),
  'twelve claims of eight outlets': linkedPanel(comparedPage(12, 8)),
  'claims left out': linkedPanel({ ...comparedPage(4, 3), stories: [storyCoverage(8, 2)] }),
  'tellings by origin': linkedPanel({ ...comparedPage(1, 1), links: [linkByOrigins(9)] }),
  'long words': linkedPanel(longPage),
  'right to left': linkedPanel(rightToLeftPage),
};

describe.each(Object.entries(VIEWS))('a panel with %s', (name, state) => {
  function drawPointed(): HTMLElement {
    if (name === 'right to left') document.documentElement.dir = 'rtl';
    const panel = drawPanel(state);
    cellAt(panel, 0, 1)?.focus();
    return panel;
  }

  test.each(['light', 'dark'] as const)('has no barrier in the %s theme', async (scheme) => {
    await prefer(scheme);
    const panel = drawPointed();
    await expect.poll(() => panel.querySelector('.choose')).toBeNull();
    expect(await barriers(panel)).toEqual([]);
  });

  test('has no barrier in forced colours', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const panel = drawPointed();
    await expect.poll(() => panel.querySelector('.choose')).toBeNull();
    expect(await barriers(panel)).toEqual([]);
  });

  test('keeps its words inside 320 pixels, but for the table that scrolls', async () => {
    const panel = drawPointed();
    await expect.poll(() => panel.querySelector('.choose')).toBeNull();
    expect(panel.getBoundingClientRect().width).toBe(320);
    expect(overflowing(panel, '.table-frame')).toEqual([]);
  });
});

// Two and a half thousand cells: by rules that look at one element at a time they are no other than a hundred, and take axe a hundred times as long.
test('a panel with sixty claims of forty outlets draws them all, inside 320 pixels', () => {
  const panel = drawPanel(linkedPanel(comparedPage(60, 40)));
  expect(panel.querySelectorAll('.table-frame tbody tr')).toHaveLength(60);
  expect(panel.querySelectorAll('.table-frame thead th')).toHaveLength(41);
  expect(overflowing(panel, '.table-frame')).toEqual([]);
});
