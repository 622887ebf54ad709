import { expect, it } from 'vitest';
import { difference, SENTENCE, wordsIn } from '../../tests/arbitraries/compared-page.ts';
import { withoutToldElsewhere } from './told-elsewhere.ts';

const missing = difference('scope', wordsIn(SENTENCE, 'without delay'), wordsIn('', ''), 0.4);
const other = difference('number', wordsIn(SENTENCE, '40'), wordsIn('60', '60'), 0.8);
const added = difference('actors', wordsIn('', ''), wordsIn('the mayor', 'the mayor'), 0.4);

it('leaves out what is missing in one telling and stands in another of the same article', () => {
  expect(withoutToldElsewhere([missing, other], ['They have to go “without delay”.'])).toEqual([other]);
});

it('keeps what the article says nowhere, says otherwise or adds', () => {
  const differences = [missing, other, added];
  expect(withoutToldElsewhere(differences, ['All 40 of them have to go.'])).toEqual(differences);
  expect(withoutToldElsewhere(differences, [])).toEqual(differences);
});
