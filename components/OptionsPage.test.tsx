import { beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { A_SUBSCRIPTION } from '../tests/arbitraries/subscription.ts';
import { barriers, draw, overflowing, prefer } from '../tests/views/view.ts';
import { type Choices, OptionsPage, type OptionsPageProps } from './OptionsPage.tsx';
import css from './options.css?inline';

const LONG = 'Ferry'.repeat(40);
const RIGHT_TO_LEFT = 'ميناء اليوم';

const CHOICES: Choices = {
  hostsOff: [],
  strictness: 'balanced',
  kindsOff: ['wording'],
  outletsHidden: ['echo'],
  outletsPinned: ['kurier'],
  markStyle: 'clear',
  theme: 'system',
};

const CORPUS = {
  kind: 'known' as const,
  name: 'Invented events',
  updated: '2031-03-06',
  articles: 8,
  outlets: [
    { id: 'echo', name: 'Echo' },
    { id: 'kurier', name: 'Kurier am Sund' },
    { id: 'nordlicht', name: 'Nordlicht' },
  ],
};

const SHORTCUTS = [
  { name: 'next-mark', description: 'Go to the next linked sentence', keys: 'Alt+Shift+N' },
  { name: 'previous-mark', description: 'Go to the previous linked sentence', keys: '' },
];

const HIDDEN = [
  { page: 'https://kurier.example/lark', claim: 'ferry-aground', claimText: 'The ferry Lark ran aground.' },
  { page: 'https://nordlicht.example/tow', claim: 'tow-offered', claimText: 'A tow was offered.' },
];

const MEMORY: OptionsPageProps['memory'] = {
  choices: { isOn: false, days: 90, megabytes: 50, hostsLeftOut: [] },
  dayChoices: [7, 90],
  megabyteChoices: [10, 50],
  kept: [],
  onChange: vi.fn(),
  onSearch: vi.fn(),
  onForget: vi.fn(),
  onForgetAll: async () => {},
  onExport: vi.fn(),
};

const SUBSCRIPTIONS = {
  subscriptions: [A_SUBSCRIPTION],
  onSubscribe: async () => undefined,
  onUpdate: async () => undefined,
  onAgree: async () => undefined,
  onUnsubscribe: async () => undefined,
};
const CORPORA: OptionsPageProps['corpora'] = {
  corpora: [
    {
      id: 'imported/harbour',
      kind: 'imported',
      name: 'Harbour news',
      number: 0,
      keyId: '',
      updated: '2031-03-06',
      articles: 12,
      claims: 340,
      bytes: 2_400_000,
      isOn: true,
      canGoBack: true,
    },
    {
      id: 'subscribed/tide',
      kind: 'subscribed',
      name: RIGHT_TO_LEFT,
      number: 7,
      keyId: '00112233445566778899aabbccddeeff',
      updated: '2031-03-05',
      articles: 1,
      claims: 1,
      bytes: 900,
      isOn: false,
      canGoBack: false,
    },
  ],
  damaged: [],
  onSwitch: vi.fn(),
  onGoBack: vi.fn(),
  onRemove: vi.fn(),
};
const IMPORTING: OptionsPageProps['importing'] = { state: { kind: 'none' }, onFile: vi.fn(), onCancel: vi.fn() };

const handlers = {
  onChange: vi.fn<OptionsPageProps['onChange']>(),
  onSwitchSite: vi.fn(),
  onShowAgain: vi.fn(),
  onShortcuts: vi.fn(),
  onExport: vi.fn(),
  onErase: vi.fn(async () => undefined),
};

function drawOptions(choices: Partial<Choices> = {}, props: Partial<OptionsPageProps> = {}) {
  const view = draw(
    <OptionsPage
      choices={{ ...CHOICES, ...choices }}
      corpus={CORPUS}
      shortcuts={SHORTCUTS}
      hiddenLinks={HIDDEN}
      subscriptions={SUBSCRIPTIONS}
      corpora={CORPORA}
      importing={IMPORTING}
      memory={MEMORY}
      {...handlers}
      {...props}
    />,
    css,
  );
  document.body.style.width = '320px';
  return view.querySelector<HTMLElement>('main')!;
}

const labelled = <Found extends HTMLElement>(view: ParentNode, words: string) =>
  [...view.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(words))!
    .control as Found | null;
const button = (view: ParentNode, words: string) =>
  [...view.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent)?.startsWith(words))!;
