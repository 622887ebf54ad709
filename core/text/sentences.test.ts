import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHardCases } from '../../tests/sentences/hard-cases.ts';
import { splitSentences } from './sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** `|` marks where a sentence ends; the space after it belongs to none. */
function expectBreaks(marked: string): void {
  const sentences = marked.split('|').map((sentence) => sentence.trim());
  expect(split(marked.replaceAll('|', ''))).toEqual(sentences);
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  titles: [
    'Mr. Ahlberg met Mrs. Toivonen.| They left early.',
    'Gen. Ortho Vance and Sen. Lila Marsh spoke.| Lt. Col. Bram did not.',
    'Prof. Dr. Iben Holt will chair it.',
    'The minister thanked Rep. Odell.| Gov. Stane was absent.',
    'He studied in St. Petersburg before the flood.',
    'Messrs. Quill and Tarn signed.',
  ],
  'initials and acronyms': [
    'J. K. Marlow wrote it.| P. D. Senn agreed.',
    'George W. Fenn and Anna B. Cole met.',
    'U.S. officials denied it.| The U.S. Navy did too.',
    'The ship left the U.S. The crew stayed behind.'.replace('U.S. ', 'U.S.| '),
    'Talks at the U.N. Security Council ended.',
    'They moved to Washington, D.C. in May.',
    'She holds a Ph.D. in hydrology.',
    'The plan B. Nobody liked it.'.replace('B. ', 'B.| '),
    'So did I.| Then we left.',
  ],
  dates: [
    'It opened on Nov. 15 in Larne.| It closed in Dec. 2031.',
    'Am 19. Juni begann es.| Es endete spät.',
    'The bridge fell on Sept. 3, killing two.',
    'It was built in 1998.| Repairs came in 2004.',
    'In Jan. the river rose.',
  ],
  hours: [
    'The vote is at 5 p.m. Monday.| Results follow.',
    'It began at 9 a.m. EST and ended at noon.',
    'They met at 8 p.m.| The mayor spoke first.',
    'At 6 p.m. local time the siren sounded.',
  ],
  'numbers and decimals': [
    'Prices rose 3.5 percent.| Wages fell 0.2 percent.',
    'He wore No. 7 for a decade.',
    'The answer was no.| No one moved.',
    'See Fig. 4 and pp. 12-14 of vol. 2.',
    'It cost $1.2 million.| 200 people paid.',
    'The file is version 2.0.1 of the code.',
  ],
  companies: [
    'Harbour Inc. posted a loss.| Its rival did not.',
    'Tarn Bros. Ltd. of Hull bought it.',
    'He works for Ostrava Steel Co.| The firm is old.',
    'It was Lund vs. Bergen in the final.',
  ],
  quotations: [
    '"The dam held," she said.| "It was close."',
    '"The dam held." she said.',
    '“Will it hold?” he asked.| Nobody knew.',
    '“Will it hold?” Mayor Ida Brandt asked.| Nobody knew.',
    '“We won!” the captain said.',
    '“The dam held.| It was close.| We were lucky,” she said.',
    'He said: “The dam held.”| The town slept.',
    "'We agree,' Tove Lind said.| 'It is late.'",
    '‘The dam held.’| Others doubted it.',
    'She called it “a disgrace.”| He did not.',
    '«Деревня спасена», — сказала она.| Никто не спорил.',
    'He asked "why now?" and left.',
    '"Stop!" he cried.| "Now!"',
    '„Der Damm hielt.“| Sie ging.',
    'She asked, "Who opened the gate?"| Silence followed.',
  ],
  ellipses: [
    'He paused… Then he spoke.'.replace('… ', '…| '),
    'He paused... then he spoke.',
    'I went there and ... he had left.',
    '“We tried… we failed,” she said.',
    'They waited...| Nobody came.',
  ],
  datelines: [
    'LARNE, June 19 (NRT) – The ferry sank on Monday.| Two died.',
    'OSLO, Norway (NRT) -- A bridge fell.| Nobody was hurt.',
    'NEW YORK, Sept. 4 (NRT) — Shares fell.',
  ],
  citations: [
    'The dam was built in 1931.[1]| It failed in 1977.[2][3]',
    'He denied it.[citation needed]| Others did not.',
    'The treaty lapsed.[note 2]| It was renewed.',
  ],
  brackets: [
    'It rained (the third day).| Roads closed.',
    'Roads closed.| (Schools did not.)| Trains ran.',
    'The pact (signed in St. Gallen) holds.',
  ],
  'other scripts': [
    '大坝守住了。|村民们回家了。',
    '大坝守住了吗？|没有人知道！|真的。',
    '「ダムは持ちこたえた。」と彼女は述べた。',
    'صمد السد. عاد السكان.'.replace('. ', '.| '),
    'هل صمد السد؟ لا أحد يعرف.'.replace('؟ ', '؟| '),
    'הסכר החזיק. התושבים חזרו.'.replace('. ', '.| '),
    'बाँध टिका रहा। लोग लौट आए।'.replace('। ', '।| '),
  ],
  'lost spaces and addresses': [
    'The town fled the water.The mayor stayed behind.'.replace('water.', 'water.|'),
    'Visit example.org for more.| It is free.',
    'She used Node.js for it.',
    'Booking on Example.Com is closed.',
  ],
  'punctuation runs': ['Really?!| Yes.', 'What?!| No!!| Enough.', 'It is over.| "It is," he said.'],
};

