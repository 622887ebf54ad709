import { afterEach, describe, expect, test } from 'vitest';
import { textsRead } from '../tests/arbitraries/framed-page.ts';

afterEach(() => document.body.replaceChildren());

function textsOf(body: string): Promise<readonly string[]> {
  return textsRead(`<!doctype html><title>${TITLE} | Wenby Post</title>${body}`);
}

const TITLE = 'Orchard Road to close for a month while pipes are laid';
const BODY = [
  'Orchard Road in Wenby will be closed to traffic for a month from the ninth of May while new water pipes are laid, the council said.',
  'Shops along the road may open as usual, and a path for people on foot will be kept free on its northern side at all hours.',
  'Buses will run along Mill Lane instead. The stop by the chemist moves to the corner of the park until the road is open.',
];
const POSTS = [
  'I have lived on that road for thirty years and it has never been shut for longer than a day before this one.',
  'About time too, as the water in our kitchen has been brown since the New Year and nobody told us why.',
  'They said a month for the bridge as well and it took them until the autumn, so I shall believe it when I see it.',
  'Could somebody please tell the bus company, because the app still shows the old stop by the chemist today.',
  'The bakery ought to get something for its trouble, I should think, with all of that digging at the door.',
];
const article = `<h1>${TITLE}</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}`;
const ofPosts = (html: (post: string, index: number) => string) => POSTS.map(html).join('');

describe('posts of readers', () => {
  test.each<[string, string]>([
    [
      'with buttons to reply, under a heading',
      `<div class="k"><h3>Join the discussion</h3>${ofPosts((post, index) => `<div class="m"><span>nick${index}</span><div>${post}</div><button>Reply</button></div>`)}</div>`,
    ],
    [
      'with nothing but names and times',
      `<ul>${ofPosts((post, index) => `<li><div>nick${index}</div><div>${index + 2} hours ago</div><div>${post}</div></li>`)}</ul>`,
    ],
    [
      'in the same box as the text, after a heading that counts them',
      `<h2>Comments (5)</h2>${ofPosts((post, index) => `<div class="m"><b>nick${index}</b> <i>May ${index + 2}, 2031</i><p>${post}</p></div>`)}`,
    ],
  ])('%s, are no part of the article', async (_, posts) => {
    expect(await textsOf(`<main>${article}${posts}</main>`)).toEqual([TITLE, ...BODY]);
  });

  test.each<[string, string]>([
    [
      'names and days',
      ofPosts(
        (post, index) =>
          `<article class="t"><div><a href="/u">nick${index}</a></div><div>May ${index + 2}</div><p>${post}</p></article>`,
      ),
    ],
    [
      'links to reply in table rows',
      `<table>${ofPosts((post, index) => `<tr class="a"><td><div><a href="/u">nick${index}</a></div><div>${post}</div><div><a href="/r">reply</a></div></td></tr>`)}</table>`,
    ],
  ])('a thread told by %s is no article', async (_, posts) => {
    expect(await textsOf(`<h1>Orchard Road</h1>${posts}`)).toEqual(['shop-or-forum']);
  });

  test('the entries of a live blog by two authors stay', async () => {
    const entries = ofPosts(
      (post, index) =>
        `<section class="b"><div>Ansa Quill${index % 2 === 0 ? '' : ' and Tom Ash'}</div><time>08:1${index}</time><p>${post}</p></section>`,
    );
    expect(await textsOf(`<article>${article}${entries}</article>`)).toEqual(expect.arrayContaining(POSTS));
  });
});
