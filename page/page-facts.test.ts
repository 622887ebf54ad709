import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFrameFacts, readPageFacts, readStackedFacts } from './page-facts.ts';

const added: Element[] = [];

beforeEach(() => {
  document.title = '';
  document.documentElement.lang = '';
});

afterEach(() => {
  for (const element of added.splice(0)) element.remove();
});

function add(tag: string, attributes: Readonly<Record<string, string>>, text = ''): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(text);
  document.head.append(element);
  added.push(element);
}

const jsonLd = (source: string) => add('script', { type: 'application/ld+json' }, source);

describe('readPageFacts', () => {
  test('a page that says nothing of itself has an address only', () => {
    expect(readPageFacts(document)).toEqual({
      url: location.href,
      canonicalUrl: '',
      title: '',
      outlet: '',
      published: '',
      language: '',
    });
  });

  test('reads OpenGraph, the canonical link and the language', () => {
    add('meta', { property: 'og:title', content: ' Ferry \n aground ' });
    add('meta', { property: 'og:site_name', content: 'The Tarn Post' });
    add('meta', { property: 'article:published_time', content: '2031-03-04T23:30:00+02:00' });
    add('link', { rel: 'canonical', href: '/news/ferry' });
    document.documentElement.lang = 'en_GB';
    expect(readPageFacts(document)).toMatchObject({
      title: 'Ferry aground',
      outlet: 'The Tarn Post',
      published: '2031-03-04',
      canonicalUrl: `${location.origin}/news/ferry`,
      language: 'en-gb',
    });
  });

  test('reads JSON-LD in a graph, in an array, and with a publisher in an array', () => {
    jsonLd(
      JSON.stringify({
        '@graph': [
          { '@type': 'Organization', name: 'no' },
          {
            '@type': ['NewsArticle'],
            headline: 'Ferry aground',
            datePublished: '2031-03-04',
            publisher: [{ name: 'The Larne Echo' }],
          },
        ],
      }),
    );
    expect(readPageFacts(document)).toMatchObject({
      title: 'Ferry aground',
      outlet: 'The Larne Echo',
      published: '2031-03-04',
    });
  });

  test('broken JSON-LD is passed over, raw line breaks in it are not', () => {
    jsonLd('{"@type": "NewsArticle", "headline": ');
    jsonLd('{"@type": "NewsArticle", "headline": "Ferry\naground"}');
    expect(readPageFacts(document).title).toBe('Ferry aground');
  });

  test.each([
    ['2031-03-04', '2031-03-04'],
    ['20310304', '2031-03-04'],
    ['4 March 2031', '2031-03-04'],
    ['2031-02-31', ''],
    ['last week', ''],
    ['9999-99-99', ''],
    ['1', ''],
  ])('the date %s is read as "%s"', (written, day) => {
    add('meta', { name: 'date', content: written });
    expect(readPageFacts(document).published).toBe(day);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'http://',
    'ftp://tarn.invalid/x',
    `https://tarn.invalid/${'x'.repeat(5_000)}`,
  ])('the canonical address %.30s is not taken', (href) => {
    add('link', { rel: 'canonical', href });
    expect(readPageFacts(document).canonicalUrl).toBe('');
  });

  test('a name and password in an address are left out', () => {
    add('link', { rel: 'canonical', href: 'https://ada:secret@tarn.invalid/x' });
    expect(readPageFacts(document).canonicalUrl).toBe('https://tarn.invalid/x');
  });

  test('hostile values are bounded and cleaned', () => {
    add('meta', { property: 'og:title', content: `\u202eFerry\u0000 ${'long '.repeat(10_000)}` });
    add('meta', { property: 'og:site_name', content: 'x'.repeat(10_000) });
    jsonLd('['.repeat(50_000));
    jsonLd(
      JSON.stringify({ '@type': 'NewsArticle', headline: { toString: 1 }, publisher: [[{}]], datePublished: [null] }),
    );
    const facts = readPageFacts(document);
    expect(facts.title.length).toBeLessThanOrEqual(500);
    expect(facts.title.startsWith('Ferry long')).toBe(true);
    expect(facts.outlet.length).toBe(120);
    document.documentElement.lang = '"><b>';
    expect(readPageFacts(document).language).toBe('');
  });
});

describe('readStackedFacts', () => {
  const page = () => ({ ...readPageFacts(document), outlet: 'The Tarn Post', published: '2031-03-04' });
  const headlineIn = (html: string) => {
    const article = document.createElement('article');
    article.setHTMLUnsafe(html);
    document.body.append(article);
    added.push(article);
    return article.querySelector('h2')!;
  };

  test('an article below another has its own title, and address and date only where it gives them', () => {
    const bare = headlineIn('<h2>Bakery opens</h2>');
    expect(readStackedFacts(page(), 'Bakery opens', bare)).toEqual({
      ...page(),
      url: '',
      canonicalUrl: '',
      title: 'Bakery opens',
      published: '',
    });
    const dated = headlineIn('<h2><a href="https://tarn.example/2">Bakery opens</a></h2><time datetime="2031-03-05">');
    expect(readStackedFacts(page(), 'Bakery opens', dated)).toMatchObject({
      url: 'https://tarn.example/2',
      published: '2031-03-05',
      outlet: 'The Tarn Post',
    });
  });
});

describe('readFrameFacts', () => {
  test('a frame without an address of its own has the page’s, and its own title', async () => {
    add('meta', { property: 'og:site_name', content: 'The Tarn Post' });
    add('meta', { property: 'article:published_time', content: '2031-03-04' });
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = '<!doctype html><title>Ferry aground</title>';
    document.body.append(frame);
    added.push(frame);
    await loaded;
    expect(readFrameFacts(document, frame.contentDocument!)).toMatchObject({
      url: location.href,
      title: 'Ferry aground',
      outlet: 'The Tarn Post',
      published: '2031-03-04',
    });
  });
});
