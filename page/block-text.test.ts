import { afterEach, describe, expect, test } from 'vitest';
import { collapse, readBlockText, type TextSource } from './block-text.ts';

afterEach(() => document.body.replaceChildren());

/** Puts a paragraph built by `build` on the page and reads all its text nodes and line breaks. */
function paragraph(build: (parent: HTMLElement) => void) {
  const element = document.createElement('p');
  build(element);
  document.body.append(element);
  const sources: TextSource[] = [];
  const nodes = document.createTreeWalker(element);
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode())
    if (node instanceof Text || node instanceof HTMLBRElement) sources.push(node);
  return { element, block: readBlockText(sources) };
}

function inline(tag: string, ...children: (string | Node)[]): HTMLElement {
  const element = document.createElement(tag);
  element.append(...children);
  return element;
}

describe('readBlockText', () => {
  test('collapses white space as it is rendered, over links, emphasis, comments and line breaks', () => {
    const { block } = paragraph((p) =>
      p.append(
        '\n  The ',
        inline('a', inline('em', 'old '), ' dam'),
        document.createComment('x'),
        '\n\theld',
        inline('br'),
        'again.\n',
      ),
    );
    expect(block.text).toBe('The old dam held again.');
  });

  test('finds a quotation across inline links', () => {
    const { block } = paragraph((p) =>
      p.append('She said “the ', inline('a', 'dam ', inline('b', 'will')), ' hold” twice.'),
    );
    const start = block.text.indexOf('the dam');
    expect(block.range(start, start + 'the dam will hold'.length)?.toString()).toBe('the dam will hold');
  });

  test('reads text that a framework split into many nodes as one', () => {
    const { block } = paragraph((p) => p.append('Two hun', 'dred ', '', ' peo', 'ple left.'));
    expect(block.text).toBe('Two hundred people left.');
    expect(block.range(4, 11)?.toString()).toBe('hundred');
  });

  test('leaves out characters that are not seen, so that words stay whole', () => {
    const { block } = paragraph((p) => p.append('The re\u00adser\u200bvoir \u202eis\u202c full.'));
    expect(block.text).toBe('The reservoir is full.');
    expect(
      block
        .range(4, 13)
        ?.toString()
        .replace(/[\u00ad\u200b]/g, ''),
    ).toBe('reservoir');
  });

  test('has no range outside the text, and none that is empty', () => {
    const { block } = paragraph((p) => p.append('Short.'));
    expect(block.range(0, 7)).toBeUndefined();
    expect(block.range(-1, 3)).toBeUndefined();
    expect(block.range(3, 3)).toBeUndefined();
  });

  test('has no range once the page has changed those words, but has one for the others', () => {
    const { element, block } = paragraph((p) => p.append('Ten people left. ', inline('b', 'Two stayed.')));
    (element.firstChild as Text).data = 'Six people left. ';
    expect(block.range(0, 16)).toBeUndefined();
    expect(block.range(17, 28)?.toString()).toBe('Two stayed.');
    element.remove();
    expect(block.range(17, 28)).toBeUndefined();
  });

  test('law: the text of a range is the slice of the text, for every pair of offsets', () => {
    const { block } = paragraph((p) =>
      p.append(
        ' a\n b',
        inline('i', '  c', inline('u', 'd\t'), ' '),
        ' e',
        inline('br'),
        ' \u200b f',
        '',
        '\u00ad',
        'g  h ',
      ),
    );
    expect(block.text).toBe('a b cd e fg h');
    for (let start = 0; start < block.text.length; start++)
      for (let end = start + 1; end <= block.text.length; end++) {
        const slice = block.text.slice(start, end);
        const ranged = block.range(start, end);
        if (ranged === undefined) expect(slice).toBe(' ');
        else expect(collapse(ranged.toString())).toBe(slice.trim());
      }
  });

  test('reads one paragraph of 2 MB in well under a second', () => {
    const from = performance.now();
    const { block } = paragraph((p) => p.append('The river rose again. '.repeat(95_000)));
    expect(block.text.length).toBeGreaterThan(2_000_000);
    expect(block.range(1_000_000, 1_000_005)?.toString()).toBe(block.text.slice(1_000_000, 1_000_005));
    expect(performance.now() - from).toBeLessThan(1_500);
  });
});
