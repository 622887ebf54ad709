import { describe, expect, it } from 'vitest';
import { RESTATED_TEXTS, RESTATED_TEXTS_ASIDE, RESTATED_TEXTS_LATER } from '../../tests/arbitraries/restated-texts.ts';
import { compareTellings } from './compare-tellings.ts';

const PUBLISHED = '2024-03-14';

/** Restatements that mean the same; invented events. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['The harbour at Port Melden was closed on Tuesday.', 'On Tuesday, Port Melden’s harbour was closed.'],
  ['Around 1,000 workers left the Halvern plant.', 'About a thousand employees left the plant in Halvern.'],
  ['The mayor said the bridge must be rebuilt.', 'According to the mayor, the bridge must be rebuilt.'],
  ['Mayor Ida Brandt said the bridge “must be rebuilt”.', 'Ida Brandt, the mayor, said the bridge "must be rebuilt."'],
  ['The programme was criticised by Norwegian farmers.', 'Norwegian farmers criticized the program.'],
  [
    'The prime minister, Lena Maris, will visit Oslo on Friday.',
    'Prime Minister Lena Maris will be in Oslo on Friday for a visit.',
  ],
  ['Twelve people were killed in the landslide.', '12 people died in the landslide.'],
  ['The company paid $3.5 billion for the mine.', 'The firm paid 3.5 billion dollars for the mine.'],
  ['Sales rose 15 percent.', 'Sales increased by 15%.'],
  ['The minister has not provided the documents.', 'The minister has yet to provide the documents.'],
  ['The talks took place on 12 March.', 'The talks were held on Tuesday.'],
  ['The ferry sank on March 13.', 'The ferry sank yesterday.'],
  ['Yuri Malenko told reporters that the deal was dead.', 'Yury Malenko told journalists the deal was dead.'],
  ['The UN condemned the raid.', 'The United Nations condemned the raid.'],
  ['Germany will send six helicopters to Kenya.', 'Berlin will send six helicopters to Kenya.'],
  ['The court rejected the appeal.', 'The appeal was rejected by the court.'],
  ['He denied that he had taken money.', 'He denied having taken money.'],
  ['The strike could last for weeks, the union said.', 'The union said the strike could last for weeks.'],
  ['Both leaders agreed to meet again.', 'The two leaders agreed to meet again.'],
  ['“We will not leave,” said Tomas Reik.', 'Tomas Reik said: “We will not leave.”'],
  ['The storm left at least 40 homes without power.', 'No fewer than 40 homes were left without power by the storm.'],
  ['The airline cancelled more than 200 flights.', 'Over 200 flights were cancelled by the airline.'],
  ['Nearly half a million people fled the floods.', 'Almost 500,000 people fled from the floods.'],
  ['The vote is scheduled for 20 March.', 'The vote is due on March 20.'],
  ['The defence ministry said two soldiers were hurt.', 'Two soldiers were hurt, the Ministry of Defence said.'],
  ['Ana Pell, who leads the party, said taxes should fall.', 'Party leader Ana Pell said taxes should fall.'],
  ['Prices fell by 2.5 per cent in February.', 'In February prices dropped 2.5%.'],
  [
    'The rebels must lay down their weapons, the general said.',
    'The general said the rebels must lay down their arms.',
  ],
  ['Police arrested 31 protesters in the capital.', 'In the capital, 31 protesters were arrested by police.'],
  ['The reactor was built by France in 1988.', 'France built the reactor in 1988.'],
  ['The factory in Tarn makes 300 buses a year.', 'The Tarn factory builds 300 buses each year.'],
  ['A fire destroyed the old theatre last week.', 'The old theater was destroyed by fire last week.'],
  ['The island has no hospital.', 'There is no hospital on the island.'],
  ['The president said he would sign the bill.', 'The president will sign the bill, he said.'],
  ['The senator has called for an inquiry.', 'The senator called for an inquiry.'],
  ['The club signed the striker for €20m.', 'The club signed the striker for 20 million euros.'],
  ['The hikers were found 5 km from the hut.', 'The hikers were found five kilometres from the hut.'],
  ['The trial will start on Monday.', 'The trial starts on March 18.'],
  ['The treaty was signed in January 2024.', 'The treaty was signed in January.'],
  ['She said the plan was “a grave mistake”.', 'She said the plan was "a grave mistake".'],
  ['The king met Chancellor Otto Brahm in Vienna.', 'Otto Brahm met the king in Vienna.'],
  ['Ten of the 15 members voted for the motion.', '10 of 15 members voted for the motion.'],
  ['The dam holds three million litres of water.', 'The dam holds 3m litres of water.'],
  ['Thousands of people marched through Lisbon.', 'Thousands marched through Lisbon.'],
  [
    'The river rose quickly and flooded the old town, officials said.',
    'Officials said the river rose quickly and flooded the old town.',
  ],
  [
    'The governor, speaking on Wednesday, urged residents to leave.',
    'On Wednesday the governor urged residents to leave.',
  ],
  [
    'The two sides should return to the table, Marta Vik said.',
    'Marta Vik said both sides should return to the table.',
  ],
  ['Peru’s government refused to accept the offer.', 'Lima refused to accept the offer.'],
  ['The outbreak has killed dozens of people.', 'Dozens of people have been killed by the outbreak.'],
  ['The pipeline will be ready by late August.', 'By the end of August the pipeline will be ready.'],
  ['The bank cut its rate to 4%.', 'The bank lowered its rate to four percent.'],
  ['The report was published two days ago.', 'The report was published on Tuesday.'],
  ['The judge ordered the firm to pay.', 'The firm was ordered to pay by the judge.'],
  ['The museum reopened in 2021 after repairs.', 'After repairs the museum reopened in 2021.'],
  ['Rescue teams found no survivors.', 'No survivors were found by rescue teams.'],
  ['The opposition leader Karim Adeh did not attend.', 'Opposition leader Karim Adeh didn’t attend.'],
  ['The ministers will meet in Geneva next week.', 'Next week the ministers will meet in Geneva.'],
  ['“It is over,” the coach told the players.', 'The coach told the players: "It is over."'],
  ['The village lies 20 miles from the border.', 'The village is 20 miles from the border.'],
  ['Some 300 passengers were stranded at the airport.', 'About 300 passengers were stranded at the airport.'],
  ['The ceasefire begins immediately.', 'The immediate ceasefire begins.'],
  ['Dr. Sofia Lund warned that the virus could return.', 'Sofia Lund warned the virus could return.'],
];

/** Share of pairs that may be reported all the same. */
const MOST_DIFFERING = 0.05;

