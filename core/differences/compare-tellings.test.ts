import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import { compareReadings, compareTellings } from './compare-tellings.ts';
import { DIFFERENCE_KINDS, type Difference, type DifferenceKind } from './difference.ts';
import { readTelling } from './reading.ts';

const PUBLISHED = '2024-03-14';

type Case = readonly [here: string, there: string, hereWords: string, thereWords: string];

const CASES: Readonly<Record<DifferenceKind, readonly Case[]>> = {
  polarity: [
    [
      'The navy denied that it had struck the lighthouse at Orm.',
      'The navy struck the lighthouse at Orm, a spokesman said.',
      'denied that it had struck',
      'struck the lighthouse',
    ],
    [
      'The ministry dismissed as false reports that it had sold the ships to Peru.',
      'The ministry sold the ships to Peru.',
      'dismissed as false reports that it had sold',
      'sold the ships',
    ],
    [
      'The bank rejected claims that it had lost the letters of its clients.',
      'The bank lost the letters of its clients, a lawyer said.',
      'rejected claims that it had lost',
      'lost the letters',
    ],
    [
      'The club refuted that it had paid the referee in Sarnow.',
      'The club paid the referee in Sarnow; it would neither confirm nor deny a payment later.',
      '',
      '',
    ],
    [
      'The ministry denied that it had sold the ships.',
      'The ministry had sold the ships.',
      'denied that it had sold',
      'sold the ships',
    ],
    ['The pilots will not strike at Easter.', 'The pilots will strike at Easter.', 'not strike', 'strike at Easter'],
    [
      'No one was injured in the crash at Velm.',
      'A man was injured in the crash at Velm.',
      'No one was injured',
      'injured in the crash',
    ],
    ['The council approved the tunnel.', 'The council rejected the tunnel.', '', ''],
    ['Wheat exports rose sharply in May.', 'Wheat exports fell sharply in May.', 'rose', 'fell'],
    [
      'Ilona Varga sued Peter Dahl over the film.',
      'Peter Dahl sued Ilona Varga over the film.',
      'Ilona Varga sued Peter Dahl',
      'Peter Dahl sued Ilona Varga',
    ],
    ['The envoy never met the rebels in Tarn.', 'The envoy met the rebels in Tarn.', 'never met', 'met the rebels'],
    ['The bank raised its main interest rate.', 'The bank cut its main interest rate.', 'raised', 'cut'],
  ],
  number: [
    ['The flood killed 12 people in Sarnow.', 'The flood killed 21 people in Sarnow.', '12', '21'],
    ['The plant employs 200 welders.', 'The plant employs more than 200 welders.', '200', 'more than 200'],
    ['Hundreds of miners were trapped.', 'More than 150 miners were trapped.', 'Hundreds', 'More than 150'],
    ['Rents rose 4 percent.', 'Rents rose 4.5%.', '4 percent', '4.5%'],
    ['The museum cost €12 million to build.', 'The museum cost €21m to build.', '€12 million', '€21m'],
    ['The trek is between 10 and 15 km long.', 'The trek is 20 km long.', '10 and 15 km', '20 km'],
    [
      'Nearly two thousand nurses marched.',
      'Nearly three thousand nurses marched.',
      'Nearly two thousand',
      'Nearly three thousand',
    ],
    ['The siege is in its fourth week.', 'The siege is in its sixth week.', 'fourth', 'sixth'],
  ],
  time: [
    ['The mayor resigned on Tuesday.', 'The mayor resigned on Monday.', 'Tuesday', 'Monday'],
    ['Last week she met the miners.', 'In recent days she met the miners.', 'Last week', 'In recent days'],
    ['The pact was signed in January.', 'The pact was signed earlier this year.', 'January', 'earlier this year'],
    [
      'The summit will be held in late August.',
      'The summit will be held on 2 September.',
      'late August',
      '2 September',
    ],
    ['The bridge opened in 2019.', 'The bridge opened in 2021.', 'in 2019', 'in 2021'],
    [
      'The envoy asked them to stop firing immediately.',
      'The envoy asked them to stop firing as soon as possible.',
      'immediately',
      'as soon as possible',
    ],
    ['The ferry left the harbour at 5 p.m.', 'The ferry left the harbour at 7 p.m.', '5 p.m.', '7 p.m.'],
    ['The reactor was shut two days ago.', 'The reactor was shut on March 10.', 'two days ago', 'March 10'],
    ['She met the miners in February.', 'She met the miners.', 'February', ''],
  ],
  quote: [
    [
      'She called it “a very grave mistake”.',
      'She called it “a very bad mistake”.',
      'very grave mistake',
      'very bad mistake',
    ],
    ['He said talks “must go on at once”.', 'He said talks “must not go on at once”.', '', ''],
    ['The report speaks of “a serious failure of care”.', 'The report speaks of “a failure of care”.', '', ''],
    [
      'She said “we will not leave”.',
      'She said “we will not leave before the rains come”.',
      'we will not leave',
      'we will not leave before the rains come',
    ],
    [
      'He said the dam was a danger to every village downstream.',
      'He said the dam was “a deadly danger to every village”.',
      '',
      '',
    ],
    ['“They strongly condemned the raid,” she said.', '“They strongly condemn the raid,” she said.', '', ''],
    ['He vowed to “fight this to the end”.', 'He vowed to “fight this to the last”.', '', ''],
    [
      'The coach said “nobody gave us a chance tonight”.',
      'The coach said “nobody gave them a chance tonight”.',
      '',
      '',
    ],
  ],
  modality: [
    ['The town should be rebuilt.', 'The town must be rebuilt.', 'should', 'must'],
    ['The dam could burst within days.', 'The dam will burst within days.', 'could', 'will'],
    ['The envoy reportedly met the rebels.', 'The envoy met the rebels.', 'reportedly', ''],
    ['They plan to meet in Tarn.', 'They are expected to meet in Tarn.', 'plan to', 'expected to'],
    [
      'The bank admitted that it had lost the files.',
      'The bank said that it had lost the files.',
      'The bank admitted',
      'The bank said',
    ],
    [
      'The firm claimed that the water was clean.',
      'The firm said the water was clean.',
      'The firm claimed',
      'The firm said',
    ],
    ['Safety is the first duty of the railway.', 'Safety must be the first duty of the railway.', '', 'must'],
    ['The port will close in spring.', 'The port may close in spring.', 'will', 'may'],
  ],
  attribution: [
    ['Police said the driver was drunk.', 'A neighbour, Ines Rolo, said the driver was drunk.', 'Police said', ''],
    ['The driver was drunk.', 'The driver was drunk, police said.', '', 'police said'],
    [
      'The mine is safe, according to the owner, Karl Voss.',
      'The mine is safe, according to the energy ministry.',
      '',
      '',
    ],
    ['The mine is safe, according to Karl Voss.', 'The mine is safe.', 'according to Karl Voss', ''],
    [
      'State television reported that the king was ill.',
      'Reuters reported that the king was ill.',
      'State television reported',
      'Reuters reported',
    ],
    ['Officials said the vote was fair.', 'Ana Pell said the vote was fair.', 'Officials said', 'Ana Pell said'],
    ['Ana Pell: the vote was fair.', 'The vote was fair, said Otto Brahm.', 'Ana Pell', 'said Otto Brahm'],
    [
      '“The vote was fair,” Ana Pell said.',
      '“The vote was fair,” the election office said.',
      'Ana Pell said',
      'the election office said',
    ],
  ],
  actors: [
    [
      'Last week the queen spoke by phone with Foreign Minister Ana Pell.',
      'The queen has spoken with Foreign Minister Ana Pell and General Otto Brahm.',
      'Foreign Minister Ana Pell',
      'Foreign Minister Ana Pell and General Otto Brahm',
    ],
    [
      'The envoy rang Ana Pell about the harbour.',
      'The envoy rang Ines Rolo, Ana Pell and Otto Brahm about the harbour.',
      'Ana Pell',
      'Ines Rolo, Ana Pell and Otto Brahm',
    ],
    [
      'She called Ana Pell and Otto Brahm.',
      'She called Ana Pell, Otto Brahm and Ines Rolo.',
      'Ana Pell and Otto Brahm',
      'Ana Pell, Otto Brahm and Ines Rolo',
    ],
    [
      'The court sentenced Ana Pell to six years.',
      'The court sentenced Ines Rolo to six years.',
      'Ana Pell',
      'Ines Rolo',
    ],
    [
      'Peru and Chile signed the fishing treaty.',
      'Peru, Chile and Ecuador signed the fishing treaty.',
      'Peru and Chile',
      'Peru, Chile and Ecuador',
    ],
    [
      'She urged Peru to end the blockade.',
      'She urged all parties, especially Peru, to end the blockade.',
      'Peru',
      'all parties, especially Peru',
    ],
    ['Otto Brahm called for a new election.', 'Both leaders called for a new election.', 'Otto Brahm', 'Both leaders'],
    ['President Ana Pell opened the canal.', 'President Otto Brahm opened the canal.', 'Ana Pell', 'Otto Brahm'],
    ['Voters elected Ana Pell as governor.', 'Voters elected Karim Adeh as governor.', 'Ana Pell', 'Karim Adeh'],
    [
      'Regional leaders have dismissed the plan for the river.',
      'Ana Pell and Otto Brahm have dismissed the plan for the river.',
      'Regional leaders',
      'Ana Pell and Otto Brahm',
    ],
  ],
  scope: [
    ['The dispute can be settled exclusively by talks.', 'The dispute can be settled by talks.', 'exclusively', ''],
    [
      'The port will mediate between the crews if necessary.',
      'The port will mediate between the crews.',
      'if necessary',
      '',
    ],
    ['The strike largely stopped the trains.', 'The strike stopped the trains.', 'largely', ''],
    ['They urged the crews to rest.', 'They strongly urged the crews to rest.', '', 'strongly'],
    ['The drug is used solely for children with asthma.', 'The drug is used for children with asthma.', 'solely', ''],
    ['The road was partly closed to lorries.', 'The road was closed to lorries.', 'partly', ''],
    ['The council unanimously backed the tunnel plan.', 'The council backed the tunnel plan.', 'unanimously', ''],
    ['The gates were temporarily closed to visitors.', 'The gates were closed to visitors.', 'temporarily', ''],
  ],
  wording: [
    [
      'She made warmongering remarks about Tarnia on her return.',
      'On her return she made bellicose remarks about Tarnia.',
      'warmongering',
      'bellicose',
    ],
    ['The regime closed two newspapers.', 'The government closed two newspapers.', 'regime', ''],
    ['The brutal raid on the village lasted an hour.', 'The raid on the village lasted an hour.', 'brutal', ''],
    ['The dictator opened the stadium.', 'The president opened the stadium.', 'dictator', ''],
    ['Its offensive in Tarnia began in May.', 'Its campaign in Tarnia began in May.', 'offensive', 'campaign'],
    ['The shocking report on the mine was published.', 'The report on the mine was published.', 'shocking', ''],
    ['She hailed the harbour plan.', 'She described the harbour plan.', 'hailed', ''],
    ['A gang of lobbyists visited the minister.', 'A group of lobbyists visited the minister.', 'gang', ''],
    ['Its notorious prison was closed.', 'Its prison was closed.', 'notorious', ''],
  ],
};

