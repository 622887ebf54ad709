/** Whose article it is, where nobody has said so of each. */
import { relative, sep } from 'node:path';
import type { Outlet } from '../../core/corpus/corpus.ts';
import { idWords } from '../incoming/id-words.ts';

const MOST_ID = 60;

/** What tells an article's outlet: its address, and where it was found below the word that the command was given. */
export type OutletSigns = { readonly url: string; readonly file: string; readonly word: string };

/**
 * The outlet by the address's host (one of `known`, or a new one named after the host), else by the subfolder of the word's folder that the file lies in, else
 * `fallback`. Undefined where nothing tells.
 */
export function outletOf(
  { url, file, word }: OutletSigns,
  known: readonly Outlet[],
  fallback: string | undefined,
): Outlet | undefined {
  const host = hostOf(url);
  const byHost = known.find(({ hosts }) => hosts.some((one) => host === one || host.endsWith(`.${one}`)));
  if (byHost !== undefined) return byHost;
  if (host !== '' && idOf(host) !== '') return { id: idOf(host), name: host, hosts: [host] };
  const [folder, further] = /^https?:/i.test(word) ? [] : relative(word, file).split(sep);
  const named = further === undefined || folder === undefined || folder === '..' ? fallback : folder;
  if (named === undefined || idOf(named) === '') return undefined;
  return known.find(({ id }) => id === idOf(named)) ?? { id: idOf(named), name: named, hosts: [] };
}

function hostOf(url: string): string {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return '';
  return new URL(url).hostname.replace(/^www\./, '');
}

/** A name as an id: `The Daily Sund` is `the-daily-sund`. */
export function idOf(name: string): string {
  return idWords(name).join('-').slice(0, MOST_ID).replace(/-$/, '');
}
