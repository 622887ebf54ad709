import { describe, expect, it } from 'vitest';
import { agencyNamed, creditedAgencies } from './agencies.ts';

describe('creditedAgencies', () => {
  it.each<[string, readonly string[]]>([
    ['The reef is clear, the harbour chief told Reuters.', ['Reuters']],
    ['OSTERHOLM (AFP) – The ferry is afloat.', ['AFP']],
    ['According to Chinese state media, among them the Xinhua news agency, it floats.', ['Xinhua']],
    ['Venn’s words were carried by RIA Novosti and TASS.', ['RIA Novosti', 'TASS']],
    ['Australian Associated Press and The Associated Press reported it; AP had it first.', ['AAP', 'AP']],
    ['The semi-official Fars news agency said so.', ['Fars']],
    ['“It floats,” she told Anadolu Agency.', ['Anadolu']],
    ['A dpa reporter saw it.', ['dpa']],
  ])('%s → %j', (text, agencies) => expect(creditedAgencies(text)).toEqual(agencies));

  it.each([
    'Drivers in Fars province, and in PA, saw a new trend.',
    'The pupils take AP-level courses and a TASSEL each.',
    'Doctors of the AAP and voters of the PTI agree.',
    '',
  ])('finds none in “%s”', (text) => expect(creditedAgencies(text)).toEqual([]));
});

describe('agencyNamed', () => {
  it('knows an agency by its other names, and leaves a name that it does not know', () => {
    expect(['Agence France-Presse', 'Xinhua News Agency', 'Skarn Press'].map(agencyNamed)).toEqual([
      'AFP',
      'Xinhua',
      'Skarn Press',
    ]);
  });
});