function compare(here: string, there: string): readonly Difference[] {
  return compareTellings({ text: here, published: PUBLISHED }, { text: there, published: PUBLISHED });
}

describe.each(DIFFERENCE_KINDS)('kind %s', (kind) => {
  it.each(CASES[kind])('tells “%s” from “%s”', (here, there, hereWords, thereWords) => {
    const found = compare(here, there).filter((difference) => difference.kind === kind);
    expect(found.length).toBeGreaterThan(0);
    if (hereWords !== '') expect(found.map((difference) => difference.here.text)).toContain(hereWords);
    if (thereWords !== '') expect(found.map((difference) => difference.there.text)).toContain(thereWords);
    const back = compare(there, here).filter((difference) => difference.kind === kind);
    expect(kind === 'quote' || back.length > 0).toBe(true);
  });
});

describe('a comparison', () => {
  const sentences = Object.values(CASES).flatMap((cases) => cases.flatMap(([here, there]) => [here, there]));

  it('gives words that are the slices of their offsets, sorted by weight, with a note', () => {
    for (const [here = '', there = ''] of Object.values(CASES).flat()) {
      const found = compare(here, there);
      for (const difference of found) {
        expect(here.slice(difference.here.start, difference.here.end)).toBe(difference.here.text);
        expect(there.slice(difference.there.start, difference.there.end)).toBe(difference.there.text);
        expect(difference.weight).toBeGreaterThan(0);
        expect(difference.weight).toBeLessThanOrEqual(1);
        expect(difference.note).not.toBe('');
        expect(difference.note).not.toContain('\n');
      }
      expect(found.map((one) => one.weight)).toEqual(found.map((one) => one.weight).toSorted((a, b) => b - a));
    }
  });

  it('leaves facts of another claim in the same sentence alone', () => {
    const here =
      'The mayor said that more than 300 people were working at the plant in Tarn, and that an agreement had been reached with Peru over their safety.';
    expect(
      compare(here, 'The mayor said an agreement was reached with Peru over the safety of the workers.').filter(
        (one) => one.kind === 'number',
      ),
    ).toEqual([]);
    const call =
      'Last week she rang the head of the union, Karl Voss, and offered the town hall as a place for the talks.';
    expect(
      compare(call, 'She offered the town hall for the talks.').filter(
        (one) => one.kind === 'time' || one.kind === 'actors',
      ),
    ).toEqual([]);
  });

  it('reads “he” from the sentence before', () => {
    const there = { text: 'The vote was fair, Otto Brahm said.', published: PUBLISHED };
    const same = { text: 'The vote was fair, he said.', published: PUBLISHED, context: 'Otto Brahm arrived late.' };
    const other = { ...same, context: 'Karim Adeh arrived late.' };
    expect(compareTellings(same, there)).toEqual([]);
    expect(compareTellings(other, there).map((one) => one.kind)).toEqual(['attribution']);
  });

  it('resolves days against the date of each article', () => {
    const early = { text: 'The ferry sank on Tuesday.', published: '2024-03-13' };
    const late = { text: 'The ferry sank on 12 March.', published: '2024-03-20' };
    expect(compareTellings(early, late)).toEqual([]);
    expect(compareTellings(early, { ...late, text: 'The ferry sank on Tuesday.' }).map((one) => one.kind)).toEqual([
      'time',
    ]);
  });

  it('stays quick on hostile text', () => {
    const before = performance.now();
    for (const piece of ['"', "'a ", 'and ', '1,', 'said ', 'Ann and ', '“‘', 'not ', '12 March ', '((((']) {
      const side = {
        text: piece.repeat(2_000_000 / piece.length),
        published: PUBLISHED,
        context: piece.repeat(100_000),
      };
      expect(compareReadings(readTelling(side), readTelling({ text: 'Ann said “no”.', published: '' }))).toBeInstanceOf(
        Array,
      );
      compareTellings(side, side);
    }
    expect(performance.now() - before).toBeLessThan(5_000);
  });

  it('finds nothing between a sentence and itself', () => {
    for (const text of sentences) expect(compare(text, text)).toEqual([]);
  });
});

