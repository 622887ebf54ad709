import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readClaimCodes, readLabelledSentences } from './labels.ts';

const folder = mkdtempSync(join(tmpdir(), 'fact-linker-labels-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileWith(text: string): string {
  const file = join(folder, 'page.jsonl');
  writeFileSync(file, text);
  return file;
}

describe('readLabelledSentences', () => {
  it('reads one sentence a line, with or without labels, blank lines left out', () => {
    const rows = [
      '{"sentence": "Ferry aground", "claims": [], "heading": true}',
      '',
      '{"sentence": "It sank.", "claims": ["C01", "C02"], "differs": []}\r',
      '{"sentence": "No label."}',
    ];
    expect(readLabelledSentences(fileWith(rows.join('\n')))).toEqual([
      { sentence: 'Ferry aground', claims: [], heading: true, labelled: true },
      { sentence: 'It sank.', claims: ['C01', 'C02'], heading: false, labelled: true },
      { sentence: 'No label.', claims: [], heading: false, labelled: false },
    ]);
    expect(readLabelledSentences(fileWith(''))).toEqual([]);
  });

  it.each([
    ['{"sentence": "One."}\nnot json', /page\.jsonl:2: not JSON/],
    ['{"text": "One."}', /page\.jsonl:1: no "sentence" text/],
    ['["One."]', /page\.jsonl:1: no "sentence" text/],
    ['null', /page\.jsonl:1: no "sentence" text/],
  ])('names file and line of what it cannot read: %j', (text, message) => {
    expect(() => readLabelledSentences(fileWith(text))).toThrow(message);
  });
});

describe('readClaimCodes', () => {
  it('reads code and id, without the heading line', () => {
    expect([
      ...readClaimCodes(fileWith('code\tid\tmeaning\nC01\tferry-aground\tThe ferry.\n\nC02\toil-leaked\n')),
    ]).toEqual([
      ['C01', 'ferry-aground'],
      ['C02', 'oil-leaked'],
    ]);
  });

  it('names the line that has no code and id', () => {
    expect(() => readClaimCodes(fileWith('code\tid\nC01\tferry-aground\nC02 oil-leaked'))).toThrow(
      /page\.jsonl:3: no code and claim id/,
    );
  });

  it('does not take a file without codes for a table', () => {
    expect(() => readClaimCodes(fileWith('code\tid\n'))).toThrow(/page\.jsonl: no claim codes/);
  });
});
