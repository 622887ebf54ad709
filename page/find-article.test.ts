import { afterEach, describe, expect, test } from 'vitest';
import { openFramed } from '../tests/arbitraries/framed-page.ts';
import { type ArticleResult, findArticle, readArticle } from './find-article.ts';
import { lookForArticle } from './pre-check.ts';

afterEach(() => document.body.replaceChildren());

async function read(html: string): Promise<ArticleResult> {
  return findArticle(await openFramed(html));
}

async function textsOf(html: string): Promise<string[]> {
  const result = await read(html);
  return result.kind === 'article'
    ? result.blocks.map((block) => (block.heading ? `# ${block.text}` : block.text))
    : [result.reason];
}

const FIRST =
  'The ferry Lark ran aground off Tarn Point on Monday evening with 214 passengers on board, the coast guard said.';
const SECOND =
  'Nobody was hurt, according to the harbour master, who called the rescue “quick, quiet and lucky” in a short statement.';
const THIRD =
  'Divers will inspect the hull on Wednesday before tugs try to pull the ship free at high water, the operator added.';
const FOURTH =
  'The Lark has served the island since 1987 and was last repaired in the spring of this year, its records show.';
const BODY = [FIRST, SECOND, THIRD, FOURTH];
const TITLE = 'Ferry with 214 on board runs aground off Tarn Point';
const paragraphs = (texts: readonly string[] = BODY) => texts.map((text) => `<p>${text}</p>`).join('\n');
const page = (body: string, title = TITLE) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title} | The Tarn Post</title></head><body>${body}</body></html>`;

const NAV = `<nav><ul>${['World', 'Politics', 'Business', 'Sport', 'Weather'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul></nav>`;
const TEASERS = [
  'Harbour dredging delayed again',
  'Island school wins prize for its garden',
  'Council votes on the new ferry timetable',
]
  .map(
    (name) =>
      `<div class="c7"><h3><a href="/x">${name}</a></h3><p>The story behind it in two long lines that end like any sentence does, on page four.</p></div>`,
  )
  .join('');

describe('what is article', () => {
  test('headline, standfirst, body, list, quotation and caption are read in order, headings flagged', async () => {
    const html =
      page(`${NAV}<main><article><h1>${TITLE}</h1><p class="standfirst">Tugs wait for high water as divers look at the hull of an ageing ship.</p>
      <figure><img alt=""><figcaption>The Lark off Tarn Point on Tuesday morning.</figcaption></figure>
      <p>${FIRST}</p><h2>A quick rescue</h2><p>${SECOND}</p><blockquote><p>We were lucky with the wind, and we know it well enough.</p></blockquote>
      <p>${THIRD}</p><ul><li>two tugs from Larne</li><li>a crane ship</li></ul><p>${FOURTH}</p></article></main><footer><p>Copyright The Tarn Post. All rights reserved by the publisher of this site.</p></footer>`);
    expect(await textsOf(html)).toEqual([
      `# ${TITLE}`,
      'Tugs wait for high water as divers look at the hull of an ageing ship.',
      'The Lark off Tarn Point on Tuesday morning.',
      FIRST,
      '# A quick rescue',
      SECOND,
      'We were lucky with the wind, and we know it well enough.',
      THIRD,
      'two tugs from Larne',
      'a crane ship',
      FOURTH,
    ]);
  });

  test('a plain page of paragraphs in the body', async () => {
    expect(await textsOf(page(`<h1>${TITLE}</h1>${paragraphs()}`))).toEqual([`# ${TITLE}`, ...BODY]);
  });

  test('a short article of three paragraphs', async () => {
    expect(await textsOf(page(`${NAV}<div id="x"><h1>${TITLE}</h1>${paragraphs(BODY.slice(0, 3))}</div>`))).toEqual([
      `# ${TITLE}`,
      ...BODY.slice(0, 3),
    ]);
  });

  test('paragraphs set as <div>', async () => {
    const html = page(
      `<div>${NAV}</div><div><h1>${TITLE}</h1>${BODY.map((text) => `<div>${text}</div>`).join('')}</div>`,
    );
    expect(await textsOf(html)).toEqual([`# ${TITLE}`, ...BODY]);
  });

  test('paragraphs set with <br><br> in a table cell, as old sites do', async () => {
    const html = page(
      `<form><table><tr><td>${NAV}</td><td><h2>${TITLE}</h2>${BODY.join('<br>\n<br>')}</td></tr></table></form>`,
    );
    expect(await textsOf(html)).toEqual([`# ${TITLE}`, ...BODY]);
  });

  test('each paragraph in wrappers of its own', async () => {
    const html = page(
      `<div class="a1"><h1>${TITLE}</h1>${BODY.map((text) => `<div class="b"><div class="q"><p>${text}</p></div></div>`).join('')}</div>${TEASERS}`,
    );
    expect(await textsOf(html)).toEqual([`# ${TITLE}`, ...BODY]);
  });

  test('malformed markup: paragraphs never closed, text after the end of the body', async () => {
    const html = `${page(`<h1>${TITLE}<p>${FIRST}<p>${SECOND}<div><b>`)}<p>${THIRD}`;
    const texts = await textsOf(html);
    for (const text of [FIRST, SECOND, THIRD]) expect(texts.join('\n')).toContain(text);
  });

  test('right-to-left and wide scripts', async () => {
    const arabic =
      'جنحت العبارة لارك قبالة رأس تارن مساء الاثنين وعلى متنها مئتان وأربعة عشر راكبا، بحسب ما قال خفر السواحل.';
    const chinese = '渡轮云雀号周一傍晚在塔恩角附近搁浅，船上有二百一十四名乘客，海岸警卫队表示没有人受伤。';
    expect(await textsOf(page(`<div dir="rtl"><p>${arabic}</p><p>${arabic}</p><p>${arabic}</p></div>`))).toEqual([
      arabic,
      arabic,
      arabic,
    ]);
    expect(await textsOf(page(`<div><p>${chinese}</p><p>${chinese}</p><p>${chinese}</p></div>`))).toEqual([
      chinese,
      chinese,
      chinese,
    ]);
  });

  test('a text in lines that are shown as blocks is not glued together', async () => {
    const html = page(
      `<style>.k{display:block}</style><div><h1><span class="k">${TITLE}</span></h1><p><span class="k">${FIRST}</span><span class="k">${SECOND}</span></p>${paragraphs([THIRD, FOURTH])}</div>`,
    );
    expect(await textsOf(html)).toEqual([`# ${TITLE}`, ...BODY]);
  });
});