describe('pairs as two outlets would print them', () => {
  it.each([
    ['those it was mended on', RESTATED_TEXTS],
    ['those kept aside till then', RESTATED_TEXTS_ASIDE],
    ['those written last', RESTATED_TEXTS_LATER],
  ])('hardly ever differ: %s', (_, pairs) => {
    const differing = pairs.filter(({ here, there, published: [hereDay, thereDay] }) => {
      const [a, b] = [
        { text: here, published: hereDay },
        { text: there, published: thereDay },
      ];
      return compareTellings(a, b).length + compareTellings(b, a).length > 0;
    });
    expect(pairs.length).toBeGreaterThanOrEqual(40);
    expect(differing.length / pairs.length).toBeLessThanOrEqual(MOST_DIFFERING);
  });
});

describe('restatements that mean the same', () => {
  it.each(PAIRS)('“%s” and “%s” have no difference', (here, there) => {
    const found = compareTellings({ text: here, published: PUBLISHED }, { text: there, published: PUBLISHED });
    expect(found.map(({ kind, here: a, there: b }) => `${kind}: ${a.text} – ${b.text}`)).toEqual([]);
    const back = compareTellings({ text: there, published: PUBLISHED }, { text: here, published: PUBLISHED });
    expect(back.map(({ kind, here: a, there: b }) => `${kind}: ${a.text} – ${b.text}`)).toEqual([]);
  });

  it.each(PAIRS)('“%s” differs from itself in nothing', (here) => {
    const side = { text: here, published: PUBLISHED };
    expect(compareTellings(side, side)).toEqual([]);
  });
});
