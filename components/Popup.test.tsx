import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { ComparedPage } from '../core/comparison.ts';
import {
  comparedPage,
  link,
  linkByOrigins,
  SENTENCE,
  sameTelling,
  telling,
} from '../tests/arbitraries/compared-page.ts';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import { Popup, type PopupProps, type PopupState } from './Popup.tsx';
import css from './popup.css?inline';

const LONG = 'Ferry'.repeat(40);
const RIGHT_TO_LEFT = 'قال رئيس الميناء إن الركاب يجب أن يغادروا';

const handlers = { onSwitch: vi.fn(), onOptions: vi.fn(), onShow: vi.fn(), onSearch: vi.fn(), onCompare: vi.fn() };

const PROPS: Omit<PopupProps, 'state'> = {
  site: { host: 'osterholm-post.example', isOn: true },
  corpus: { name: 'Invented events', updated: '2031-03-06' },
  results: null,
  onAddPage: async () => 'added',
  ...handlers,
};

function drawPopup(state: PopupProps['state'], changes: Partial<PopupProps> = {}) {
  const props: PopupProps = { ...PROPS, state, ...changes };
  const view = draw(<Popup {...props} />, css);
  document.body.style.width = '320px';
  return view.querySelector<HTMLElement>('.popup')!;
}

const linked = (claims: number, outlets: number): PopupState => ({
  kind: 'linked',
  page: comparedPage(claims, outlets),
});
const text = (element: ParentNode, selector: string) => element.querySelector(selector)?.textContent;
const button = (element: ParentNode, name: string) =>
  [...element.querySelectorAll('button')].find(({ textContent }) => textContent?.startsWith(name))!;

beforeEach(() => {
  vi.clearAllMocks();
  return prefer('light');
});

describe('a popup without claims', () => {
  test.each([
    [{ kind: 'loading' }, 'Reading this page…'],
    [{ kind: 'no-article', reason: 'Two short paragraphs.' }, 'Two short paragraphs.'],
    [{ kind: 'other-language', reason: 'Only English so far.' }, 'Another language'],
    [{ kind: 'other-language', reason: 'Only English so far.' }, 'Only English so far.'],
    [{ kind: 'gave-up', reason: 'It is made of far too much.' }, 'Gave up on this page'],
    [{ kind: 'gave-up', reason: 'It is made of far too much.' }, 'It is made of far too much.'],
    [{ kind: 'nothing-found' }, 'No known claim on this page'],
    [{ kind: 'switched-off' }, 'Turn the switch above on'],
    [{ kind: 'corpus-broken', problem: 'articles[3] has no date' }, 'articles[3] has no date'],
    [{ kind: 'unsupported' }, 'This page is closed to extensions'],
  ] as const)('says of %j: %s', (state, words) => {
    const popup = drawPopup(state);
    expect(text(popup, '.state-message')).toContain(words);
    expect(text(popup, '[role=status]')).toBe(text(popup, '.state-message h2'));
  });

  test('has no switch where there is no site', () => {
    expect(drawPopup({ kind: 'unsupported' }, { site: null }).querySelector('[role=switch]')).toBeNull();
  });

  test('has no search and names no corpus where the corpus is broken', () => {
    const popup = drawPopup({ kind: 'corpus-broken', problem: 'no date' }, { corpus: null });
    expect(popup.querySelector('input')).toBeNull();
    expect(text(popup, '.popup-foot')).toBe('Everything stays on this machine.Options');
  });
});

