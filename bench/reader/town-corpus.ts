/** A corpus of sixty claims about an invented town by eight invented outlets, and a page that states all of them. */
import type { Corpus } from '../../core/corpus/corpus.ts';

export const CLAIMS = 60;
const OUTLETS = 8;
const PUBLISHED = '2031-03-04';

const STARTS = ['Bran', 'Calde', 'Dorve', 'Esker', 'Fjolla', 'Gavro', 'Hessel', 'Ivre', 'Jorund', 'Kestre'];
const ENDS = ['mark', 'lin', 'vik', 'stone', 'dal', 'berg'];
/** What happened, each in other words than the rest, so that a sentence states one claim. */
const EVENTS: readonly ((person: string, place: string, guests: number) => string)[] = [
  (person, place, guests) => `Mayor ${person} opened the new harbour of ${place} before ${guests} guests.`,
  (person, place, guests) => `A fire in the old brewery of ${place} left ${guests} workers idle, said chief ${person}.`,
  (person, place, guests) => `The singer ${person} gave ${guests} free tickets to pupils of ${place}.`,
  (person, place, guests) =>
    `Doctors at the ${place} clinic treated ${guests} patients for flu, according to ${person}.`,
  (person, place, guests) => `Farmer ${person} lost ${guests} sheep in the storm over ${place}.`,
  (person, place, guests) => `The court in ${place} fined the builder ${person} ${guests} crowns over a fence.`,
];

/** The file that the extension reads. */
export function townCorpus(): Corpus {
  const outlets = Array.from({ length: OUTLETS }, (_, at) => ({
    id: `outlet-${at}`,
    name: `Town Paper ${at + 1}`,
    hosts: [`paper-${at}.example`],
  }));
  const claims = Array.from({ length: CLAIMS }, (_, at) => ({
    id: `claim-${at}`,
    story: 'town',
    text: stated(at, 40),
  }));
  return {
    formatVersion: 1,
    id: 'town',
    name: 'An invented town',
    updated: PUBLISHED,
    outlets,
    articles: outlets.map(({ id }) => ({
      id: `${id}-article`,
      outlet: id,
      title: `A day by ${id}`,
      published: PUBLISHED,
    })),
    stories: [{ id: 'town', title: 'A day in an invented town' }],
    claims,
    tellings: claims.flatMap(({ id }, at) =>
      outlets.map((outlet, place) => ({
        claim: id,
        article: `${outlet.id}-article`,
        words: stated(at, place % 3 === 0 ? 40 : 40 + place * 10),
      })),
    ),
  };
}

/** The page: a sentence a claim, three to a paragraph. */
export function townPage(): string {
  const sentences = Array.from({ length: CLAIMS }, (_, at) => stated(at, 40));
  const paragraphs = Array.from({ length: CLAIMS / 3 }, (_, at) => sentences.slice(at * 3, at * 3 + 3).join(' '));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A day in an invented town</title>
<meta property="og:type" content="article"></head><body><main><article><h1>A day in an invented town</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></main></body></html>`;
}

function stated(at: number, guests: number): string {
  const place = `${STARTS[at % 10]}${ENDS[Math.floor(at / 10)]}`;
  const person = `${STARTS[(at * 7 + 3) % 10]}a ${STARTS[(at * 3 + 1) % 10]}${ENDS[(at + 2) % 6]}`;
  return EVENTS[at % EVENTS.length]?.(person, place, guests) ?? '';
}
