import { describe, expect, it } from 'vitest';
import { splitWords } from '../text/words.ts';
import { findNames } from './names.ts';
import { sameName } from './same-name.ts';

function names(text: string): readonly string[] {
  return findNames(text, splitWords(text)).map((name) => `${name.kind}:${name.key}`);
}

function nameOf(text: string): ReturnType<typeof findNames>[number] {
  return findNames(`We met ${text}`, splitWords(`We met ${text}`)).at(-1)!;
}

describe('findNames', () => {
  it('folds titles and reads countries, peoples and capitals as the country', () => {
    expect(names('Peruvian Prime Minister Ana Pell met the Kenyan envoy in Lima.')).toEqual([
      'country:peru',
      'person:ana pell',
      'country:kenya',
      'country:peru',
    ]);
  });

  it('does not take the first word of a sentence for a name', () => {
    expect(names('According to police, nobody came.')).toEqual([]);
    expect(names('However, Ana Pell came.')).toEqual(['person:ana pell']);
  });

  it('reads organisations and groups', () => {
    expect(names('the Ministry of Defence and both leaders')).toEqual([
      'organisation:ministry defence',
      'group:leaders',
    ]);
  });

  it.each([
    ['Pell', 'Ana Pell', true],
    ['Yury Malenko', 'Yuri Malenko', true],
    ['UN', 'United Nations', true],
    ['RCO', 'Regional Cooperation Organisation', true],
    ['Ana Pell', 'Otto Brahm', false],
    ['Peru', 'Chile', false],
  ])('takes %s and %s for the same name: %s', (a, b, same) => expect(sameName(nameOf(a), nameOf(b))).toBe(same));
});