describe('what is not article', () => {
  const around = (furniture: string) =>
    page(
      `${NAV}<div class="story"><h1>${TITLE}</h1><p>${FIRST}</p>${furniture}<p>${SECOND}</p><p>${THIRD}</p>${furniture}<p>${FOURTH}</p></div>`,
    );
  const FURNITURE: Readonly<Record<string, string>> = {
    'an aside': '<aside><p>Five things to know about ferries, in one handy list for our readers at home.</p></aside>',
    'a related box': `<div class="related-stories"><h3>Related</h3>${TEASERS}</div>`,
    'teasers without a telling name': `<div class="c1">${TEASERS}</div>`,
    'a newsletter box':
      '<div class="newsletter-signup"><p>Sign up to our newsletter and get the best of the Tarn Post every morning.</p></div>',
    'a read-more line':
      '<p><strong>Read more:</strong> <a href="/x">Harbour dredging delayed again, and nobody will say why</a></p>',
    'a share bar': '<ul class="share-bar"><li><a href="#">Post it</a></li><li><a href="#">Send it</a></li></ul>',
    'a byline': '<p class="byline">By Ansa Quill, harbour correspondent</p>',
    'a byline without a telling name': '<p>By Ansa Quill</p>',
    'a cookie notice':
      '<div role="dialog"><p>We use cookies to make this site work and to learn how it is used by you.</p></div>',
    'an advertisement label': '<div class="x"><p>Advertisement</p></div>',
    'script and style':
      '<script type="text/plain">The script says that the ferry sank with all hands on Monday.</script><style>.a{color:red}</style>',
    'an element that attributes hide':
      '<p hidden>This sentence is hidden from every reader of the page by an attribute.</p>',
    'an element that a style sheet hides':
      '<p class="z9">This sentence is hidden from every reader of the page by a rule.</p><style>.z9{display:none}</style>',
    'a noscript': '<noscript><p>Please switch on scripts to read this page as it was meant to be read.</p></noscript>',
    'a list of links':
      '<ul><li><a href="/1">Harbour dredging delayed again</a></li><li><a href="/2">Island school wins prize for its garden</a></li></ul>',
    'a form':
      '<form class="poll"><label>Should the Lark be replaced by a newer ship next year?</label><button>Vote now</button></form>',
  };
  for (const [name, html] of Object.entries(FURNITURE)) {
    test(`${name} in the middle of the text`, async () => {
      expect(await textsOf(around(html))).toEqual([`# ${TITLE}`, ...BODY]);
    });
  }

  test('reader comments after a short article', async () => {
    const comments = Array.from(
      { length: 12 },
      (_, index) =>
        `<li class="comment"><p>I took the Lark for years, and number ${index} is what I would call her, to be honest with you all here.</p></li>`,
    );
    const html = page(
      `<article><h1>${TITLE}</h1>${paragraphs()}</article><section id="comments"><h3>Comments</h3><ol>${comments.join('')}</ol></section>`,
    );
    expect(await textsOf(html)).toEqual([`# ${TITLE}`, ...BODY]);
  });

  test('a heading over a box that is left out goes with it', async () => {
    const html = page(
      `<div><h1>${TITLE}</h1>${paragraphs()}<h2>More from the islands</h2><ul><li><a href="/1">Harbour dredging delayed</a></li></ul></div>`,
    );
    expect(await textsOf(html)).toEqual([`# ${TITLE}`, ...BODY]);
  });

  test('several articles stacked on one page: no furniture between them is read', async () => {
    const more =
      'A bakery in Larne that closed in March opened its doors again on Tuesday under a new owner, to long queues and some tears.';
    const html =
      page(`<div id="root"><h1>${TITLE}</h1><div>${paragraphs()}</div><div>Try our new features</div><div>Comments</div><div>No comments yet...</div>
      <h2>Related Articles</h2><div><div>The Larne Echo</div><div>40 minutes ago</div><ul><li>The Larne Echo</li></ul><h3>Bakery opens again</h3><div>${more} ${FOURTH}</div></div>
      <div><div>The Larne Echo</div><div>2 hours ago</div><h3>Council meets</h3><div>${more} ${THIRD}</div></div></div>`);
    const text = (await textsOf(html)).join('\n');
    for (const furniture of ['Try our', 'Comments', 'No comments', 'Related Articles', 'minutes ago', 'The Larne Echo'])
      expect(text).not.toContain(furniture);
    for (const sentence of BODY) expect(text).toContain(sentence);
  });
});

