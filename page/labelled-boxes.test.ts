import { afterEach, expect, test } from 'vitest';
import { textsRead } from '../tests/arbitraries/framed-page.ts';

afterEach(() => document.body.replaceChildren());

function textsOf(body: string): Promise<readonly string[]> {
  return textsRead(`<!doctype html><title>${TITLE} | Wenby Post</title>${body}`);
}

const TITLE = 'Orchard Road to close for a month while pipes are laid';
const FIRST =
  'Orchard Road in Wenby will be closed to traffic for a month from the ninth of May while new water pipes are laid, the council said.';
const SECOND =
  'Shops along the road may open as usual, and a path for people on foot will be kept free on its northern side at all hours.';
const THIRD =
  'Buses will run along Mill Lane instead. The stop by the chemist moves to the corner of the park until the road is open.';

test.each<[string, string]>([
  [
    'a poll',
    '<div><h4>Poll: should roads close?</h4><p>Tap yes or no and see how the others in Wenby have voted.</p></div>',
  ],
  [
    'an offer of a letter',
    '<div><h4>Wenby in your inbox</h4><p>The five stories that people in Wenby talk about, every evening at six.</p></div>',
  ],
  [
    'a form that asks for an address, whatever it calls itself',
    '<div><h3>Stay ahead</h3><p>The five stories that people in Wenby talk about, every evening at six.</p><form><input type="email"></form></div>',
  ],
  [
    'a question with answers to tick',
    '<div><strong>Your turn</strong><p>Should the road be closed in the summer or in the winter of the year?</p><label><input type="radio">Yes</label></div>',
  ],
])('%s between the paragraphs is left out', async (_, box) => {
  const html = `<article><h1>${TITLE}</h1><p>${FIRST}</p>${box}<p>${SECOND}</p><p>${THIRD}</p></article>`;
  expect(await textsOf(html)).toEqual([TITLE, FIRST, SECOND, THIRD]);
});

test('a section of the article whose heading sounds like a label stays', async () => {
  const html = `<article><h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p><h2>Discussion</h2><p>${THIRD}</p></article>`;
  expect(await textsOf(html)).toEqual([TITLE, FIRST, SECOND, 'Discussion', THIRD]);
});
