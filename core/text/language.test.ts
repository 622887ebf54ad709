import { describe, expect, it } from 'vitest';
import { isEnglish } from './language.ts';

const ENGLISH = [
  'The ferry ran aground on the reef, and all of the passengers were taken off by lifeboats before dawn.',
  'The harbour chief said that the harbour would stay closed until the reef is clear of the wreck.',
];
const OTHERS: readonly [string, readonly string[]][] = [
  [
    'German',
    [
      'Die Fähre lief in der Nacht auf das Riff, und alle Fahrgäste wurden bis zum Morgen von Booten gerettet, sagte der Chef des Hafens am Montag.',
    ],
  ],
  [
    'French',
    [
      'Le ferry s’est échoué sur le récif dans la nuit de lundi, et tous les passagers ont été évacués par des canots avant l’aube, selon le chef du port.',
    ],
  ],
  [
    'Dutch',
    [
      'De veerboot liep in de nacht van maandag op het rif en alle passagiers werden voor zonsopgang van boord gehaald, zei het hoofd van de haven.',
    ],
  ],
  [
    'Spanish',
    [
      'El transbordador encalló en el arrecife la noche del lunes y todos los pasajeros fueron rescatados por botes antes del amanecer, dijo el jefe del puerto.',
    ],
  ],
  [
    'Norwegian',
    [
      'Fergen gikk på grunn på revet natt til tirsdag, og alle passasjerene ble hentet av livbåter før det ble lyst, sa havnesjefen til avisen.',
    ],
  ],
  [
    'Russian',
    [
      'Паром сел на риф в ночь на вторник, и всех пассажиров до рассвета сняли спасательные лодки, сообщил начальник порта журналистам в понедельник вечером у причала.',
    ],
  ],
  [
    'Arabic',
    [
      'جنحت العبارة على الشعاب المرجانية ليلة الاثنين وتم إنقاذ جميع الركاب بواسطة قوارب النجاة قبل الفجر كما قال رئيس الميناء للصحفيين مساء اليوم نفسه',
    ],
  ],
];

describe('isEnglish', () => {
  it.each(['', 'en', 'en-GB', 'EN_us', 'no'])('knows English whatever the page calls itself: %j', (declared) => {
    expect(isEnglish(ENGLISH, declared)).toBe(true);
  });

  it.each(OTHERS)('knows that %s is another language, also on a page that says it is English', (_, texts) => {
    expect(isEnglish(texts, '')).toBe(false);
    expect(isEnglish(texts, 'en')).toBe(false);
  });

  it('goes by what the page says where there are few words', () => {
    expect(isEnglish(['Lark aground.'], '')).toBe(true);
    expect(isEnglish(['Lark aground.'], 'en-US')).toBe(true);
    expect(isEnglish(['Lark aground.'], 'de')).toBe(false);
    expect(isEnglish([], 'enm')).toBe(false);
  });

  it('takes lists of names and figures on an English page for no other language where the rest is English', () => {
    expect(isEnglish([...ENGLISH, 'Ida Venn, Joren Tamsel, Rhea Solano, Otto Prell, Kari Holm.'], 'en')).toBe(true);
  });
});
