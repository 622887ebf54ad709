/** Whether a page is itself an article of the corpus: it must not count among the other outlets that carry its claims. */
import type { PageFacts } from './comparison.ts';
import type { Corpus } from './corpus/corpus.ts';
import { splitWords } from './text/words.ts';

/** The page's own articles in the corpus (more than one where a site stacks several on one page) and its own outlet, if known. */
export type PageIdentity = { readonly articles: ReadonlySet<string>; readonly outlet: string | undefined };

/** Share of title words that two titles must have in common to name the same article (outlets retouch titles). */
const SAME_TITLE = 0.75;

/** Names of address parameters that tell how the reader came, not which page it is. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|ref|ref_src|cmpid|ocid|igshid|smid|src|amp)$/i;

/** Recognises a page by its address, or by its outlet together with its title. */
export function identifyPage(page: PageFacts, corpus: Corpus): PageIdentity {
  const addresses = new Set([page.url, page.canonicalUrl].map(comparableAddress).filter((address) => address !== ''));
  const isAt = (address: string | undefined): boolean =>
    address !== undefined && addresses.has(comparableAddress(address));
  const byAddress = corpus.articles.filter((article) => isAt(article.url) || isAt(article.via));

  const outlet =
    outletOf(page, corpus) ??
    (new Set(byAddress.map((article) => article.outlet)).size === 1 ? byAddress[0]?.outlet : undefined);
  const byTitle = corpus.articles.filter(
    (article) => outlet !== undefined && article.outlet === outlet && isSameTitle(article.title, page.title),
  );
  return { articles: new Set([...byAddress, ...byTitle].map((article) => article.id)), outlet };
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

function outletOf(page: PageFacts, corpus: Corpus): string | undefined {
  const hosts = [page.url, page.canonicalUrl].map((address) => comparableAddress(address).split(/[/?]/, 1)[0] ?? '');
  const name = fold(page.outlet);
  return corpus.outlets.find(
    (outlet) =>
      (name !== '' && fold(outlet.name) === name) ||
      hosts.some((host) => outlet.hosts.some((known) => host === known || host.endsWith(`.${known}`))),
  )?.id;
}

function isSameTitle(a: string, b: string): boolean {
  const wordsA = new Set(splitWords(a).map((word) => word.stem));
  const wordsB = new Set(splitWords(b).map((word) => word.stem));
  if (wordsA.size === 0 || wordsB.size === 0) return false;
  const common = [...wordsA].filter((word) => wordsB.has(word)).length;
  return common / Math.max(wordsA.size, wordsB.size) >= SAME_TITLE;
}

function fold(name: string): string {
  return splitWords(name)
    .map((word) => word.fold)
    .join(' ');
}
