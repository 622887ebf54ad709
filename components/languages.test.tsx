import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import ar from '../public/_locales/ar/messages.json';
import de from '../public/_locales/de/messages.json';
import en from '../public/_locales/en/messages.json';
import es from '../public/_locales/es/messages.json';
import fr from '../public/_locales/fr/messages.json';
import zh from '../public/_locales/zh_CN/messages.json';
import { VIEWS } from '../tests/views/every-view.tsx';
import { barriers, draw, forceColours, overflowing, prefer } from '../tests/views/view.ts';
import { wordsOf } from '../tests/views/words.ts';
import { dress } from './dress.ts';
import { dateLabel, sayCounted, speakWith } from './language.ts';
import { alsoIn, pageSummary } from './strings.ts';

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
    const samples = [...draw(...VIEWS.options).querySelectorAll('.mark-sample')];
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