describe('pages without an article', () => {
  test('a front page of teasers', async () => {
    const many = Array.from(
      { length: 30 },
      (_, index) =>
        `<div class="c"><h2><a href="/${index}">Story number ${index} of the day in the islands</a></h2><p>The story behind it in two long lines that end like any sentence does, on page ${index}.</p></div>`,
    );
    expect(await textsOf(page(`${NAV}<main>${many.join('')}</main>`))).toEqual(['front-page']);
  });

  test('a search page, an app and an empty page', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, index) => `<tr><td><a href="/${index}">Row ${index}</a></td><td>${index * 7}</td></tr>`,
    ).join('');
    expect(await textsOf(page(`<input type="search"><table>${rows}</table>`))).toEqual(['too-short']);
    expect(await textsOf(page('<div id="app"><button>Start</button></div>'))).toEqual(['too-short']);
    expect(await textsOf('')).toEqual(['too-short']);
  });

  test('a document that is no html', () => {
    const svg = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    expect(findArticle(svg)).toEqual({ kind: 'no-article', reason: 'not-html' });
  });
});

describe('guest manners and hostile pages', () => {
  test('the page is byte for byte the same after reading, and ranges are live', async () => {
    const frame = await openFramed(
      page(
        `<article><h1>${TITLE}</h1>${paragraphs()}<p>The <a href="/x">harbour <em>master</em></a> declined to say more about it.</p></article>`,
      ),
    );
    const before = new XMLSerializer().serializeToString(frame);
    const result = findArticle(frame);
    expect(new XMLSerializer().serializeToString(frame)).toBe(before);
    if (result.kind !== 'article') throw new Error(result.reason);
    const last = result.blocks.at(-1)!;
    expect(last.element.localName).toBe('p');
    expect(last.range(4, 18)?.toString()).toBe('harbour master');
    for (const block of result.blocks) expect(block.range(0, block.text.length)?.toString()).toBe(block.text);
  });

  test('inline elements nested 50 deep', async () => {
    const nested = `${'<span>'.repeat(50)}${FOURTH}${'</span>'.repeat(50)}`;
    expect(await textsOf(page(`<h1>${TITLE}</h1><div>${paragraphs(BODY.slice(0, 3))}<p>${nested}</p></div>`))).toEqual([
      `# ${TITLE}`,
      ...BODY,
    ]);
  });

  test('20,000 paragraphs are all read, in slices', async () => {
    const frame = await openFramed(
      page(
        `<h1>${TITLE}</h1><div>${paragraphs(Array.from({ length: 20_000 }, (_, index) => `${FIRST} (${index})`))}</div>`,
      ),
    );
    const result = await readArticle(frame, { signal: new AbortController().signal });
    expect(result.kind === 'article' && result.blocks.length).toBe(20_001);
  });

  test('100,000 nodes without an article are left after a look at a bounded number of them', async () => {
    const frame = await openFramed(page('<div><a href="/">x</a></div>'.repeat(50_000)));
    expect(findArticle(frame)).toEqual({ kind: 'no-article', reason: 'too-short' });
    expect([...lookForArticle(frame)].length).toBeLessThan(100);
  });

  test('a paragraph of 2 MB is read in blocks of bounded length', async () => {
    const result = await read(page(`<h1>${TITLE}</h1><p>${`${FIRST} `.repeat(19_000)}</p>`));
    const lengths = result.kind === 'article' ? result.blocks.map((block) => block.text.length) : [];
    expect([lengths.length > 100, Math.max(...lengths) <= 20_000]).toEqual([true, true]);
  });
  test('reading stops when it is aborted', async () => {
    const frame = await openFramed(
      page(`<h1>${TITLE}</h1><div>${paragraphs(Array.from({ length: 5_000 }, () => FIRST))}</div>`),
    );
    const stop = new AbortController();
    const reading = readArticle(frame, { signal: stop.signal });
    stop.abort(new Error('switched off'));
    await expect(reading).rejects.toThrow('switched off');
  });

  test('the article reads the same at once and in slices', async () => {
    const frame = await openFramed(page(`${NAV}<article><h1>${TITLE}</h1>${paragraphs()}</article>${TEASERS}`));
    const sliced = await readArticle(frame, { signal: new AbortController().signal });
    const texts = (result: ArticleResult) =>
      result.kind === 'article' ? result.blocks.map((block) => block.text) : result.reason;
    expect(texts(sliced)).toEqual(texts(findArticle(frame)));
  });
});