describe('sources', () => {
  const kinds = (here: string, there: string, context = ''): readonly string[] =>
    compareTellings({ text: here, published: PUBLISHED, context }, { text: there, published: PUBLISHED }).map(
      ({ kind, here: a, there: b }) => `${kind}: ${a.text} – ${b.text}`,
    );

  it('takes a name before a comma for no part of the source that follows', () => {
    const here = 'Ana Pell and Otto Brahm spoke by phone about the quarrel between Peru and Chile, the palace said.';
    expect(kinds(here, 'Ana Pell and Otto Brahm held a phone call, the palace said.')).toEqual([]);
    expect(kinds(here, 'Ana Pell and Otto Brahm held a phone call about the quarrel.')).toEqual([
      'attribution: the palace said – ',
    ]);
  });

  it('reads who speaks and who passes it on', () => {
    const here = 'Brahm, according to the news agency Kyodo, said that the vote was fair.';
    expect(kinds(here, 'Otto Brahm said that the vote was fair.')).toEqual([
      'attribution: according to the news agency Kyodo – ',
    ]);
    expect(kinds(here, 'Brahm said that the vote was fair, according to state media, among them Kyodo.')).toEqual([]);
    expect(kinds('The vote, he added, was fair.', 'Otto Brahm added that the vote was fair.', here)).toEqual([]);
  });

  it('takes the role of a speaker and the speaker’s name for one source', () => {
    expect(kinds('The vote was fair, said the minister.', 'The vote was fair, Minister Ana Pell said.')).toEqual([]);
  });
});

