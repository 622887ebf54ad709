import { expect, it } from 'vitest';
import { sentencesOf } from '../../tests/arbitraries/corpus.ts';
import { isTellable } from './tellable.ts';

const isTold = (text: string): boolean => sentencesOf(text).some(isTellable);

it.each([
  'Lifeboats took all 140 passengers off the Lark by dawn.',
  '“The harbour stays closed,” Ida Venn said on Tuesday.',
  'Brandvik offered to tow the ferry.',
])('lets through what tells something: %s', (text) => expect(isTold(text)).toBe(true));

it.each([
  '# Lifeboats took all passengers off the Lark',
  'Will the harbour of Osterholm be open by Friday?',
  'He asked: “Will the harbour of Osterholm be open by Friday?”',
  'Read more about the wrecks of the Skarn reef',
  'Photo: Ida Venn in the harbour of Osterholm',
  'More soon.',
  'He did what he had to do.',
])('leaves out what does not: %s', (text) => expect(isTold(text)).toBe(false));
