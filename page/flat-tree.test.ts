import { afterEach, describe, expect, test } from 'vitest';
import { type BlockText, readBlockText } from './block-text.ts';
import { type PageLines, walkLines } from './page-lines.ts';
import { mayHoldArticle } from './pre-check.ts';

const LONG = 'The lime trees along the road to Marn will not be cut down after all, the road office said on Friday.';

afterEach(() => document.body.replaceChildren());

/** Puts markup on the page in which `<template shadowrootmode>` makes shadow roots, and reads its lines. */
function linesOf(html: string): PageLines['lines'] {
  document.body.setHTMLUnsafe(html);
  const steps = walkLines(document.body, () => false, 50);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.lines;
  }
}

const textsOf = (html: string) => linesOf(html).map(({ text }) => text);
const rangeOf = ({ text, range }: BlockText, words: string) =>
  range(text.indexOf(words), text.indexOf(words) + words.length)?.toString();
const open = (html: string) => `<template shadowrootmode="open">${html}</template>`;

describe('a page with shadow roots is read as it is shown', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['an open root', `<my-story>${open('<p>In.</p>')}</my-story><p>After.</p>`, ['In.', 'After.']],
    ['a root in a root', `<my-a>${open(`<my-b>${open('<p>Deep.</p>')}</my-b><p>In.</p>`)}</my-a>`, ['Deep.', 'In.']],
    ['a root at an element without a name of its own', `<div>${open('<p>In.</p>')}</div>`, ['In.']],
    ['a closed root', '<my-a><template shadowrootmode="closed"><p>In.</p></template><p>Light.</p></my-a>', ['Light.']],
    ['children that no slot takes', `<my-a>${open('<p>In.</p>')}<p>Light.</p></my-a>`, ['In.']],
    [
      'slots in another order than what they take',
      `<my-a>${open('<slot name="b"></slot><p>In.</p><slot></slot>')}<p>One.</p><p slot="b">Two.</p><p>Three.</p></my-a>`,
      ['Two.', 'In.', 'One.', 'Three.'],
    ],
    [
      'a slot with nothing to take',
      `<my-a>${open('<slot><p>Instead.</p></slot><p>In.</p>')}</my-a>`,
      ['Instead.', 'In.'],
    ],
    [
      'a slot that takes a slot',
      `<my-a>${open(`<my-b>${open('<p>In.</p><slot></slot>')}<slot></slot></my-b>`)}<p>Light.</p></my-a><p>After.</p>`,
      ['In.', 'Light.', 'After.'],
    ],
    [
      'a slot within a line',
      `<my-a>${open('<p>Told by <slot></slot> on Friday.</p>')}Ansa</my-a>`,
      ['Told by Ansa on Friday.'],
    ],
    ['a slot outside of any shadow root', '<p>Told <slot>twice</slot>.</p>', ['Told twice.']],
    ['an empty root', `<my-a>${open('')}<p>Light.</p></my-a><p>After.</p>`, ['After.']],
  ])('%s', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });
});

describe('ranges of what was read', () => {
  const block = (html: string) => readBlockText(linesOf(html).flatMap(({ sources }) => sources));

  test('stand inside a shadow root, also across elements', () => {
    expect(rangeOf(block(`<my-a>${open('<p>The <b>old dam</b> held.</p>')}</my-a>`), 'old dam held')).toBe(
      'old dam held',
    );
  });

  test('are given for words put into a slot', () => {
    const told = block(`<my-a>${open('<p>Told by <slot></slot> on Friday.</p>')}<b>Ansa</b> Quill</my-a>`);
    expect(rangeOf(told, 'Ansa Quill')).toBe('Ansa Quill');
    expect(rangeOf(told, 'on Friday')).toBe('on Friday');
  });

  test('are not given for words of two trees', () => {
    const told = block(`<my-a>${open('<p>Told by <slot></slot> on Friday.</p>')}Ansa</my-a>`);
    for (const words of ['by Ansa', 'Ansa on', 'by Ansa on']) expect(rangeOf(told, words)).toBeUndefined();
  });

  test('are not given where slots change the order of words, or leave out some between', () => {
    const turned = block(
      `<my-a>${open('<p><slot name="a"></slot> <slot></slot></p>')}will hold<b slot="a">The dam</b></my-a>`,
    );
    expect(turned.text).toBe('The dam will hold');
    expect(rangeOf(turned, 'dam will')).toBeUndefined();
    const parted = block(`<my-a>${open('<p><slot></slot></p>')}The dam <b slot="x">perhaps </b>will hold</my-a>`);
    expect(parted.text).toBe('The dam will hold');
    expect(rangeOf(parted, 'dam will')).toBeUndefined();
    expect(rangeOf(parted, 'will hold')).toBe('will hold');
  });
});

describe('the look before reading', () => {
  test.each([
    ['paragraphs in a root in a root', `<my-a>${open(`<my-b>${open(`<p>${LONG}</p><p>${LONG}</p>`)}</my-b>`)}</my-a>`],
    ['bare text in a root', `<my-a>${open(`${LONG}<br>${LONG}`)}</my-a>`],
  ])('finds prose: %s', (_, html) => {
    document.body.setHTMLUnsafe(html);
    expect(mayHoldArticle(document)).toBe('yes');
  });

  test('finds too little in a root with a line of text', () => {
    document.body.setHTMLUnsafe(`<my-a>${open(`<p>${LONG}</p>`)}</my-a>`);
    expect(mayHoldArticle(document)).toBe('too-short');
  });
});
