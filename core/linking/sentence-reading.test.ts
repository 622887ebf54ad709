import { describe, expect, it } from 'vitest';
import type { PageSentence } from '../comparison.ts';
import { readSentences } from './sentence-reading.ts';

const read = (...sentences: readonly PageSentence[]) => readSentences(sentences, (terms) => terms);
const sentence = (text: string, block = 0): PageSentence => ({ text, block, heading: false });

const OFFER = 'Salvage firm Brandvik offered a tow on Tuesday.';

describe('readSentences', () => {
  it('reads distinct terms in order, and which of them are names', () => {
    const [reading] = read(sentence('The tug towed the Lark, and the Lark’s crew cheered.'));
    expect(reading?.keys).toEqual(['tug', 'tow', 'lark', 'crew', 'cheer']);
    expect([...reading!.names]).toEqual(['lark']);
  });

  it.each([
    ['He added that the offer stands.'],
    ['The proposal costs nothing, Tamsel said.'],
    ['Nobody has answered so far.'],
  ])('lets a sentence that leans borrow from the one before: %s', (text) => {
    const [, leaning] = read(sentence(OFFER), sentence(text, 1));
    expect(leaning?.borrowed.has('brandvik')).toBe(true);
  });

  it('borrows nothing for a sentence that stands by itself', () => {
    const [, own] = read(sentence(OFFER), sentence('In Norway the Lark will be scrapped.', 1));
    expect(own?.borrowed.size).toBe(0);
  });

  it('borrows nothing across a gap, and no term that the sentence has itself', () => {
    const text = 'He said the tow was free.';
    expect(read(sentence(OFFER), sentence(text, 2))[1]?.borrowed.size).toBe(0);
    expect(read(sentence(OFFER), sentence(text, 1))[1]?.borrowed).toEqual(
      new Set(['salvag', 'firm', '=company', 'brandvik', 'offer', 'tuesdai']),
    );
  });

  it('leaves out headings, single words and lists, and keeps the others’ positions', () => {
    const list = Array.from({ length: 130 }, (_, n) => `harbour${n}`).join(' ');
    const readings = read(
      { text: 'Ferry Lark aground', block: 0, heading: true },
      sentence('Lark!'),
      sentence(list),
      sentence(OFFER),
    );
    expect(readings.map((reading) => reading.sentence)).toEqual([3]);
  });

  it('lists clauses and pairs of neighbouring clauses as parts', () => {
    const [reading] = read(
      sentence('The Lark lost heavy oil, lifeboats took all passengers, and Venn closed the harbour.'),
    );
    const parts = reading?.parts.map((part) => part.map((place) => reading.keys[place]).join(' '));
    expect(parts).toContain('lark lost =lose heavi oil');
    expect(parts).toContain('lifeboat took =take passeng');
    expect(parts).toContain('lark lost =lose heavi oil lifeboat took =take passeng');
    expect(parts?.every((part) => part.split(' ').length < (reading?.keys.length ?? 0))).toBe(true);
  });

  it('has no parts where there is one clause', () => expect(read(sentence(OFFER))[0]?.parts).toEqual([]));
});