describe('splitSentences', () => {
  for (const [kind, cases] of Object.entries(CASES)) {
    describe(kind, () => {
      for (const marked of cases) test(marked, () => expectBreaks(marked));
    });
  }

  test('separates a heading line, and items with bullets, from what follows', () => {
    expect(split('Floods in the north\nThe river rose overnight.\n• Roads closed\n• Schools closed')).toEqual([
      'Floods in the north',
      'The river rose overnight.',
      '• Roads closed',
      '• Schools closed',
    ]);
  });

  test('reads on over line breaks of hard-wrapped text', () => {
    expect(split('The river rose overnight and\nthe town of Larne was cut\noff. Boats came\nlater.')).toHaveLength(2);
  });

  test('a blank line always separates', () => {
    expect(split('no full stop here\n\nand none here')).toEqual(['no full stop here', 'and none here']);
  });

  test('of nothing there are no sentences', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t ')).toEqual([]);
  });

  test('splits at least 98 of 100 hard cases right, of which there are 300 and more', () => {
    const cases = readHardCases();
    expect(cases.length).toBeGreaterThanOrEqual(300);
    for (const { text, sentences } of cases)
      expect(sentences.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    const right = cases.filter(({ text, sentences }) => split(text).join('\n\n') === sentences.join('\n\n'));
    expect(right.length / cases.length).toBeGreaterThanOrEqual(0.98);
  });

  test('law: spans are ordered and disjoint, trimmed, and only white space lies outside them', () => {
    const pieces = fc.constantFrom(
      'Gen. ',
      'Ada',
      ' ',
      '.',
      '…',
      '?',
      '"',
      '”',
      '“',
      '\n',
      'a',
      'U.S.',
      '[1]',
      '。',
      '1',
      ')',
      'and',
      '–',
      '!',
      '\u00a0',
      '\ud83d',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          let reached = 0;
          for (const { start, end } of splitSentences(text)) {
            expect(text.slice(reached, start).trim()).toBe('');
            expect(start).toBeLessThan(end);
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            reached = end;
          }
          expect(text.slice(reached).trim()).toBe('');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is linear: half a megabyte of prose and of full stops splits in seconds, where a quadratic splitter takes minutes', () => {
    const from = process.cpuUsage();
    expect(splitSentences('The river rose overnight and Gen. Vance left. '.repeat(11_000)).length).toBe(11_000);
    splitSentences('. '.repeat(250_000));
    splitSentences('.'.repeat(500_000));
    splitSentences(' '.repeat(500_000));
    splitSentences('a\nB'.repeat(125_000));
    splitSentences('(a. B '.repeat(5_000));
    splitSentences('x!” Moe and Lund of the pier there '.repeat(2_000));
    splitSentences(`x!” Moe told ${'a'.repeat(180)} `.repeat(200));
    expect(process.cpuUsage(from).user / 1_000).toBeLessThan(6_000);
  });
});
