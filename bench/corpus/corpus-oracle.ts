/** What a corpus must be, said once more and otherwise than in the decoder, so that neither can hide the other's mistake. */
import { isDeepStrictEqual } from 'node:util';
import type { Corpus } from '../../core/corpus/corpus.ts';
import { encodeCorpus, inCanonicalOrder } from '../../core/corpus/encode-corpus.ts';

const MOST = { outlets: 20_000, articles: 200_000, stories: 200_000, claims: 500_000, tellings: 1_500_000 };
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Everything about an accepted corpus that should not be; empty when all is well. */
export function faultsOf(corpus: Corpus): readonly string[] {
  const faults: string[] = [];
  const expect = (what: string, holds: boolean): void => {
    if (!holds) faults.push(what);
  };
  const { outlets, articles, stories, claims, tellings } = corpus;
  expect('frame', hasKeys(corpus, ['formatVersion', 'id', 'name', 'updated', ...Object.keys(MOST)], []));
  expect('version', corpus.formatVersion === 1);
  expect('id', isId(corpus.id) && isName(corpus.name) && isDay(corpus.updated));
  for (const [list, most] of Object.entries(MOST)) expect(list, corpus[list as keyof typeof MOST].length <= most);
  for (const entries of [outlets, articles, stories, claims])
    expect('ids are unique', new Set(entries.map(({ id }) => id)).size === entries.length);
  for (const one of outlets) {
    expect('outlet', hasKeys(one, ['id', 'name', 'hosts'], []) && isId(one.id) && isName(one.name));
    expect('hosts', one.hosts.length <= 100 && one.hosts.every(isHost));
  }
  for (const one of articles) {
    expect('article', hasKeys(one, ['id', 'outlet', 'title', 'published'], ['url', 'via', 'wire', 'agency']));
    expect('article id', isId(one.id) && outlets.some(({ id }) => id === one.outlet));
    expect('article title', isText(one.title, 0, 600) && isDay(one.published));
    expect(
      'article addresses',
      [one.url, one.via].every((url) => url === undefined || isAddress(url)),
    );
    expect('article wire', [undefined, true, false].includes(one.wire));
    expect('article agency', one.agency === undefined || isName(one.agency));
  }
  for (const one of stories) expect('story', hasKeys(one, ['id', 'title'], []) && isId(one.id) && isSaid(one.title));
  for (const one of claims) {
    expect('claim', hasKeys(one, ['id', 'story', 'text'], []) && isId(one.id) && isSaid(one.text));
    expect(
      'claim story',
      stories.some(({ id }) => id === one.story),
    );
  }
  for (const one of tellings) {
    expect('telling', hasKeys(one, ['claim', 'article', 'words'], ['whole']) && isSaid(one.words));
    expect(
      'telling claim',
      claims.some(({ id }) => id === one.claim),
    );
    expect(
      'telling article',
      articles.some(({ id }) => id === one.article),
    );
    expect('telling whole', [undefined, true, false].includes(one.whole));
  }
  const text = encodeCorpus(corpus);
  expect('encoded and decoded', isDeepStrictEqual(JSON.parse(text), inCanonicalOrder(corpus)));
  expect('encoded twice', encodeCorpus(JSON.parse(text)) === text);
  return faults;
}

function hasKeys(value: object, needed: readonly string[], possible: readonly string[]): boolean {
  const keys = Object.keys(value);
  return needed.every((key) => keys.includes(key)) && keys.every((key) => [...needed, ...possible].includes(key));
}

function isText(value: unknown, least: number, most: number): value is string {
  return typeof value === 'string' && value.length >= least && value.length <= most;
}

const isName = (value: unknown): boolean => isText(value, 1, 200);
const isSaid = (value: unknown): boolean => isText(value, 1, 4000) && value.trim() !== '';

function isId(value: unknown): boolean {
  return isText(value, 1, 120) && value.split('-').every((part) => part !== '' && !/[^a-z0-9]/.test(part));
}

function isDay(value: unknown): boolean {
  if (!isText(value, 10, 10)) return false;
  const [year = '', month = '', day = '', ...rest] = value.split('-');
  if (rest.length > 0 || [year, month, day].some((part) => /\D/.test(part) || part === '') || year.length !== 4)
    return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = Number(month) === 2 && isLeap ? 29 : (MONTH_DAYS[Number(month) - 1] ?? 0);
  return Number(day) >= 1 && Number(day) <= days;
}

/** The platform's own reader of addresses decides what is one. */
function isAddress(value: unknown): boolean {
  if (!isText(value, 1, 2000) || !URL.canParse(value)) return false;
  const { protocol, username, password } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '' && !/\s/.test(value);
}

function isHost(value: unknown): boolean {
  return (
    isText(value, 1, 253) &&
    value === value.toLowerCase() &&
    !value.startsWith('www.') &&
    !/[\s/:@?#]/.test(value) &&
    !value.split('.').includes('')
  );
}