describe('a popup with claims', () => {
  test('names the story, counts claims and outlets, and lists the claims in page order', () => {
    const popup = drawPopup(linked(3, 2));
    expect(text(popup, '.story')).toBe('Ferry Lark aground off Osterholm');
    expect(text(popup, '.summary')).toBe('3 claims, also in 2 other outlets');
    const claims = [...popup.querySelectorAll('.claim-words')].map(({ textContent }) => textContent?.slice(0, 7));
    expect(claims).toEqual(['Claim 1', 'Claim 2', 'Claim 3']);
    expect(text(drawPopup(linked(1, 1)), '.summary')).toBe('1 claim, also in 1 other outlet');
  });

  test('lists a claim once that two sentences state, and opens it to both', async () => {
    const one = link({ sentence: 0, tellings: [sameTelling('Nordlicht')] });
    const two = link({ sentence: 1, tellings: [telling()] });
    const sentences = [SENTENCE, 'The passengers left at noon.'];
    const popup = drawPopup({ kind: 'linked', page: { ...comparedPage(2, 1), sentences, links: [one, two] } });
    expect(popup.querySelectorAll('.claim-item')).toHaveLength(1);
    await userEvent.click(popup.querySelector('summary')!);
    await expect.poll(() => popup.querySelectorAll('.here')).toHaveLength(2);
    expect(popup.querySelectorAll('.here')[1]?.textContent).toContain('The passengers left at noon.');
    expect(popup.querySelector('.claim-line .agreement')?.className).toContain(two.agreement);
  });

  test('lists the claims of each article under its title where the page shows several', async () => {
    const popup = drawPopup({ kind: 'linked', page: stackedPage });
    expect([...popup.querySelectorAll('.article-title')].map(({ textContent }) => textContent)).toEqual([
      'Ferry Lark aground',
      'Another article on this page',
    ]);
    const claims = [...popup.querySelectorAll('.claims')].map((list) => list.querySelectorAll('.claim-item').length);
    expect(claims).toEqual([2, 1]);
    await userEvent.click([...popup.querySelectorAll('summary')].at(-1)!);
    await vi.waitFor(() => expect(button(popup, 'Show on page')).toBeDefined());
    await userEvent.click(button(popup, 'Show on page'));
    expect(handlers.onShow).toHaveBeenCalledExactlyOnceWith(2);
    await userEvent.click(button(popup, 'Contradicted'));
    await vi.waitFor(() => expect(popup.querySelectorAll('.article-title')).toHaveLength(1));
  });

  test('names no article where the page shows one', () => {
    expect(drawPopup(linked(3, 2)).querySelector('.article-title')).toBeNull();
  });

  test('names the corpus, its newest article, and where everything stays', () => {
    expect(text(drawPopup(linked(1, 1)), '.popup-foot')).toBe(
      'Invented events, newest article 6 Mar 2031Everything stays on this machine.Options',
    );
  });

  test('opens a claim to the sentence here, its outlets and their differences, by keyboard', async () => {
    const popup = drawPopup(linked(3, 2));
    const summary = popup.querySelectorAll('summary')[2]!;
    summary.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(text(popup, '.here .telling-text')).toBe(SENTENCE));
    expect([...popup.querySelectorAll('.outlet')].map(({ textContent }) => textContent)).toEqual([
      'Outlet 1',
      'Outlet 2',
    ]);
    expect(popup.querySelectorAll('.difference')).toHaveLength(5);
  });

  test('shows the sentence of a claim on the page, also under a filter', async () => {
    const popup = drawPopup(linked(6, 2));
    await userEvent.click(button(popup, 'Contradicted'));
    await userEvent.click(popup.querySelectorAll('summary')[1]!);
    await vi.waitFor(() => expect(button(popup, 'Show on page')).toBeDefined());
    await userEvent.click(button(popup, 'Show on page'));
    expect(handlers.onShow).toHaveBeenCalledExactlyOnceWith(4);
  });

  test('opens the comparison', async () => {
    const popup = drawPopup(linked(2, 1));
    await userEvent.click(button(popup, 'Open comparison'));
    expect(handlers.onCompare).toHaveBeenCalledOnce();
  });

  test('narrows to one agreement and says which is chosen', async () => {
    const popup = drawPopup(linked(6, 2));
    await userEvent.click(button(popup, 'Differs'));
    await vi.waitFor(() => expect(popup.querySelectorAll('.claim-item')).toHaveLength(2));
    const pressed = [...popup.querySelectorAll('.chip')].map((chip) => [chip.textContent, chip.ariaPressed]);
    expect(pressed).toEqual([
      ['All6', 'false'],
      ['Differs2', 'true'],
      ['Contradicted2', 'false'],
    ]);
  });

  test('says so when no claim passes the filter', async () => {
    const popup = drawPopup(linked(1, 1));
    await userEvent.click(button(popup, 'Contradicted'));
    await vi.waitFor(() => expect(text(popup, '.none')).toBe('No claim of this page is of that kind.'));
  });

  test('keeps head, search and foot in sight while sixty claims of eight outlets scroll', () => {
    const popup = drawPopup(linked(60, 8));
    expect(popup.querySelectorAll('.claim-item')).toHaveLength(60);
    const height = popup.getBoundingClientRect().height;
    expect(Math.abs(document.documentElement.scrollHeight - height)).toBeLessThanOrEqual(1);
    scrollTo(0, 1000);
    const edge = (selector: string) => popup.querySelector(selector)!.getBoundingClientRect();
    expect(edge('.popup-head').top).toBe(0);
    expect(edge('.search').top).toBe(edge('.popup-head').bottom);
    expect(edge('.popup-foot').bottom).toBe(innerHeight);
    scrollTo(0, 0);
  });
});

