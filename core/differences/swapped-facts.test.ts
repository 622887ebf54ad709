import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTellings } from './compare-tellings.ts';
import type { DifferenceKind } from './difference.ts';

const PUBLISHED = '2024-03-14';

/** Sentences on invented events with one place to change. */
const NUMBER_FRAMES = [
  'The flood destroyed @ houses in Sarnow.',
  'Police in Telmar arrested @ protesters on Tuesday.',
  'The airline said it would cut @ jobs.',
  'Profits at Dunford Mills rose @ percent last year.',
  'The city council approved $@ million for the new bridge.',
  'Rescuers found @ survivors near the village of Ostre, the mayor said.',
  '@ soldiers were wounded when a convoy came under fire.',
  'The union represents @ dock workers.',
];
const DAY_FRAMES = [
  'The ferry sank on @ near Calder Bay.',
  'Minister Ada Korn resigned on @ after weeks of protests.',
  'The court will hear the appeal on @.',
  'On @, the company announced that it would close the mine.',
  'Troops entered the town of Veldt on @, witnesses said.',
];
const NAME_FRAMES = [
  'The court sentenced @ to nine years in prison.',
  'President @ signed the water bill in the capital.',
  'Voters in the north elected @ as their governor.',
  'The board has chosen @ to run the railway.',
  'Rebels released @ after two months in the mountains.',
];
const MODAL_FRAMES = [
  'The two countries @ withdraw their troops from the valley.',
  'Farmers @ pay for the water they use, the minister said.',
  'The bank @ publish its accounts.',
  'A referendum @ decide the future of the islands.',
];
const NEGATION_FRAMES: readonly (readonly [string, string])[] = [
  ['The ministry has released the report.', 'The ministry has not released the report.'],
  ['The pilot saw the warning lights.', 'The pilot never saw the warning lights.'],
  ['The workers accepted the offer of the company.', 'The workers did not accept the offer of the company.'],
  ['The governor will sign the housing law.', 'The governor will not sign the housing law.'],
  ['The talks in Velden were successful, the envoy said.', 'The talks in Velden were not successful, the envoy said.'],
  ['Doctors can treat the disease with the new drug.', 'Doctors cannot treat the disease with the new drug.'],
  ['The mayor took money from the builder.', 'The mayor denied taking money from the builder.'],
  ['The parliament approved the budget for the railway.', 'The parliament rejected the budget for the railway.'],
  ['Exports of copper rose in the second half.', 'Exports of copper fell in the second half.'],
  ['The council banned cars from the old harbour.', 'The council allowed cars in the old harbour.'],
];
const NAMES = ['Ilona Varga', 'Peter Dahl', 'Samir Haddad', 'Grace Okoro', 'Tomas Reik', 'Lin Mei', 'Rosa Delgado'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Friday', '2 March', '28 February', '5 April'];
const MODALS = ['must', 'should', 'could', 'will'];

function kindsOf(here: string, there: string): readonly DifferenceKind[] {
  return compareTellings({ text: here, published: PUBLISHED }, { text: there, published: PUBLISHED }).map(
    (difference) => difference.kind,
  );
}

function two<Value>(values: readonly Value[]): fc.Arbitrary<readonly Value[]> {
  return fc.shuffledSubarray([...values], { minLength: 2, maxLength: 2 });
}

function swapIsFound(frames: readonly string[], values: fc.Arbitrary<readonly string[]>, kind: DifferenceKind): void {
  fc.assert(
    fc.property(fc.constantFrom(...frames), values, (frame, [a = '', b = '']) => {
      expect(kindsOf(frame.replace('@', a), frame.replace('@', b))).toContain(kind);
      expect(kindsOf(frame.replace('@', a), frame.replace('@', a))).toEqual([]);
    }),
    { numRuns: 150 },
  );
}

describe('one fact changed in a sentence', () => {
  it('finds a changed number', () => {
    swapIsFound(
      NUMBER_FRAMES,
      fc.uniqueArray(fc.integer({ min: 3, max: 999 }).map(String), { minLength: 2, maxLength: 2 }),
      'number',
    );
  });

  it('finds a number that is stated less exactly', () => {
    const counts = fc.integer({ min: 20, max: 999 });
    const changes = fc
      .tuple(counts, fc.constantFrom('more than ', 'at least ', 'up to ', 'fewer than '))
      .map(([count, word]) => [`${count}`, `${word}${count}`]);
    swapIsFound(
      NUMBER_FRAMES.filter((frame) => !frame.startsWith('@') && !frame.includes('$')),
      changes,
      'number',
    );
  });

  it('finds a changed day', () => swapIsFound(DAY_FRAMES, two(DAYS), 'time'));

  it('finds a changed name', () => swapIsFound(NAME_FRAMES, two(NAMES), 'actors'));

  it('finds a changed modal', () => swapIsFound(MODAL_FRAMES, two(MODALS), 'modality'));

  it.each(NEGATION_FRAMES)('finds that “%s” and “%s” contradict', (plain, denied) => {
    expect(kindsOf(plain, denied)).toContain('polarity');
    expect(kindsOf(denied, plain)).toContain('polarity');
  });

  it('finds exchanged roles', () => {
    fc.assert(
      fc.property(two(NAMES), fc.constantFrom('attacked', 'sued', 'defeated', 'accused'), ([a = '', b = ''], verb) => {
        expect(kindsOf(`${a} ${verb} ${b} in the debate.`, `${b} ${verb} ${a} in the debate.`)).toContain('polarity');
        expect(kindsOf(`${a} ${verb} ${b} in the debate.`, `${b} was ${verb} by ${a} in the debate.`)).toEqual([]);
      }),
    );
  });
});
