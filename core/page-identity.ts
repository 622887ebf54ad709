/** Whether a page is itself an article of the corpus: it must not count among the other outlets that carry its claims. */
import type { PageFacts } from './comparison.ts';
import type { Corpus } from './corpus/corpus.ts';
import { type CorpusRecords, recordsOf } from './corpus/corpus-records.ts';
import { splitWords } from './text/words.ts';

/** The page's own articles in the corpus (more than one where a site stacks several on one page) and its own outlet, if known. */
export type PageIdentity = { readonly articles: ReadonlySet<string>; readonly outlet: string | undefined };

/** Share of title words that two titles must have in common to name the same article (outlets retouch titles). */
const SAME_TITLE = 0.75;

/** Letters of a word that its stem and every spelling of it begin with. */
const BEGINNING = 2;

/** Names of address parameters that tell how the reader came, not which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid|ocid|igshid|smid|src|amp)$/i;

/** Articles looked at between two pauses. */
const SLICE = 200;

/** Recognises a page by its address, or by its outlet together with its title. `pause` is awaited between slices of the corpus's articles. */
export async function identifyPage(
  page: PageFacts,
  corpus: Corpus | CorpusRecords,
  pause: () => Promise<void> = async () => {},
): Promise<PageIdentity> {
  const { outlets, articles: known } = recordsOf(corpus);
  const addresses = [page.url, page.canonicalUrl].map(comparableAddress).filter((address) => address !== '');
  const byAddress: number[] = [];
  for (let article = 0; article < known.length; article += 1) {
    if (article % SLICE === 0) await pause();
    if (known.addressesOf(article).some((address) => isOneOf(address, addresses))) byAddress.push(article);
  }
  const owners = new Set(byAddress.map((article) => known.outletOf(article)));
  const [owner = -1] = owners.size === 1 ? owners : [];
  const named = outletOf(page, outlets);
  const outletPosition = named >= 0 ? named : owner;
  const outlet = outlets.at(outletPosition)?.id;
  const articles = new Set(byAddress.flatMap((article) => known.at(article)?.id ?? []));
  const title = titleStems(page.title);
  if (outlet === undefined || title.size === 0) return { articles, outlet };
  let looked = 0;
  for (let article = 0; article < known.length; article += 1) {
    if (known.outletOf(article) !== outletPosition) continue;
    looked += 1;
    if (looked % SLICE === 0) await pause();
    const one = known.at(article);
    if (one === undefined || !mayBeSameTitle(one.title, title)) continue;
    if (isSameTitle(titleStems(one.title), title)) articles.add(one.id);
  }
  return { articles, outlet };
}

/** True for an address that is the same as one of the comparable ones; most are seen to be none by their path alone. */
function isOneOf(address: string, comparable: readonly string[]): boolean {
  return comparable.some((one) => address.includes(pathOf(one)) && comparableAddress(address) === one);
}

function pathOf(comparable: string): string {
  return comparable.slice(comparable.search(/[/?]|$/)).split('?', 1)[0] ?? '';
}

/**
 * An address without what does not tell pages apart: scheme, `www.`, `m.` and `amp.`, tracking parameters, fragment,
 * closing slash or `/amp`, letter case of the host. Empty for what is no http(s) address.
 */
export function comparableAddress(address: string): string {
  const parts = /^https?:\/\/([^/?#]+)([^?#]*)(?:\?([^#]*))?/i.exec(address.trim());
  if (parts === null) return '';
  const [, host = '', path = '', query = ''] = parts;
  const kept = query.split('&').filter((pair) => pair !== '' && !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  const bareHost = host.toLowerCase().replace(/^(?:www|m|amp)\./, '');
  return `${bareHost}${path.replace(/(?:\/amp)?\/*$/, '')}${kept.length === 0 ? '' : `?${kept.sort().join('&')}`}`;
}

function outletOf(page: PageFacts, outlets: CorpusRecords['outlets']): number {
  const hosts = [page.url, page.canonicalUrl].map((address) => comparableAddress(address).split(/[/?]/, 1)[0] ?? '');
  const name = foldOutletName(page.outlet);
  for (let position = 0; position < outlets.length; position += 1) {
    const outlet = outlets.at(position);
    if (name !== '' && foldOutletName(outlet?.name ?? '') === name) return position;
    if (hosts.some((host) => outlet?.hosts.some((known) => host === known || host.endsWith(`.${known}`))))
      return position;
  }
  return -1;
}

/** True where one title is the other, retouched at most; titles are given by `titleStems`. */
export function isSameTitle(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common > 0 && common / Math.max(a.size, b.size) >= SAME_TITLE;
}

/** False where a title lacks how most words of the other begin, as nearly all do: an outlet may have thousands, whose words need not be read. */
function mayBeSameTitle(title: string, other: ReadonlySet<string>): boolean {
  const letters = title.toLowerCase();
  let common = 0;
  for (const stem of other) {
    const beginning = stem.slice(0, BEGINNING);
    if (/[^a-z0-9]/.test(beginning) || letters.includes(beginning)) common += 1;
  }
  return common >= other.size / 2;
}

/** What tells titles apart. */
export function titleStems(title: string): ReadonlySet<string> {
  return new Set(splitWords(title).map((word) => word.stem));
}

/** A name of an outlet without letter case and punctuation. */
export function foldOutletName(name: string): string {
  return splitWords(name)
    .map((word) => word.fold)
    .join(' ');
}