describe('the search', () => {
  const found = [{ claim: 'aground', text: 'The ferry ran aground.', outlets: ['Nordlicht', 'Osterholm Post'] }];

  test('asks with each query and shows what was found in place of the claims', async () => {
    const popup = drawPopup(linked(2, 1), { results: found });
    await userEvent.fill(popup.querySelector('input')!, ' ferry ');
    expect(handlers.onSearch).toHaveBeenLastCalledWith('ferry');
    await vi.waitFor(() => expect(text(popup, '.found')).toBe('The ferry ran aground.Nordlicht · Osterholm Post'));
    expect(popup.querySelector('.claim-item')).toBeNull();
    await userEvent.fill(popup.querySelector('input')!, '');
    await vi.waitFor(() => expect(popup.querySelectorAll('.claim-item')).toHaveLength(2));
  });

  test.each([
    [null, 'Searching…'],
    [[], 'No claim in the corpus has these words.'],
  ])('with %j says “%s”', async (results, words) => {
    const popup = drawPopup({ kind: 'nothing-found' }, { results });
    await userEvent.fill(popup.querySelector('input')!, 'lark');
    await vi.waitFor(() => expect(text(popup, '.results')).toBe(words));
  });
});

/** Two claims in the first article, the first of them again in the third; the second states none. */
const stackedPage = ((): ComparedPage => {
  const page = comparedPage(2, 2);
  const [first, second] = page.links;
  return {
    ...page,
    articles: [
      { title: 'Ferry Lark aground', story: page.story, sentences: 2 },
      { title: 'Bakery opens', story: '', sentences: 5 },
      { title: '', story: page.story, sentences: 1 },
    ],
    sentences: Array(8).fill(SENTENCE),
    links: [first!, second!, { ...first!, sentence: 7 }],
  };
})();
const longPage = {
  ...comparedPage(1, 1),
  articles: [LONG, LONG].map((title) => ({ title, story: '', sentences: 1 })),
  story: LONG,
  sentences: [LONG],
  links: [link({ claimText: LONG, tellings: [telling({ outletName: LONG, words: LONG }), sameTelling(LONG)] })],
};
const rightToLeftPage = {
  ...comparedPage(1, 1),
  story: RIGHT_TO_LEFT,
  sentences: [RIGHT_TO_LEFT],
  links: [link({ claimText: RIGHT_TO_LEFT })],
};

const VIEWS: Readonly<Record<string, { state: PopupState; props?: Partial<PopupProps> }>> = {
  loading: { state: { kind: 'loading' } },
  'no article': { state: { kind: 'no-article', reason: LONG } },
  'nothing found': { state: { kind: 'nothing-found' } },
  'the site switched off': {
    state: { kind: 'switched-off' },
    props: { site: { host: `${LONG}.example`, isOn: false } },
  },
  'a broken corpus': { state: { kind: 'corpus-broken', problem: LONG }, props: { corpus: null } },
  'a closed page': { state: { kind: 'unsupported' }, props: { site: null } },
  'one claim': { state: linked(1, 1) },
  'sixty claims': { state: linked(60, 8) },
  'tellings by origin': {
    state: { kind: 'linked', page: { ...comparedPage(1, 1), links: [linkByOrigins(9)] } },
  },
  'several articles': { state: { kind: 'linked', page: stackedPage } },
  'another language': { state: { kind: 'other-language', reason: LONG } },
  'a page given up': { state: { kind: 'gave-up', reason: LONG } },
  'long words': { state: { kind: 'linked', page: longPage } },
  'right to left': { state: { kind: 'linked', page: rightToLeftPage } },
};

describe.each(Object.entries(VIEWS))('a popup with %s', (_, { state, props }) => {
  async function drawOpened() {
    const popup = drawPopup(state, props);
    const summary = [...popup.querySelectorAll('summary')].at(-1);
    summary?.click();
    if (summary !== undefined) await vi.waitFor(() => expect(popup.querySelector('.claim-body')).not.toBeNull());
    return popup;
  }

  test.each(['light', 'dark'] as const)('has no barrier in the %s theme', async (scheme) => {
    await prefer(scheme);
    expect(await barriers(await drawOpened())).toEqual([]);
  });

  test('keeps its words inside 320 pixels', async () => {
    const popup = await drawOpened();
    expect(popup.getBoundingClientRect().width).toBe(320);
    expect(overflowing(popup)).toEqual([]);
  });
});
