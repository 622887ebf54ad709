import { afterEach, describe, expect, test } from 'vitest';
import { textsRead } from '../tests/arbitraries/framed-page.ts';

afterEach(() => document.body.replaceChildren());

function textsOf(body: string): Promise<readonly string[]> {
  return textsRead(
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${TITLE} - The Tarn Post</title></head><body>${body}</body></html>`,
  );
}

const TITLE = 'Tarn shuts its only bridge after cracks are found';
const STANDFIRST = 'Buses will turn back at the quay while engineers look at two of the seven pillars.';
const [A, B, C, D, E] = [
  'The only bridge on Tarn was shut on Thursday after cracks were found in two of its seven pillars, the island council said.',
  '“Nobody was in danger at any time,” said Ansa Quill, who leads the works department, “but we would rather walk for a week than swim once.”',
  'The bridge carries about 900 cars a day and was built in 1964, when nobody thought of lorries that weigh forty tonnes.',
  'A ferry for people on foot sails every twenty minutes from Friday on, and the school bus waits on the other side.',
  'Engineers from Larne are expected to report on Monday, after which the council will decide what is to be done.',
];
const BODY = [A, B, C, D, E];
const CAPTION = 'The bridge at low water on Thursday afternoon';
const p = (...texts: readonly (string | undefined)[]) => texts.map((text) => `<p>${text}</p>`).join('');
const link = (text: string) => `<a href="/x">${text}</a>`;
const OTHERS = [
  'Harbour dredging is put off again',
  'Island school wins a prize for its garden',
  'Council votes on the new timetable',
];
const nav = `<header><div class="logo">${link('The Tarn Post')}</div><nav><ul>${['World', 'Island', 'Sport'].map((name) => `<li>${link(name)}</li>`).join('')}</ul></nav></header>`;
const footer = `<footer><p>© 2024 The Tarn Post. All rights reserved. No part of this site may be copied without the leave of its owners.</p></footer>`;
const ALL = [TITLE, ...BODY];

describe('layouts that news sites have', () => {
  test('WordPress: entry meta, share buttons, tags, author box, related posts, comments', async () => {
    expect(
      await textsOf(`${nav}<div id="primary" class="content-area"><main id="main"><article class="post-812 post type-post hentry category-island tag-bridge">
      <header class="entry-header"><h1 class="entry-title">${TITLE}</h1><div class="entry-meta"><span class="posted-on">Posted on <time>March 7, 2024</time></span> <span class="byline">by ${link('Ansa Quill')}</span></div></header>
      <div class="entry-content">${p(...BODY)}<div class="sharedaddy"><h3>Share this:</h3><ul><li>${link('Post')}</li><li>${link('Mail')}</li></ul></div>
      <div id="jp-relatedposts"><h3>Related</h3>${OTHERS.map((title) => `<div><h4>${link(title)}</h4><p>March 1, 2024</p><p>In "Island"</p></div>`).join('')}</div></div>
      <footer class="entry-footer">Posted in ${link('Island')} Tagged ${link('bridge')}</footer></article>
      <div class="author-box"><p>Ansa Quill has written about the island and its people for more than twenty years now.</p></div>
      <div id="comments" class="comments-area"><h2>2 thoughts on “${TITLE}”</h2><ol><li><article><p>I have said for years that this bridge would not last, and nobody would listen to me at all.</p></article></li></ol></div>
      </main></div>${footer}`),
    ).toEqual(ALL);
  });

  test('a component system: each paragraph in blocks of hashed names, promo and ad blocks in between', async () => {
    const block = (html: string) =>
      `<div data-component="text-block" class="ssrcss-7uxr49-RichTextContainer"><div class="ssrcss-1q0x1qg-Paragraph">${html}</div></div>`;
    expect(
      await textsOf(`${nav}<main><article class="ssrcss-pv1rh6-ArticleWrapper"><div data-component="headline-block"><h1 id="main-heading">${TITLE}</h1></div>
      <div data-component="byline-block" class="ssrcss-h3c0s8-ByLineComponentWrapper"><div>By Ansa Quill</div><div>Island correspondent</div></div>
      ${block(`<p><b>${A}</b></p>`)}<div data-component="image-block"><figure><img alt=""><figcaption><span>Image caption, </span>${CAPTION}</figcaption></figure></div>
      ${block(p(B))}<div data-component="links-block" class="ssrcss-Links"><h2>More on this story</h2><ul>${OTHERS.map((title) => `<li>${link(title)}</li>`).join('')}</ul></div>
      ${block(p(C))}${block(p(D))}${block(p(E))}<section data-component="topic-list"><h2>Related Topics</h2><ul><li>${link('Tarn')}</li></ul></section></article>
      <section><h2>Top stories</h2>${OTHERS.map((title) => `<div><h3>${link(title)}</h3><p>What is behind it, told in a line or two that end like any sentence does.</p></div>`).join('')}</section></main>${footer}`),
    ).toEqual([TITLE, A, `Image caption, ${CAPTION}`, B, C, D, E]);
  });

  test('a broadsheet: standfirst, meta column, inline rich link and newsletter form', async () => {
    expect(
      await textsOf(`${nav}<main><div class="dcr-headline"><h1>${TITLE}</h1></div><div class="dcr-standfirst"><p>${STANDFIRST}</p></div>
      <aside><div class="dcr-meta"><a rel="author" href="/q">Ansa Quill</a> in Tarn</div><div>Thu 7 Mar 2024 11.04 GMT</div></aside>
      <div id="maincontent"><div class="article-body-commercial-selector article-body-viewer-selector">${p(A, B)}
      <aside class="dcr-rich"><div>${link(OTHERS[0] ?? '')} <span>Read more</span></div></aside>${p(C)}
      <figure data-spacefinder-role="inline"><div class="email-signup"><p>Sign up to Morning Tide: our island edition tells you what is happening and why it matters.</p></div></figure>${p(D, E)}</div></div>
      <div class="submeta"><div>Explore more on these topics</div><ul><li>${link('Bridges')}</li><li>${link('News')}</li></ul></div></main>${footer}`),
    ).toEqual([TITLE, STANDFIRST, ...BODY]);
  });

  test('a news agency: div paragraphs, sign-off and standards line', async () => {
    const line = (text: string | undefined, index: number) =>
      `<div data-testid="paragraph-${index}" class="text__text__1FZLe">${text}</div>`;
    expect(
      await textsOf(`${nav}<main><article><div class="article-header"><h1>${TITLE}</h1><div class="info">By <a rel="author" href="/q">Ansa Quill</a></div><time>March 7, 2024 11:04 AM GMT</time></div>
      <div class="article-body__content__17Yit">${BODY.map(line).join('')}<p>Reporting by Ansa Quill; Editing by Tom Larne</p><p>Our Standards: ${link('The Tarn Trust Principles.')}</p></div>
      <div class="article-body__toolbar"><span>Share</span><span>Purchase Licensing Rights</span></div></article></main>${footer}`),
    ).toEqual(ALL);
  });

  test('a blog platform: claps, follow button, response count', async () => {
    expect(
      await textsOf(`<div id="root"><div class="a b c">${link('Open in app')}${link('Sign up')}</div><article><div class="l"><div class="l"><h1 class="pw-post-title">${TITLE}</h1>
      <div class="speechify-ignore"><p>${link('Ansa Quill')}</p><button>Follow</button><span>4 min read</span><span>Mar 7, 2024</span></div>
      ${BODY.map((text) => `<p class="pw-post-body-paragraph nf ng">${text}</p>`).join('')}</div></div></article>
      <div class="foot"><p>120</p><p>3 responses</p></div><div><h2>Written by Ansa Quill</h2><p>Writes of bridges, tides and the people who cross them.</p></div></div>`),
    ).toEqual(ALL);
  });

  test('a newsletter site: subscribe widget in the text, buttons, comments teaser', async () => {
    const widget = `<div class="subscription-widget-wrap"><div class="preamble"><p>Tarn Letters is a publication that lives off its readers. To get new posts, become a subscriber.</p></div><form><input></form></div>`;
    expect(
      await textsOf(`<div class="main-menu">${link('Tarn Letters')}</div><article class="newsletter-post post"><div class="post-header"><h1 class="post-title published">${TITLE}</h1><h3 class="subtitle">${STANDFIRST}</h3>
      <div class="byline-wrapper"><div>${link('Ansa Quill')}</div><div>Mar 07, 2024</div></div></div><div class="available-content"><div class="body markup">${p(A, B)}${widget}${p(C, D, E)}<p class="button-wrapper">${link('Share')}</p></div></div></article>`),
    ).toEqual([TITLE, STANDFIRST, ...BODY]);
  });

  test('Blogger: text between breaks, labels and post footer', async () => {
    expect(
      await textsOf(`<div class="main section" id="main"><div class="widget Blog"><div class="post hentry"><h3 class="post-title entry-title">${TITLE}</h3>
      <div class="post-body entry-content" id="post-body-8">${BODY.join('<br /><br />')}<div style="clear:both"></div></div>
      <div class="post-footer">Posted by Ansa Quill at 11:04 <span class="post-labels">Labels: ${link('bridge')}</span></div></div><div id="comments"><h4>No comments:</h4><a href="#">Post a Comment</a></div></div></div>
      <div class="sidebar"><h2>Blog archive</h2><ul>${OTHERS.map((title) => `<li>${link(title)}</li>`).join('')}</ul></div>`),
    ).toEqual(ALL);
  });

  test('Drupal: fields and a region of related nodes', async () => {
    expect(
      await textsOf(`${nav}<div class="region region-content"><h1 class="page-header">${TITLE}</h1><div class="node node--type-article"><div class="field field--name-field-date">7 March 2024</div>
      <div class="field field--name-body field--type-text-with-summary field--item">${p(...BODY)}</div><div class="field field--name-field-tags"><div class="field--label">Tags</div><div>${link('Bridge')}</div></div></div>
      <div class="views-element-container block"><h2>Related content</h2>${OTHERS.map((title) => `<div class="views-row"><h3>${link(title)}</h3><div>What is behind it, told in a line or two that end like any sentence does.</div></div>`).join('')}</div></div>${footer}`),
    ).toEqual(ALL);
  });

  test('Ghost: kg cards, a call to action and read-next', async () => {
    expect(
      await textsOf(`<div class="gh-viewport"><main class="gh-main"><article class="gh-article post"><header class="gh-article-header"><h1 class="gh-article-title">${TITLE}</h1><p class="gh-article-excerpt">${STANDFIRST}</p></header>
      <section class="gh-content gh-canvas">${p(A, B)}<figure class="kg-card kg-image-card"><img alt=""><figcaption>${CAPTION}</figcaption></figure>${p(C, D, E)}</section></article>
      <section class="gh-subscribe"><h2>Sign up for more like this.</h2></section><section class="gh-read-next"><h2>Read next</h2>${OTHERS.map((title) => `<article><a href="/x"><h3>${title}</h3><p>What is behind it, told in a line or two that end like any sentence does.</p></a></article>`).join('')}</section></main></div>`),
    ).toEqual([TITLE, STANDFIRST, A, B, CAPTION, C, D, E]);
  });

  test('a newspaper with promo boxes and a live ticker between the paragraphs', async () => {
    expect(
      await textsOf(`${nav}<main class="main-content"><h1 class="e-headline">${TITLE}</h1><p class="e-standfirst">${STANDFIRST}</p><div class="e-byline">Ansa Quill <span>Island editor</span></div>
      <div class="article__content js-article-body">${p(A)}<div class="live-ticker"><ul><li>11:04 The wind has turned and boats are kept in the harbour.</li><li>10:50 Sheep on the road at the north end again.</li></ul></div>${p(B)}
      <div class="articleList"><span>Recommended</span><div class="articleList__item"><h2>${link(OTHERS[0] ?? '')}</h2><div>${link('Read more')}</div></div></div>${p(C)}<div data-promo="true" class="promo-box"><h3>The Tarn Post podcast</h3><p>Hear the island in your kitchen every morning with our own voices and guests.</p></div>${p(D, E)}</div>
      <div class="tagList">${link('Tarn')} ${link('Bridges')}</div></main>${footer}`),
    ).toEqual([TITLE, STANDFIRST, ...BODY]);
  });

  test('an old site of nested tables and fonts', async () => {
    expect(
      await textsOf(`<table width="100%"><tr><td bgcolor="navy"><font><a href="/">Home</a> | <a href="/x">Island</a></font></td></tr><tr><td><table><tr><td width="120"><font>${OTHERS.map(link).join('<br>')}</font></td>
      <td><font size="5"><h2>${TITLE}</h2></font><font size="2">${BODY.join('<p>')}</font></td></tr></table></td></tr></table>`),
    ).toEqual(ALL);
  });

  test('AMP: custom elements around the furniture', async () => {
    expect(
      await textsOf(`<amp-sidebar hidden><ul><li>${link('World')}</li></ul></amp-sidebar><main><article><h1>${TITLE}</h1>${p(A, B)}<amp-embed type="x"></amp-embed><amp-ad width="300"></amp-ad>${p(C)}
      <amp-list><div class="amp-related-posts"><h4>${link(OTHERS[0] ?? '')}</h4></div></amp-list>${p(D, E)}</article></main>`),
    ).toEqual(ALL);
  });

  test('a page in an application frame: main text in divs without a telling name', async () => {
    expect(
      await textsOf(`<div id="__next"><div class="css-1"><div class="css-2">${['World', 'Island', 'Sport'].map(link).join('')}</div></div><div class="css-3"><div class="css-4"><div><h1 class="css-5">${TITLE}</h1></div><div class="css-6"><span>7 March 2024</span><span>Updated 2 hours ago</span></div>
      <div class="css-7">${BODY.map((text) => `<div class="css-8"><span>${text}</span></div>`).join('')}</div></div><div class="css-9"><div class="css-10">Most read</div>${OTHERS.map((title) => `<div class="css-11">${link(title)}</div>`).join('')}</div></div></div>`),
    ).toEqual(ALL);
  });

  test('a gallery of other pictures inside the text', async () => {
    const pictures = [1, 2, 3].map(
      (count) =>
        `<li><div><h3>${count}/3 A picture of the week</h3><p>Somebody on the mainland did something with a boat that nobody had done before, and was seen.</p></div></li>`,
    );
    expect(
      await textsOf(
        `<article><h1>${TITLE}</h1>${p(A, B)}<div class="x1"><ul>${pictures.join('')}</ul></div>${p(C, D, E)}</article>`,
      ),
    ).toEqual(ALL);
  });

  test('a table of figures belongs to the text', async () => {
    const table =
      '<table><thead><tr><th>Pillar</th><th>Built</th></tr></thead><tbody><tr><td>Second</td><td>Spring 1964</td></tr></tbody></table>';
    const texts = await textsOf(`<article><h1>${TITLE}</h1>${p(A, B, C)}${table}${p(D, E)}</article>`);
    expect(texts).toEqual([TITLE, A, B, C, 'Pillar', 'Built', 'Second', 'Spring 1964', D, E]);
  });
});