describe('quotations', () => {
  const quotes = (here: string, there: string): readonly string[] =>
    compare(here, there)
      .filter(({ kind }) => kind === 'quote')
      .map(({ here: a, there: b }) => `${a.text} – ${b.text}`);

  it('are the same words where only the source is put between them', () => {
    const there = 'Otto Brahm said that “old bridges are not the right way to cross deep rivers”.';
    expect(quotes('Old bridges, he told Pell, are not the right way to cross deep rivers.', there)).toEqual([]);
    expect(quotes('“Old bridges,” he said, “are not the right way to cross deep rivers.”', there)).toEqual([]);
  });

  it('are cut short only where words of meaning are lost', () => {
    expect(quotes('It was “a grave mistake”, he said.', '“It was a grave mistake,” he said.')).toEqual([]);
    expect(quotes('He called it “a grave mistake”.', 'He called it “a grave mistake and a lasting shame”.')).toEqual([
      'a grave mistake – a grave mistake and a lasting shame',
    ]);
  });

  it('tell a changed modal and a cut qualifier once', () => {
    const kinds = (here: string, there: string): readonly string[] => compare(here, there).map(({ kind }) => kind);
    expect(kinds('He said it “should be settled by talks”.', 'He said it “must be settled by talks”.')).toEqual([
      'modality',
    ]);
    expect(
      kinds(
        'She asked them to “keep the gates shut”.',
        'She asked them to “keep the gates shut and firmly refuse the boats”.',
      ),
    ).toEqual(['quote']);
  });
});

