/** The places that several corpus commands take as options, and where they lie unless named. */
import { resolve } from 'node:path';
import type { Asked, CorpusPlaces } from './report.ts';

const DEFAULTS: Readonly<CorpusPlaces> = {
  seeds: 'seeds',
  out: 'public/corpus.json',
  sources: '../shared/seeds',
};

/** The options as usage shows them. */
export const PLACE_OPTIONS = {
  seeds: `DIR     folder of the seed files (default: ${DEFAULTS.seeds})`,
  out: `FILE    the corpus file (default: ${DEFAULTS.out}); its index stands beside it (corpus-index.bin)`,
  sources: `DIR     folder of the source documents (default: ${DEFAULTS.sources})`,
} as const;

/** The places a command was given, absolute. */
export function placesOf({ option }: Asked): CorpusPlaces {
  const at = (name: keyof CorpusPlaces) => resolve(option(name) ?? DEFAULTS[name]);
  return { seeds: at('seeds'), out: at('out'), sources: at('sources') };
}