const notices = (view: ParentNode) => [...view.querySelectorAll('[role=status]')].map(({ textContent }) => textContent);

beforeEach(() => {
  vi.clearAllMocks();
  return prefer('light');
});

describe('options', () => {
  const changed = () => handlers.onChange.mock.lastCall?.[0](CHOICES);

  test.each([
    ['Strict', { strictness: 'strict' }],
    ['Generous', { strictness: 'generous' }],
    ['Subtle', { markStyle: 'subtle' }],
    ['Off', { markStyle: 'off' }],
    ['Dark', { theme: 'dark' }],
  ])('say at once that %s was chosen', async (words, change) => {
    await userEvent.click(labelled(drawOptions(), words)!);
    expect(handlers.onChange).toHaveBeenCalledOnce();
    expect(changed()).toEqual(change);
  });

  test('show what is chosen', () => {
    const view = drawOptions({ strictness: 'strict', theme: 'dark', markStyle: 'off' });
    const chosen = [...view.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')];
    expect(chosen.map(({ labels }) => labels?.[0]?.firstChild?.textContent)).toEqual(['Strict', 'Off', 'Dark']);
  });

  test('switch a kind of difference off and on', async () => {
    const view = drawOptions();
    expect(labelled<HTMLInputElement>(view, 'Wording')?.checked).toBe(false);
    await userEvent.click(labelled(view, 'Number')!);
    expect(changed()).toEqual({ kindsOff: ['wording', 'number'] });
    await userEvent.click(labelled(view, 'Wording')!);
    expect(changed()).toEqual({ kindsOff: [] });
  });

  test('put an outlet in one place and out of the other', async () => {
    const view = drawOptions();
    const places = [...view.querySelectorAll<HTMLSelectElement>('.outlet-choice select')];
    expect(places.map(({ value }) => value)).toEqual(['hidden', 'pinned', 'shown']);
    expect(places[0]?.ariaLabel).toBe('Echo: shown, first or hidden');
    await userEvent.selectOptions(places[0]!, 'pinned');
    expect(changed()).toEqual({ outletsHidden: [], outletsPinned: ['kurier', 'echo'] });
    await userEvent.selectOptions(places[1]!, 'shown');
    expect(changed()).toEqual({ outletsHidden: ['echo'], outletsPinned: [] });
  });

  test('switch a site off that is typed or pasted as an address, and say so', async () => {
    const view = drawOptions();
    expect(view.textContent).toContain('No site is switched off.');
    const field = labelled<HTMLInputElement>(view, 'Site,')!;
    await userEvent.fill(field, 'https://www.kurier.example/lark');
    await userEvent.keyboard('{Enter}');
    expect(handlers.onSwitchSite).toHaveBeenCalledExactlyOnceWith('www.kurier.example', false);
    await expect.poll(() => notices(view)).toContain('www.kurier.example is switched off.');
    expect(field.value).toBe('');
  });

  test('refuse what is no site, and keep it to be mended', async () => {
    const view = drawOptions();
    const field = labelled<HTMLInputElement>(view, 'Site,')!;
    await userEvent.fill(field, 'two words');
    await userEvent.click(button(view, 'Switch off'));
    expect(handlers.onSwitchSite).not.toHaveBeenCalled();
    await expect.poll(() => notices(view)).toContain('“two words” is not the name of a site.');
    expect(field.value).toBe('two words');
  });

  test('switch a site on again and keep the focus near', async () => {
    const view = drawOptions({ hostsOff: ['kurier.example', 'nordlicht.example'] });
    await userEvent.click(button(view, 'Switch kurier.example on again'));
    expect(handlers.onSwitchSite).toHaveBeenCalledExactlyOnceWith('kurier.example', true);
    expect(document.activeElement).toBe(labelled(view, 'Site,'));
  });

  test('say what the corpus holds', () => {
    const entry = drawOptions().querySelector('.corpus-entry');
    expect(entry?.textContent).toContain('Invented events');
    expect(entry?.textContent).toContain('8 articles, 3 outlets, newest article 6 Mar 2031');
  });

  test('show the keyboard commands, and the way to change them', async () => {
    const view = drawOptions();
    const lines = [...view.querySelectorAll('.shortcut')].map(({ textContent }) => textContent);
    expect(lines).toEqual(['Go to the next linked sentenceAlt+Shift+N', 'Go to the previous linked sentencenone']);
    await userEvent.click(button(view, 'Change shortcuts'));
    expect(handlers.onShortcuts).toHaveBeenCalledOnce();
  });

  test('list the hidden links, and bring one back with the focus on what is said of it', async () => {
    const view = drawOptions();
    expect([...view.querySelectorAll('.hidden-line p')].map(({ textContent }) => textContent)).toEqual([
      'The ferry Lark ran aground.https://kurier.example/lark',
      'A tow was offered.https://nordlicht.example/tow',
    ]);
    await userEvent.click(button(view, 'Undo: A tow was offered.'));
    expect(handlers.onShowAgain).toHaveBeenCalledExactlyOnceWith(HIDDEN[1]);
    await expect.poll(() => document.activeElement?.textContent).toBe('Linked again: A tow was offered.');
    expect(drawOptions({}, { hiddenLinks: [] }).textContent).toContain('No link is hidden.');
  });

  test('save what is stored', async () => {
    await userEvent.click(button(drawOptions(), 'Save as a file'));
    expect(handlers.onExport).toHaveBeenCalledOnce();
  });

  test('erase only after asking once', async () => {
    const view = drawOptions();
    await userEvent.click(button(view, 'Erase everything'));
    await expect.poll(() => document.activeElement).toBe(button(view, 'Keep'));
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => view.querySelector('.ask')).toBeNull();
    expect(handlers.onErase).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button(view, 'Erase everything'));
    await userEvent.click(button(view, 'Erase everything'));
    await vi.waitFor(() => expect(view.querySelector('.ask')).not.toBeNull());
    await userEvent.click(view.querySelector('.erase-now')!);
    expect(handlers.onErase).toHaveBeenCalledOnce();
    await expect.poll(() => notices(view)).toContain('Everything is erased.');
  });
});