describe('loaded words', () => {
  const wordings = (here: string, there: string): readonly string[] =>
    compare(here, there)
      .filter(({ kind }) => kind === 'wording')
      .map(({ here: a, there: b }) => `${a.text} – ${b.text}`);

  it('are none where they make the name of a thing with the noun they stand by', () => {
    expect(
      wordings(
        'Forty people work at the nuclear power plant in Tarn.',
        'Forty people work at the nuclear plant in Tarn.',
      ),
    ).toEqual([]);
    expect(wordings('The war crimes court in Tarn opened.', 'The conflict court in Tarn opened.')).toEqual([]);
  });

  it('are told once', () => {
    expect(wordings('Both mayors condemned the raid on Tarn.', 'Both mayors criticised the raid on Tarn.')).toEqual([
      'condemned – criticised',
    ]);
  });
});

describe('agreement', () => {
  it('is contradicted by a denial, differs by a fact, and is the same for wording', () => {
    expect(agreementOf([])).toBe('same');
    expect(agreementOf([compare('The regime closed two newspapers.', 'The government closed two newspapers.')])).toBe(
      'same',
    );
    expect(agreementOf([[], compare('The town should be rebuilt.', 'The town must be rebuilt.')])).toBe('differs');
    expect(agreementOf([compare('The pilots will not strike at Easter.', 'The pilots will strike at Easter.')])).toBe(
      'contradicted',
    );
  });
});
