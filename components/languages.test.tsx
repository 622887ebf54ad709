import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createComparisonMatrix } from '../core/comparison-matrix.ts';
import { createStoryTimeline } from '../core/story-timeline.ts';
import ar from '../public/_locales/ar/messages.json';
import de from '../public/_locales/de/messages.json';
import en from '../public/_locales/en/messages.json';
import es from '../public/_locales/es/messages.json';
import fr from '../public/_locales/fr/messages.json';
import zh from '../public/_locales/zh_CN/messages.json';
import { comparedPage, link, linkByOrigins, storyCoverage } from '../tests/arbitraries/compared-page.ts';
import { A_SUBSCRIPTION } from '../tests/arbitraries/subscription.ts';
import { barriers, draw, forceColours, overflowing, prefer } from '../tests/views/view.ts';
import { wordsOf } from '../tests/views/words.ts';
import { Card } from './Card.tsx';
import cardCss from './card.css?inline';
import { dress } from './dress.ts';
import { HiddenNotice } from './HiddenNotice.tsx';
import { dateLabel, sayCounted, speakWith } from './language.ts';
import { OptionsPage } from './OptionsPage.tsx';
import optionsCss from './options.css?inline';
import { Panel } from './Panel.tsx';
import { Popup } from './Popup.tsx';
import panelCss from './panel.css?inline';
import popupCss from './popup.css?inline';
import { alsoIn, pageSummary } from './strings.ts';
import { WelcomePage } from './WelcomePage.tsx';
import welcomeCss from './welcome.css?inline';

const nothing = () => undefined;

const popup = (
  <Popup
    state={{ kind: 'linked', page: { ...comparedPage(12, 5), isInCorpus: true, stories: [storyCoverage(3, 2)] } }}
    site={{ host: 'osterholm-post.example', isOn: true }}
    corpus={{ name: 'Invented events', updated: '2031-03-06' }}
    results={null}
    onSwitch={nothing}
    onOptions={nothing}
    onShow={nothing}
    onCompare={nothing}
    onSearch={nothing}
  />
);
const card = (
  <Card
    link={linkByOrigins(6)}
    sentence="Harbour chief Ida Venn spoke."
    position={{ index: 1, total: 14 }}
    onClose={nothing}
    onNext={nothing}
    onPrevious={nothing}
    onCompare={nothing}
    onHide={nothing}
  />
);
const options = (
  <OptionsPage
    choices={{
      hostsOff: ['kurier.example'],
      strictness: 'balanced',
      kindsOff: [],
      outletsHidden: [],
      outletsPinned: [],
      markStyle: 'clear',
      theme: 'system',
    }}
    corpus={{
      kind: 'known',
      name: 'Invented events',
      updated: '2031-03-06',
      articles: 8,
      outlets: [{ id: 'kurier', name: 'Kurier am Sund' }],
    }}
    shortcuts={[{ name: 'next-mark', description: 'Next', keys: 'Alt+Shift+N' }]}
    onChange={nothing}
    onSwitchSite={nothing}
    corpora={{
      corpora: [
        {
          id: 'subscribed/tide',
          kind: 'subscribed',
          name: 'Tide',
          number: 7,
          keyId: '0011223344556677',
          updated: '2031-03-05',
          articles: 3,
          claims: 12,
          bytes: 2_400_000,
          isOn: true,
          canGoBack: true,
        },
      ],
      damaged: ['imported/harbour'],
      problem: 'full',
      onSwitch: nothing,
      onGoBack: nothing,
      onRemove: nothing,
    }}
    importing={{
      state: { kind: 'refused', file: 'tide.json', problems: [{ place: 'tide.json', value: '', message: 'is empty' }] },
      onFile: nothing,
      onCancel: nothing,
    }}
    hiddenLinks={[{ page: 'https://kurier.example/lark', claim: 'aground', claimText: link().claimText }]}
    subscriptions={{
      subscriptions: [{ ...A_SUBSCRIPTION, problem: { kind: 'other-key' }, offeredKey: A_SUBSCRIPTION }],
      onSubscribe: async () => undefined,
      onUpdate: async () => undefined,
      onAgree: async () => undefined,
      onUnsubscribe: async () => undefined,
    }}
    onShowAgain={nothing}
    onShortcuts={nothing}
    onExport={nothing}
    onErase={async () => undefined}
  />
);
const panelPage = { ...comparedPage(6, 5), stories: [storyCoverage(3, 2)] };
const panel = (
  <Panel
    state={{
      kind: 'linked',
      page: panelPage,
      matrix: createComparisonMatrix(panelPage),
      timeline: createStoryTimeline(panelPage),
    }}
    selection={null}
    onCloseSelection={nothing}
    onShow={nothing}
    onExport={async () => true}
  />
);
const selection = (
  <Panel
    state={{ kind: 'loading' }}
    selection={{
      text: 'Harbour chief Ida Venn spoke.',
      answer: {
        page: { ...comparedPage(1, 1), links: [link()] },
        found: [{ claim: 'tow', text: 'A tow was offered.', outlets: ['Nordlicht'] }],
      },
    }}
    onCloseSelection={nothing}
    onShow={nothing}
    onExport={async () => true}
  />
);
const hidden = <HiddenNotice claimText={link().claimText} onUndo={nothing} onClose={nothing} />;
const welcome = <WelcomePage example={<p>{link().claimText}</p>} toolbar="firefox" onOptions={nothing} />;