const VIEWS: Readonly<Record<string, { choices?: Partial<Choices>; props?: Partial<OptionsPageProps> }>> = {
  'a corpus that is being read': { props: { corpus: { kind: 'loading' }, shortcuts: [] } },
  'a broken corpus': { props: { corpus: { kind: 'broken', problem: LONG } } },
  'a corpus without outlets': { props: { corpus: { ...CORPUS, outlets: [] } } },
  'one outlet and one site': {
    choices: { hostsOff: ['kurier.example'] },
    props: { corpus: { ...CORPUS, outlets: CORPUS.outlets.slice(0, 1) } },
  },
  'forty outlets and sixty sites': {
    choices: { hostsOff: Array.from({ length: 60 }, (_, at) => `site-${at}.example`) },
    props: {
      corpus: { ...CORPUS, outlets: Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, name: `Outlet ${at}` })) },
    },
  },
  'long words': {
    choices: { hostsOff: [`${LONG}.example`] },
    props: { corpus: { ...CORPUS, name: LONG, outlets: [{ id: 'long', name: LONG }] } },
  },
  'right to left': {
    props: { corpus: { ...CORPUS, name: RIGHT_TO_LEFT, outlets: [{ id: 'rtl', name: RIGHT_TO_LEFT }] } },
  },
};

describe.each(Object.entries(VIEWS))('options with %s', (_, { choices, props }) => {
  test.each(['light', 'dark'] as const)('have no barrier in the %s theme', async (scheme) => {
    await prefer(scheme);
    const view = drawOptions(choices, props);
    if (props?.corpus?.kind !== 'loading') button(view, 'Erase everything').click();
    expect(await barriers(view)).toEqual([]);
  });

  test('keep their words inside 320 pixels and every target at 24', () => {
    const view = drawOptions(choices, props);
    expect(overflowing(view)).toEqual([]);
    for (const target of view.querySelectorAll('button, select, label')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});
