/** News agencies and where a text credits one. */

/**
 * Agencies by the name readers know, with the names under which texts credit them, written as there. Global agencies are those of Wikipedia's
 * article “News agency”, the others members of the Organization of Asia-Pacific News Agencies (minutes of its assembly of 2019), of the European Alliance of
 * News Agencies and of its European Newsroom, and the Russian, American and Iranian ones that English reports name most.
 */
const SURE_NAMES: Readonly<Record<string, readonly string[]>> = {
  Reuters: ['Reuters'],
  AFP: ['AFP', 'Agence France-Presse', 'Agence France Presse'],
  AP: ['AP', 'Associated Press'],
  AAP: ['Australian Associated Press'],
  UPI: ['UPI', 'United Press International'],
  TASS: ['TASS', 'Tass', 'ITAR-TASS', 'Itar-Tass'],
  'RIA Novosti': ['RIA Novosti', 'RIA', 'Ria Novosti'],
  Interfax: ['Interfax'],
  Xinhua: ['Xinhua'],
  Anadolu: ['Anadolu Agency', 'Anadolu', 'Anadolu Ajansi'],
  dpa: ['dpa', 'DPA', 'Deutsche Presse-Agentur'],
  EFE: ['EFE'],
  ANSA: ['ANSA'],
  'Europa Press': ['Europa Press'],
  Agerpres: ['Agerpres', 'AGERPRES'],
  Belga: ['Belga'],
  Tanjug: ['Tanjug'],
  Ukrinform: ['Ukrinform'],
  Kyodo: ['Kyodo', 'Kyodo News'],
  Jiji: ['Jiji Press'],
  Yonhap: ['Yonhap'],
  KCNA: ['KCNA', 'Korean Central News Agency'],
  Bernama: ['Bernama', 'BERNAMA'],
  Azertac: ['Azertac', 'AZERTAC'],
  Kazinform: ['Kazinform'],
  PTI: ['Press Trust of India'],
  ANI: ['ANI', 'Asian News International'],
  IRNA: ['IRNA', 'Islamic Republic News Agency'],
  ISNA: ['ISNA'],
  Tasnim: ['Tasnim'],
  KUNA: ['KUNA'],
  SANA: ['SANA'],
};

/** Names that mean other things, too: they count only before “news agency” or “agency”. */
const NAMES_BEFORE_AGENCY: Readonly<Record<string, readonly string[]>> = {
  AAP: ['AAP'],
  PA: ['PA'],
  PTI: ['PTI'],
  APA: ['APA'],
  Antara: ['Antara', 'ANTARA'],
  Fars: ['Fars'],
  Mehr: ['Mehr'],
  Petra: ['Petra'],
  Saba: ['Saba', 'SABA'],
  Trend: ['Trend'],
  WAM: ['WAM', 'Emirates'],
  'Saudi Press Agency': ['Saudi Press'],
};

const agencies = new Map<string, string>();
for (const table of [SURE_NAMES, NAMES_BEFORE_AGENCY])
  for (const [agency, names] of Object.entries(table)) for (const name of names) agencies.set(name, agency);

const CREDIT = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(${alternatives(SURE_NAMES)})|(${alternatives(NAMES_BEFORE_AGENCY)})(?= (?:[Nn]ews )?[Aa]gency))(?![\\p{L}\\p{N}]|-\\p{L})`,
  'gu',
);

/** The agencies that a text names, each once, in order. Linear in the length of the text. */
export function creditedAgencies(text: string): readonly string[] {
  const found = new Set<string>();
  for (const [, sure = '', before = ''] of text.matchAll(CREDIT)) found.add(agencies.get(sure || before) ?? '');
  return [...found];
}

/** The agency of that name, also where it is an outlet's (“Xinhua News Agency”); the name itself where it is none of the list. */
export function agencyNamed(name: string): string {
  return agencies.get(name) ?? creditedAgencies(name)[0] ?? name;
}

/** Longer names first: “Australian Associated Press” is not “Associated Press”. */
function alternatives(table: Readonly<Record<string, readonly string[]>>): string {
  return Object.values(table)
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
}
