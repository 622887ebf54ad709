/** What the words of a text are about when two tellings of a claim are laid side by side. */
import { conceptOf } from '../text/synonyms.ts';
import { STOP_WORDS, type Word } from '../text/words.ts';
import { countryAt } from './names.ts';

/** What a word stands for when texts are aligned; empty for words of grammar. */
export type Concept = { readonly key: string; readonly weight: number };

const NO_CONCEPT: Concept = { key: '', weight: 0 };
const COUNTRY_WEIGHT = 0.4;
const NAME_WEIGHT = 0.7;
const WORD_WEIGHT = 1;

/** The concept of each word, in the words' order: a country for all its names, a group of synonyms, or the stem. */
export function conceptsOf(words: readonly Word[]): readonly Concept[] {
  const concepts: Concept[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const place = word.capital ? countryAt(words, at) : undefined;
    if (place) {
      for (let part = 0; part < place.length; part++)
        concepts.push(part === 0 ? { key: place.country, weight: COUNTRY_WEIGHT } : NO_CONCEPT);
      at += place.length - 1;
    } else if (STOP_WORDS.has(word.fold)) concepts.push(NO_CONCEPT);
    else
      concepts.push({
        key: conceptOf(word.stem),
        weight: word.capital && !word.first ? NAME_WEIGHT : WORD_WEIGHT,
      });
  }
  return concepts;
}