const VIEWS = {
  popup: [popup, popupCss],
  card: [card, cardCss],
  options: [options, optionsCss],
  panel: [panel, panelCss],
  selection: [selection, panelCss],
  hidden: [hidden, cardCss],
  welcome: [welcome, welcomeCss],
} as const;
const LANGUAGES = { de, fr, es, ar, zh } as const;

/** How a mark's sample is drawn, colour aside. */
const formOf = (sample: Element): string => {
  const { textDecorationStyle, textDecorationThickness } = getComputedStyle(sample);
  return `${textDecorationStyle} ${textDecorationThickness}`;
};

describe('where the browser forces its colours', () => {
  beforeAll(async () => {
    speakWith(wordsOf(en));
    await forceColours();
  });

  test.each(Object.entries(VIEWS))('the %s has no barrier', async (_, [content, css]) => {
    const view = draw(content, css);
    dress(document.documentElement, 'system');
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(await barriers(view)).toEqual([]);
  });

  test('the three marks are told apart by form, in both styles', () => {
    const samples = [...draw(options, optionsCss).querySelectorAll('.mark-sample')];
    expect(new Set(samples.map(formOf)).size).toBe(6);
  });
});

afterAll(() => {
  speakWith(wordsOf(en));
  document.documentElement.removeAttribute('dir');
});

describe.each(Object.entries(LANGUAGES))('in %s', (name, messages) => {
  beforeAll(async () => {
    await prefer('light');
    speakWith(wordsOf(messages));
  });

  test.each(Object.entries(VIEWS))('the %s stays inside 320 pixels and has no barrier', async (_, [content, css]) => {
    const view = draw(content, css);
    dress(document.documentElement, 'system');
    document.body.style.width = '320px';
    expect(document.documentElement.dir).toBe(name === 'ar' ? 'rtl' : 'ltr');
    expect(overflowing(view, '.table-frame')).toEqual([]);
    expect(await barriers(view)).toEqual([]);
    for (const target of view.querySelectorAll('button, a, select')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});

test.each([
  [de, 1, 'Auch in 1 anderen Medium'],
  [de, 1234, 'Auch in 1.234 anderen Medien'],
  [fr, 0, 'Aussi dans 0 autre média'],
  [fr, 2, 'Aussi dans 2 autres médias'],
  [es, 1_000_000, 'También en 1.000.000 medios más'],
  [ar, 2, 'أيضًا في وسيلتين أخريين'],
  [ar, 3, 'أيضًا في 3 وسائل أخرى'],
  [ar, 11, 'أيضًا في 11 وسيلة أخرى'],
  [zh, 5, '另有 5 家媒体报道'],
])('counts as the language does', (messages, count, words) => {
  speakWith(wordsOf(messages));
  expect(alsoIn(count, count)).toBe(words);
});

test('writes days and sums as the language does', () => {
  speakWith(wordsOf(de));
  expect(dateLabel('2031-03-06')).toBe('6. März 2031');
  expect(pageSummary(12, 5)).toBe('12 Aussagen, auch in 5 anderen Medien');
  speakWith(wordsOf(zh));
  expect(dateLabel('2031-03-06')).toBe('2031年3月6日');
  expect(dateLabel('last week')).toBe('last week');
});

test('takes the form for other counts where a language’s own is missing', () => {
  const { claims_one: _, ...incomplete } = en;
  speakWith(wordsOf(incomplete));
  expect(sayCounted('claims', 1)).toBe('1 claims');
});
